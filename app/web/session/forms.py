"""The two forms of a session without JavaScript: before it and after it."""

from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import (
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    TextAreaField,
    ValidationError,
)
from wtforms.validators import UUID, InputRequired, Optional

from app.domain.records import Session, read_session
from app.domain.records.check import QUICK
from app.domain.records.session import FELT, NEW_SYMPTOMS, OUTCOMES
from app.domain.script import Block
from app.store.checks import StoredCheck
from app.web import zones
from app.web.forms import NOT_OFFERED, Places, RecordForm, chosen, number, one_of, pain
from app.web.signs import Signs


class CheckForm(RecordForm):
    """How strong, where, any warning signs, which session."""

    leg = pain(required=True)
    back = pain()
    places = Places()
    quick = one_of(QUICK, InputRequired(_("Say whether you have any warning signs today.")))
    emergency = Signs("emergency")
    urgent = Signs("urgent")
    ask_first = Signs("ask_first")
    plan = SelectField(default="full", invalid_choice_message=NOT_OFFERED)
    time_zone = StringField(validators=[Optional()])

    class Meta:
        """A public page carries no token: where it was sent from guards it (origin.py)."""

        csrf = False

    @property
    def tiers(self) -> tuple[Signs, ...]:
        """Return the questions of the whole list."""
        return (self.emergency, self.urgent, self.ask_first)

    def validate_quick(self, field: RadioField) -> None:
        """Refuse half a list, and none today together with a mark."""
        if field.data == "list":
            self.ask_whole_list(_("Answer each part of the list, also when it is none."))
        elif any(tier.ticks() or tier.not_sure() for tier in self.tiers):
            raise ValidationError(_("You said none today and marked some. Answer one way."))

    def ask_whole_list(self, message: Any) -> bool:
        """Say at each part of the list without an answer that it needs one; True when all have."""
        open_tiers = [tier for tier in self.tiers if not tier.answered]
        for tier in open_tiers:
            tier.errors = [*tier.errors, str(message)]
        return not open_tiers

    def validate(self, **kwargs: Any) -> bool:
        """Return whether every answer can be taken, the list's included."""
        sound = bool(super().validate(**kwargs))
        return sound and not any(tier.errors for tier in self.tiers)

    def answers(self, zone: str, now: datetime) -> dict[str, Any]:
        """Return the answers as a record has them, without what is decided from them."""
        whole = all(tier.answered for tier in self.tiers)
        return {
            "at": now.isoformat(),
            "time_zone": self.time_zone.data or zone,
            "leg": number(self.leg),
            "back": number(self.back),
            "places": self.places.value(),
            "quick": "list" if whole else "none",
            "ticks": [sign for tier in self.tiers for sign in tier.ticks()],
            "not_sure": [unsure for tier in self.tiers for unsure in tier.not_sure()],
            "put_back": False,
            "offline": False,
        }


class LogForm(RecordForm):
    """What was done from the card, and how it is afterwards."""

    session = HiddenField(validators=[UUID(_("Open the card again: this form is not whole."))])
    leg_after = pain()
    back_after = pain()
    places_after = Places()
    new_symptoms = one_of(NEW_SYMPTOMS, Optional())
    note = TextAreaField(default="")

    def record(
        self, check: StoredCheck, plan: str, blocks: tuple[Block, ...], now: datetime
    ) -> Session:
        """Return the session that was logged; Invalid says what is wrong, field by field."""
        before = check.record
        exercises = [self._exercise(block) for block in blocks]
        given = {
            "check": str(check.id),
            "plan": plan,
            "content_version": before.content_version,
            "started_at": before.at.isoformat(),
            "finished_at": now.isoformat(),
            "time_zone": before.time_zone,
            "completed": all(exercise["outcome"] != "skipped" for exercise in exercises),
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

    def _exercise(self, block: Block) -> dict[str, Any]:
        outcome = self[f"outcome-{block.slug}"].data
        dose = block.dose
        return {
            "slug": block.slug,
            "variant": block.variant,
            "first_side": block.first_side,
            "planned": {"sets": dose.sets, "reps": dose.reps, "hold_s": dose.hold_s},
            "done": done(block, outcome),
            "seconds": block.seconds if outcome == "done" else None,
            "outcome": outcome,
            "felt": chosen(self[f"felt-{block.slug}"]),
        }


def done(block: Block, outcome: str) -> dict[str, int | None]:
    """Return how much was done: all, nothing, or for a part None, as nobody counted."""
    dose = block.dose
    a_side = dose.sets * dose.reps
    sides = 2 if block.first_side else 1
    counts = {
        "done": (dose.sets, a_side, a_side * sides * dose.hold_s),
        "skipped": (0, 0, 0),
    }
    sets, reps, held_s = counts.get(outcome, (None, None, None))
    by_side = reps if block.first_side else None
    return {
        "sets": sets,
        "reps": reps,
        "right_reps": by_side,
        "left_reps": by_side,
        "held_s": held_s,
    }


def log_form(blocks: tuple[Block, ...]) -> LogForm:
    """Return the form that asks about each of these exercises."""

    class Form(LogForm):
        pass

    for block in blocks:
        asked = InputRequired(_("Say how much of each exercise you did."))
        setattr(Form, f"outcome-{block.slug}", one_of(OUTCOMES, asked))
        setattr(Form, f"felt-{block.slug}", one_of(FELT, Optional()))
    return Form()
