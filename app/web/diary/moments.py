"""When something was: a date and a time as they are typed, in a zone that may be changed."""

import uuid
from datetime import datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import Field, HiddenField, StringField
from wtforms.validators import UUID, Optional

from app.domain import limits
from app.domain.records.fields import Refused
from app.domain.records.local import moment_of, typed_clock, typed_day
from app.domain.records.values import whole
from app.web import zones
from app.web.forms import RecordForm, typed_whole

Form = TypeVar("Form", bound="MomentForm")
_MINUTE = timedelta(minutes=1)


def typed(at: datetime, zone: str) -> tuple[str, str]:
    """Return a moment as somebody there would type it: its date and its time."""
    local = at.astimezone(ZoneInfo(zone))
    return f"{local:%Y-%m-%d}", f"{local:%H:%M}"


def typed_minutes(start: datetime, end: datetime) -> str:
    """Return how long something took, in minutes."""
    return str(round((end - start) / _MINUTE))


class MomentForm(RecordForm):
    """What every form of the diary asks.

    ``record_id`` is that of a new record, ``revision`` what was shown of one that is there.
    """

    day = StringField()
    clock = StringField()
    time_zone = StringField()
    record_id = HiddenField(
        validators=[Optional(), UUID(lazy_gettext("Open this page again: this form is not whole."))]
    )
    revision = HiddenField()

    def id(self) -> uuid.UUID | None:
        """Return the id of a new record, None where the form has none."""
        given = (self.record_id.data or "").strip()
        return uuid.UUID(given) if given else None

    def sound(self) -> bool:
        """Return whether nothing was said to be wrong."""
        return not any(field.errors for field in self)

    def zone(self, kept: str) -> str:
        """Return the zone that was typed, the one before where that is none."""
        given = (self.time_zone.data or "").strip()
        if not given or given in zones.known():
            return given or kept
        say(self.time_zone, Refused("Choose a time zone such as Europe/Berlin."))
        return kept

    def moment(self, zone: str, kept: datetime | None = None) -> datetime | None:
        """Return the moment that was typed, to the second the one before where it is the same.

        None: it is none, and why is said beside it.
        """
        given = ((self.day.data or "").strip(), (self.clock.data or "").strip())
        if kept is not None and given == typed(kept, zone):
            return kept
        field = self.day
        try:
            day = typed_day(given[0])
            field = self.clock
            return moment_of(day, typed_clock(given[1]), zone)
        except Refused as refused:
            say(field, refused)
            return None

    def duration(self, field: Field, kept: timedelta | None = None) -> timedelta:
        """Return the minutes that were typed, the time before where they are the same."""
        given = typed_whole(field)
        if kept is not None and given == round(kept / _MINUTE):
            return kept
        try:
            return whole(limits.MINUTES)(given) * _MINUTE
        except Refused as refused:
            say(field, refused)
            return timedelta()


def filled(form: type[Form], data: dict[str, Any], typed_in: bool) -> Form:
    """Return a form with these answers; ``typed_in``: with those that were sent, if any were."""
    made: Form = form(data=data) if typed_in else form(formdata=None, data=data)
    return made


def say(field: Field, refused: Refused) -> None:
    """Put what is wrong beside a field."""
    problem = refused.problem
    field.errors = [*field.errors, _(problem.message).format(**problem.values)]
