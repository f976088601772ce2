"""The first rating of every date of a diary, of leg and of back."""

from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Subquery,
    Text,
    cast,
    func,
    select,
    type_coerce,
    union_all,
)

from app.domain.first_ratings import PACK, FirstRatings
from app.domain.pain import Part
from app.store.checks import dated, unnamed
from app.store.models import CheckRow, EntryRow, SessionRow
from app.store.moments import microseconds
from app.store.owner import Whose, live

_PAST = 2**52
"""More microseconds than lie between 1900 and 1970, so that a packed moment is positive."""
_PARTS: tuple[Part, ...] = ("leg", "back")
_APART = ","


def by_day(diary: Whose, since: Any, moment: Any) -> Select[Any]:
    """Return one row a date: its number, and its first rating of each part or NULL.

    ``since``, ``moment``: the first date, and the moment before which it begins nowhere.
    Two first ratings at one moment: the lower one counts. What was rated only after a session
    does not count. A check stands for itself only while no session names it: the session's own
    rating before is the same answer.
    """
    session, check, entry = SessionRow, CheckRow, EntryRow
    rated = union_all(
        _readings(session.day, session.started_at, session.leg_before, session.back_before).where(
            live(diary, session), session.day >= since
        ),
        _readings(check.day, check.at, check.leg, check.back).where(
            dated(diary, since, moment), unnamed(diary)
        ),
        _readings(entry.day, entry.at, entry.leg, entry.back).where(
            live(diary, entry), entry.day >= since
        ),
    ).subquery()
    firsts = (_first(rated.c.moment, rated.c[part]).label(part) for part in _PARTS)
    return select(rated.c.day, *firsts).group_by(rated.c.day)


def packed(days: Subquery) -> dict[Part, ColumnElement[str]]:
    """Return each part of these days as one text of numbers, NULL where it was never rated."""
    numbers = {part: cast(days.c.day * PACK + days.c[part], Text) for part in _PARTS}
    return {part: func.aggregate_strings(number, _APART) for part, number in numbers.items()}


def unpacked(text: str | None) -> FirstRatings:
    """Return the ratings that were packed."""
    return FirstRatings(tuple(sorted(map(int, text.split(_APART)))) if text else ())


def _readings(day: Any, at: Any, leg: Any, back: Any) -> Select[Any]:
    return select(
        type_coerce(day, Integer).label("day"),
        microseconds(at).label("moment"),
        leg.label("leg"),
        back.label("back"),
    )


def _first(moment: ColumnElement[int], value: ColumnElement[int]) -> ColumnElement[int]:
    """Return the value of the earliest moment: packed behind it, a minimum finds both."""
    return func.min((moment + _PAST) * PACK + value) % PACK
