"""The two forms of a session without JavaScript: before it and after it."""

from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import HiddenField, RadioField, SelectField, StringField, ValidationError
from wtforms.validators import UUID, InputRequired, Optional

from app.domain.records import Session, read_session
from app.domain.records.check import QUICK
from app.domain.script import Block
from app.store.checks import StoredCheck
from app.web import zones
from app.web.forms import NOT_OFFERED, Places, RecordForm, number, one_of, pain
from app.web.log import LogForm
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
        """Refuse none today together with a mark."""
        if field.data == "none" and any(tier.ticks() or tier.not_sure() for tier in self.tiers):
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
        if self.quick.data != "list":
            return sound
        return (
            self.ask_whole_list(_("Answer each part of the list, also when it is none.")) and sound
        )

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


class CardForm(LogForm):
    """What was done from the card, and how it is afterwards."""

    session = HiddenField(validators=[UUID(_("Open the card again: this form is not whole."))])

    def record(
        self, check: StoredCheck, plan: str, blocks: tuple[Block, ...], now: datetime
    ) -> Session:
        """Return the session that was logged; Invalid says what is wrong, field by field."""
        before = check.record
        said = self.said(blocks)
        given = {
            "check": str(check.id),
            "plan": plan,
            "content_version": before.content_version,
            "started_at": before.at.isoformat(),
            "finished_at": now.isoformat(),
            "time_zone": before.time_zone,
            "completed": all(done["outcome"] != "skipped" for done in said["exercises"]),
            "leg_before": before.leg,
            "back_before": before.back,
            "places_before": None if before.places is None else list(before.places),
        }
        return read_session(given | said, now, zones.known())
