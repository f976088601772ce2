"""Ratings of pain over time: days, their seven-day mean, and gaps that stay gaps."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal

Part = Literal["leg", "back"]

WINDOW_DAYS = 7
WINDOW_MIN_DAYS = 3
GAP_MIN_DAYS = 4
HIGH = 7
"""Time in high pain matters most to patients (sources, honest trend)."""

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """The ratings of one session, check or entry, 0 to 10 points; None was not answered.

    ``day`` is its local date, ``at`` the moment of the first rating. ``next_day``: it was
    given the day after a session, to say how that one was borne.
    """

    day: date
    at: datetime
    leg_before: int | None = None
    back_before: int | None = None
    leg_after: int | None = None
    back_after: int | None = None
    next_day: bool = False

    def before(self, part: Part) -> int | None:
        """Return the rating at the start, of a check or of an entry."""
        return self.leg_before if part == "leg" else self.back_before

    def after(self, part: Part) -> int | None:
        """Return the rating at the end of a session."""
        return self.leg_after if part == "leg" else self.back_after


@dataclass(frozen=True, slots=True)
class RatedDay:
    """A date with a rating: its first before and its first after, in points.

    ``joined`` says that the session of ``after`` began at ``before`` too, so that the two
    may be read as one change. ``next_day`` is the first rating asked for after a session of
    the day before; where it is also the day's first rating, it is ``before`` as well.
    """

    day: date
    before: int | None
    after: int | None
    joined: bool
    next_day: int | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of dates without a rating, both ends included."""

    first: date
    last: date


Run = tuple[tuple[date, float], ...]
"""Dates in order, each with its mean: one unbroken piece of the line."""


def rated_days(readings: Iterable[Reading], part: Part) -> tuple[RatedDay, ...]:
    """Return every date on which this part was rated, oldest first.

    Readings may come in any order.
    """
    by_day: dict[date, list[Reading]] = {}
    for reading in readings:
        by_day.setdefault(reading.day, []).append(reading)
    days = (_rated_day(day, by_day[day], part) for day in sorted(by_day))
    return tuple(day for day in days if day is not None)


def first_of_each_day(readings: Iterable[Reading], part: Part) -> dict[date, int]:
    """Return the first rating of each local date, oldest first; in points.

    Sessions, checks and rating entries count alike; what was rated only after a session
    does not. Readings may come in any order.
    """
    days = rated_days(readings, part)
    return {day.day: day.before for day in days if day.before is not None}


def moving_means(firsts: Mapping[date, int], first: date, last: date) -> dict[date, float | None]:
    """Return for each date from first to last the mean of its last seven dates, in points.

    None where fewer than three of the seven were rated.
    """
    return {day: _mean(firsts, day) for day in _dates(first, last)}


def gaps(rated: Collection[date], first: date, last: date) -> tuple[Gap, ...]:
    """Return the runs of more than three dates without a rating, cut to first and last.

    What lies before the earliest rating is no gap: the diary had not begun. The run up to
    ``last`` counts.
    """
    ends = [*sorted(day for day in rated if day <= last), last + ONE_DAY]
    runs = [Gap(a + ONE_DAY, b - ONE_DAY) for a, b in pairwise(ends)]
    return tuple(
        Gap(max(run.first, first), run.last)
        for run in runs
        if (run.last - run.first).days + 1 >= GAP_MIN_DAYS and run.last >= first
    )


def unbroken(means: Mapping[date, float | None], gaps: Iterable[Gap]) -> tuple[Run, ...]:
    """Return the pieces of the line: none reaches into a gap.

    Up to three dates whose mean is missing are passed over, as they are between ratings.
    """
    silent = {day for gap in gaps for day in _dates(gap.first, gap.last)}
    pieces: list[list[tuple[date, float]]] = []
    for day, mean in sorted(means.items()):
        if mean is None or day in silent:
            continue
        if not pieces or (day - pieces[-1][-1][0]).days > GAP_MIN_DAYS:
            pieces.append([])
        pieces[-1].append((day, mean))
    return tuple(tuple(piece) for piece in pieces)


def days_at_or_above(firsts: Mapping[date, int], level: int) -> int:
    """Return how many dates began at this many points or more."""
    return sum(value >= level for value in firsts.values())


def _rated_day(day: date, readings: Iterable[Reading], part: Part) -> RatedDay | None:
    """Return the day in short, None where this part was not rated; ties go to the lower."""
    befores = [(r.at, value) for r in readings if (value := r.before(part)) is not None]
    afters = [
        (r.at, value, -1 if (began := r.before(part)) is None else began)
        for r in readings
        if (value := r.after(part)) is not None
    ]
    if not befores and not afters:
        return None
    before = min(befores)[1] if befores else None
    next_day = _next_day(readings, part)
    if not afters:
        return RatedDay(day, before, None, joined=False, next_day=next_day)
    _, after, began = min(afters)
    return RatedDay(day, before, after, joined=began == before, next_day=next_day)


def _next_day(readings: Iterable[Reading], part: Part) -> int | None:
    asked = [(r.at, v) for r in readings if r.next_day and (v := r.before(part)) is not None]
    return min(asked)[1] if asked else None


def _mean(firsts: Mapping[date, int], day: date) -> float | None:
    window = (firsts.get(day - n * ONE_DAY) for n in range(WINDOW_DAYS))
    rated = [value for value in window if value is not None]
    return sum(rated) / len(rated) if len(rated) >= WINDOW_MIN_DAYS else None


def _dates(first: date, last: date) -> Iterable[date]:
    return (first + n * ONE_DAY for n in range((last - first).days + 1))
