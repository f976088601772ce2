"""The first rating of every date, and these summed up by week, however long the diary."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    Row,
    Select,
    case,
    cast,
    func,
    literal_column,
    select,
    type_coerce,
    union_all,
)

from app.domain.pain import HIGH, Part
from app.domain.stretches import Stretch
from app.store.checks import unnamed
from app.store.models import CheckRow, EntryRow, SessionRow
from app.store.moments import microseconds
from app.store.owner import DiaryRef, live
from app.store.transaction import reading

_PACK = 16
_PAST = 2**52
"""More microseconds than lie between 1900 and 1970, so that a packed moment is positive."""
_SIX_DAYS = timedelta(days=6)


def by_week(diary: DiaryRef, *parts: Part) -> dict[Part, tuple[Stretch, ...]]:
    """Return for each part its ISO weeks with a first rating, oldest first.

    Two first ratings at one moment: the lower one counts.
    """
    days = by_day(diary, *parts).subquery()
    # Written out, so that the database sees one and the same term and sorts once.
    week = ((days.c.day - literal_column("1", Integer)) // literal_column("7", Integer)).label(
        "week"
    )
    columns = [column for part in parts for column in _sums(days.c[part])]
    wanted = select(week, *columns).group_by(week).order_by(week)
    with reading() as connection:
        rows = connection.execute(wanted).all()
    return {part: _stretches(rows, 1 + index * 5) for index, part in enumerate(parts)}


def by_day(diary: DiaryRef, *parts: Part) -> Select[Any]:
    """Return one row a date: its number, and its first rating of each part or NULL.

    What was rated only after a session does not count. A check stands for itself only while
    no session names it: the session's own rating before is the same answer.
    """
    session, check, entry = SessionRow, CheckRow, EntryRow
    rated = union_all(
        _readings(session.day, session.started_at, session.leg_before, session.back_before).where(
            live(diary, session)
        ),
        _readings(check.day, check.at, check.leg, check.back).where(
            live(diary, check), unnamed(diary)
        ),
        _readings(entry.day, entry.at, entry.leg, entry.back).where(live(diary, entry)),
    ).subquery()
    firsts = (_first(rated.c.moment, rated.c[part]).label(part) for part in parts)
    return select(rated.c.day, *firsts).group_by(rated.c.day)


def _readings(day: Any, at: Any, leg: Any, back: Any) -> Select[Any]:
    return select(
        type_coerce(day, Integer).label("day"),
        microseconds(at).label("moment"),
        leg.label("leg"),
        back.label("back"),
    )


def _first(moment: ColumnElement[int], value: ColumnElement[int]) -> ColumnElement[int]:
    """Return the value of the earliest moment: packed behind it, a minimum finds both."""
    return func.min((moment + _PAST) * _PACK + value) % _PACK


def _sums(value: ColumnElement[int]) -> tuple[ColumnElement[Any], ...]:
    return (
        func.count(value),
        cast(func.sum(value), BigInteger),
        func.min(value),
        func.max(value),
        func.sum(case((value >= HIGH, 1), else_=0)),
    )


def _stretches(rows: Sequence[Row[*tuple[Any, ...]]], at: int) -> tuple[Stretch, ...]:
    mondays = ((row, date.fromordinal(row[0] * 7 + 1)) for row in rows if row[at])
    return tuple(Stretch(day, day + _SIX_DAYS, *row[at : at + 5]) for row, day in mondays)
