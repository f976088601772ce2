"""One form for each screen of the first run."""

from datetime import date, datetime
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import RadioField, StringField, ValidationError
from wtforms.validators import InputRequired, Optional

from app.domain.limits import EARLIEST_YEAR
from app.domain.person import NO, YES, Statement, Subject
from app.domain.records.check import DOCTOR
from app.domain.screening import Tier
from app.web.forms import TypedForm, phone
from app.web.signs import Signs

DISK = ("yes", "no", "not_sure")


def tier_form(tier: Tier) -> Any:
    """Return the form of one tier of warning signs."""

    class TierForm(TypedForm):
        signs = Signs(tier, validators=[InputRequired(_("Mark what is true, or None of these."))])

    return TierForm()


class AboutForm(TypedForm):
    """What a doctor has said, and since when it hurts."""

    doctor = RadioField(
        choices=list(DOCTOR),
        validators=[InputRequired(_("Say whether you have checked with a doctor."))],
    )
    clinician_ok = RadioField(choices=[YES, NO], validators=[Optional()])
    onset = StringField(validators=[Optional()])
    disk = RadioField(choices=list(DISK), validators=[Optional()])
    number = phone()

    def __init__(self, today: date, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._today = today

    def validate_onset(self, field: StringField) -> None:
        """Refuse what is no month, and one that has not begun."""
        month = month_of(field.data)
        if month is None or not date(EARLIEST_YEAR, 1, 1) <= month <= self._today:
            raise ValidationError(_("Write the year and the month, as in 2026-09."))

    def statements(self, now: datetime) -> list[Statement]:
        """Return what was said, in records of its own; nothing for what was left open."""
        month = month_of(self.onset.data)
        said: dict[Subject, str | None] = {
            "doctor": self.doctor.data,
            "clinician_ok": self.clinician_ok.data,
            "onset": month.isoformat() if month else None,
            "disk": self.disk.data,
        }
        return [Statement(now, subject, value) for subject, value in said.items() if value]


def month_of(text: str | None) -> date | None:
    """Return the first day of a month such as 2026-09; None for what is no month."""
    parts = (text or "").strip().split("-")
    if [len(part) for part in parts] != [4, 2] or not all(
        part.isascii() and part.isdigit() for part in parts
    ):
        return None
    try:
        return date(int(parts[0]), int(parts[1]), 1)
    except ValueError:
        return None
