"""Days moved with the plan: a day of rest that Steady asked for counts as much as a session."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from app.domain.events import Event
from app.domain.pain import ONE_DAY
from app.domain.stretches import WEEK, monday

Moved = Literal["session", "walk", "rest"]
KINDS: tuple[Moved, ...] = get_args(Moved)
"""What a day is kept by; the first of these it has is the one shown."""
_RANKS: Mapping[str, int] = {kind: rank for rank, kind in enumerate(KINDS)}

FULL_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Day:
    """One date of a calendar.

    ``moved`` says what it was kept by, None nothing; ``rated``: there was a rating alone.
    """

    day: date
    moved: Moved | None
    rated: bool


@dataclass(frozen=True, slots=True)
class WeeksMet:
    """In how many of the last full weeks the plan was met; ``weeks`` is 0 before the first."""

    met: int
    weeks: int


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month by whole weeks, None for the dates of its neighbours.

    ``earlier`` and ``later`` are the firsts of the months beside it; None where the diary
    holds nothing more to show.
    """

    first: date
    weeks: tuple[tuple[Day | None, ...], ...]
    earlier: date | None
    later: date | None

    @property
    def moved(self) -> int:
        """Return how many of its days were moved with the plan."""
        return sum(day is not None and day.moved is not None for w in self.weeks for day in w)


def moved_days(events: Iterable[Event]) -> dict[date, Moved]:
    """Return the dates moved with the plan: by a session, else a walk, else asked-for rest."""
    found: dict[date, int] = {}
    for event in events:
        rank = _RANKS.get(event.kind)
        if rank is not None:
            found[event.day] = min(rank, found.get(event.day, rank))
    return {day: KINDS[rank] for day, rank in found.items()}


def kept_weeks(
    moved: Mapping[date, Moved], goal: Callable[[date], int], began: date, today: date
) -> WeeksMet:
    """Count the plan's weeks: up to four full ISO weeks before this one, from the first day.

    ``goal`` says on how many days one meant to move in the week of a date: a plan that was
    changed later leaves the weeks before as they were. The week in which the diary began
    counts from the next Monday on.
    """
    this_week = monday(today)
    mondays = [this_week - n * WEEK for n in range(1, FULL_WEEKS + 1)]
    full = [start for start in mondays if start >= began]
    met = [start for start in full if sum(d in moved for d in _week(start)) >= goal(start)]
    return WeeksMet(len(met), len(full))


def month(
    first: date, moved: Mapping[date, Moved], rated: Iterable[date], earliest: date, today: date
) -> Month:
    """Return the calendar of the month that begins at ``first``, none before ``earliest``."""
    rated_days = set(rated)
    after = (first + timedelta(days=31)).replace(day=1)
    starts = [monday(first) + n * WEEK for n in range(6)]
    weeks = tuple(
        tuple(
            Day(day, moved.get(day), day in rated_days) if first <= day < after else None
            for day in _week(start)
        )
        for start in starts
        if start < after
    )
    before = (first - ONE_DAY).replace(day=1)
    return Month(
        first=first,
        weeks=weeks,
        earlier=before if before >= earliest else None,
        later=after if after <= today else None,
    )


def _week(start: date) -> Iterable[date]:
    return (start + n * ONE_DAY for n in range(7))
