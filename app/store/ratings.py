"""Every rating of a stretch of time, in one statement, for the chart and the rules."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    SmallInteger,
    cast,
    literal,
    null,
    or_,
    select,
    union_all,
)

from app.store.models import CheckRow, EntryRow, SessionRow
from app.store.owner import DiaryRef, live, of
from app.store.transaction import reading

_UNASKED = cast(null(), SmallInteger)
ONE_DAY = timedelta(days=1)


class Reading(NamedTuple):
    """What was rated at one moment; None is not answered.

    ``kind``: session, check, or the kind of an entry. ``leg`` and ``back`` are the first
    ratings there, for a session those before it; only a session has ratings after.
    """

    kind: str
    day: date
    at: datetime
    leg: int | None
    back: int | None
    leg_after: int | None
    back_after: int | None


def since(diary: DiaryRef, day: date) -> list[Reading]:
    """Return the readings from this local date on, oldest first.

    Every session is there, rated or not. A check stands for itself only while no session
    names it: the session's own rating before is the same answer.
    """
    readings = union_all(_sessions(diary, day), _checks(diary, day), _entries(diary, day))
    with reading() as connection:
        return [Reading._make(row) for row in connection.execute(readings.order_by("day", "at"))]


def unnamed(diary: DiaryRef) -> ColumnElement[bool]:
    """Return the condition: a check that no session names, not even a deleted one."""
    named = select(SessionRow.id).where(of(diary, SessionRow), SessionRow.check_id == CheckRow.id)
    return ~named.exists()


def _sessions(diary: DiaryRef, day: date) -> Select[*tuple[Any, ...]]:
    return select(
        literal("session").label("kind"),
        SessionRow.day,
        SessionRow.started_at.label("at"),
        SessionRow.leg_before,
        SessionRow.back_before,
        SessionRow.leg_after,
        SessionRow.back_after,
    ).where(live(diary, SessionRow), SessionRow.day >= day)


def _checks(diary: DiaryRef, day: date) -> Select[*tuple[Any, ...]]:
    return select(
        literal("check"),
        CheckRow.day,
        CheckRow.at,
        CheckRow.leg,
        CheckRow.back,
        _UNASKED,
        _UNASKED,
    ).where(
        live(diary, CheckRow),
        CheckRow.at >= datetime.combine(day, time(), UTC) - ONE_DAY,
        CheckRow.day >= day,
        or_(CheckRow.leg.is_not(None), CheckRow.back.is_not(None)),
        unnamed(diary),
    )


def _entries(diary: DiaryRef, day: date) -> Select[*tuple[Any, ...]]:
    return select(
        EntryRow.kind,
        EntryRow.day,
        EntryRow.at,
        EntryRow.leg,
        EntryRow.back,
        _UNASKED,
        _UNASKED,
    ).where(
        live(diary, EntryRow),
        EntryRow.day >= day,
        or_(EntryRow.leg.is_not(None), EntryRow.back.is_not(None)),
    )
