"""The two forms of a session without JavaScript: before it and after it."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import InputRequired, Optional

from app.domain.catalogue import PlanItem
from app.domain.records import Check, Session, read_check, read_session
from app.domain.records.check import QUICK
from app.domain.records.session import FELT, NEW_SYMPTOMS, OUTCOMES
from app.web import zones
from app.web.forms import Places, RecordForm, chosen, number, pain

NOT_SURE = "not_sure"


class CheckForm(RecordForm):
    """How strong, where, any warning signs, which session."""

    leg = pain(required=True)
    back = pain()
    places = Places()
    quick = RadioField(
        choices=[(value, value) for value in (*QUICK, NOT_SURE)],
        validators=[InputRequired(_("Say whether you have any warning signs today."))],
    )
    plan = SelectField(default="full")
    time_zone = StringField(validators=[Optional()])

    def all_clear(self) -> bool:
        """Return whether the person said that there are no warning signs."""
        return bool(self.quick.data == "none")

    def answers(self, zone: str, now: datetime) -> dict[str, Any]:
        """Return the answers as a record has them, without what is decided from them."""
        return {
            "at": now.isoformat(),
            "time_zone": self.time_zone.data or zone,
            "leg": number(self.leg),
            "back": number(self.back),
            "places": self.places.value(),
            "quick": "none" if self.all_clear() else "list",
            "ticks": [],
            "not_sure": [],
            "doctor": None,
            "clinician_ok": None,
            "put_back": False,
            "offline": False,
        }


class LogForm(RecordForm):
    """What was done from the card, and how it is afterwards."""

    session = HiddenField(validators=[InputRequired()])
    leg_after = pain()
    back_after = pain()
    places_after = Places()
    new_symptoms = RadioField(
        choices=[(value, value) for value in NEW_SYMPTOMS], validators=[Optional()]
    )
    note = TextAreaField(default="")

    def record(self, check: StoredCheck, plan: Plan, first_side: Side, now: datetime) -> Session:
        """Return the session that was logged; Invalid says what is wrong, field by field."""
        before = check.record
        exercises = [self._exercise(item, first_side) for item in plan.items]
        outcomes = [exercise["outcome"] for exercise in exercises]
        given = {
            "check": str(check.id),
            "plan": plan.id,
            "content_version": before.content_version,
            "started_at": before.at.isoformat(),
            "finished_at": now.isoformat(),
            "time_zone": before.time_zone,
            "completed": "skipped" not in outcomes,
            "leg_before": before.leg,
            "back_before": before.back,
            "places_before": None if before.places is None else list(before.places),
            "leg_after": number(self.leg_after),
            "back_after": number(self.back_after),
            "places_after": self.places_after.value(),
            "new_symptoms": chosen(self.new_symptoms),
            "note": self.note.data or "",
            "hurts": [],
            "exercises": exercises,
        }
        return read_session(given, now, zones.known())

    def _exercise(self, item: PlanItem, first_side: Side) -> dict[str, Any]:
        outcome = self[f"outcome-{item.slug}"].data
        return {
            "slug": item.slug,
            "variant": item.variant,
            "first_side": None,
            "planned": asdict(item.dose),
            "done": DONE[outcome](item.dose),
            "seconds": None,
            "outcome": outcome,
            "felt": chosen(self[f"felt-{item.slug}"]),
        }
