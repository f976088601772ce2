"""What the diary shows of each session, and where its pages begin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from flask_babel import gettext as _

from app.domain.records import Session
from app.store.sessions import Position, StoredSession
from app.web.current import content


@dataclass(frozen=True, slots=True)
class Row:
    """One session of the diary in words."""

    id: UUID
    day: date
    at: datetime
    time_zone: str
    title: str
    leg: str
    back: str
    places: list[str]
    done: list[str]
    note: str


def by_week(stored: Iterable[StoredSession]) -> list[tuple[date, list[Row]]]:
    """Return the sessions by the Monday of their week, in the order given."""
    weeks = groupby(stored, lambda s: s.day - timedelta(days=s.day.weekday()))
    return [(monday, [_row(session) for session in week]) for monday, week in weeks]


def _row(stored: StoredSession) -> Row:
    record = stored.record
    return Row(
        id=stored.id,
        day=stored.day,
        at=record.started_at,
        time_zone=record.time_zone,
        title=_title(record),
        leg=_change(record.leg_before, record.leg_after),
        back=_change(record.back_before, record.back_after),
        places=_places(
            record.places_after if record.places_after is not None else record.places_before
        ),
        done=[_name(row.slug) for row in record.exercises if row.outcome != "skipped"],
        note=record.note,
    )


def _title(record: Session) -> str:
    plans = content().catalogue.plans
    if record.plan in plans:
        return plans[record.plan].name
    return _name(record.exercises[0].slug) if len(record.exercises) == 1 else _("Session")


def _change(before: int | None, after: int | None) -> str:
    """Return both ratings in words; nothing when neither was given."""
    if before is None and after is None:
        return ""
    said = [_("not rated") if value is None else str(value) for value in (before, after)]
    return _("%(before)s before, %(after)s after", before=said[0], after=said[1])


def _places(places: Sequence[str] | None) -> list[str]:
    labels = {place.id: place.label for place in content().measures.places}
    return [labels[place] for place in places or ()]


def _name(slug: str) -> str:
    exercise = content().catalogue.exercises.get(slug)
    return exercise.name if exercise else slug


def place_after(stored: StoredSession) -> str:
    """Return the address of the page that follows this session; no health data in it."""
    at = int(stored.record.started_at.timestamp() * 1_000_000)
    return f"{stored.day.toordinal()}.{at}.{stored.id}"


def read_place(text: str | None) -> Position | None:
    """Return where a page begins; None at the top and for what is no place."""
    try:
        day, at, session_id = (text or "").split(".")
        started_at = datetime.fromtimestamp(int(at) / 1_000_000, UTC)
        return Position(date.fromordinal(int(day)), started_at, UUID(session_id))
    except (ValueError, OverflowError, OSError):
        return None
