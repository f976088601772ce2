"""Ratings of a long time, summed up by week or month: means, their band, and gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from app.domain.first_ratings import FirstRatings
from app.domain.pain import HIGH, ONE_DAY, Gap, Part
from app.domain.rules import Rules

Unit = Literal["week", "month"]

WEEK = timedelta(days=7)
_SIX_DAYS = timedelta(days=6)
LATELY = 8 * WEEK
"""How much of the ratings may change with every request."""
WEEKS_DRAWN = 105
"""Two years by week; a longer time is drawn by month."""


class Stretch(NamedTuple):
    """The first ratings of the rated dates from first to last, in points.

    ``days`` counts the rated dates, at least one; ``high`` those that began at 7 or more.
    """

    first: date
    last: date
    days: int
    total: int
    low: int
    top: int
    high: int

    @property
    def mean(self) -> Fraction:
        """Return the exact mean of the rated dates."""
        return Fraction(self.total, self.days)


@dataclass(frozen=True, slots=True)
class LongTrend:
    """One part over the dates first to last, by stretch, oldest first.

    ``stretches`` have at least one rated date; ``runs`` are the pieces of the line, of
    stretches with enough rated dates and nothing missing between them.
    """

    part: Part
    unit: Unit
    first: date
    last: date
    stretches: tuple[Stretch, ...]
    runs: tuple[tuple[Stretch, ...], ...]
    gaps: tuple[Gap, ...]

    @property
    def counted(self) -> int:
        """Return how many dates were rated."""
        return sum(stretch.days for stretch in self.stretches)

    @property
    def high(self) -> int:
        """Return how many of them began at 7 or more."""
        return sum(stretch.high for stretch in self.stretches)


def monday(day: date) -> date:
    """Return the Monday of the ISO week of a date."""
    return day - timedelta(days=day.weekday())


def by_week(firsts: FirstRatings) -> tuple[Stretch, ...]:
    """Return the ISO weeks of first ratings, oldest first."""
    if firsts.last_day is None:
        return ()
    lately = monday(firsts.last_day) - LATELY
    return _older(firsts.before(lately)) + _weeks(firsts.since(lately))


def by_month(firsts: Iterable[tuple[date, int]]) -> tuple[Stretch, ...]:
    """Return the calendar months of first ratings, oldest first, as the ratings come."""
    months = groupby(firsts, lambda rated: _month(rated[0]))
    return tuple(
        _stretch(start, _month_end(start), [points for _, points in group])
        for start, group in months
    )


def months_of_weeks(weeks: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Return months made of whole ISO weeks: a week belongs to the month of its Thursday."""
    months = groupby(weeks, lambda week: _month(week.first + 3 * ONE_DAY))
    return tuple(joined(list(group)) for _, group in months)


def long_trend(
    weeks: Sequence[Stretch], part: Part, first: date, today: date, rules: Rules
) -> LongTrend:
    """Return the trend from a date to today: by week for two years, by month beyond them."""
    start = monday(first)
    shown = [week for week in weeks if start <= week.first <= today]
    unit: Unit = "week" if (today - start) // WEEK < WEEKS_DRAWN else "month"
    stretches = tuple(shown) if unit == "week" else months_of_weeks(shown)
    return LongTrend(
        part=part,
        unit=unit,
        first=start,
        last=monday(today) + 6 * ONE_DAY,
        stretches=stretches,
        runs=_runs(stretches, rules.trend_min_days_per_week),
        gaps=_gaps(stretches, monday(today)),
    )


def _runs(stretches: Iterable[Stretch], enough: int) -> tuple[tuple[Stretch, ...], ...]:
    pieces: list[list[Stretch]] = []
    for stretch in stretches:
        if stretch.days < enough:
            continue
        if not pieces or pieces[-1][-1].last + WEEK < stretch.first:
            pieces.append([])
        pieces[-1].append(stretch)
    return tuple(tuple(piece) for piece in pieces)


def _gaps(stretches: Sequence[Stretch], this_week: date) -> tuple[Gap, ...]:
    """Return the runs of whole weeks between stretches; the week under way is in none."""
    ends = [*((stretch.first, stretch.last) for stretch in stretches), (this_week, this_week)]
    return tuple(
        Gap(a_last + ONE_DAY, b_first - ONE_DAY)
        for (_, a_last), (b_first, _) in pairwise(ends)
        if b_first - a_last > ONE_DAY
    )


def _weeks(firsts: FirstRatings) -> tuple[Stretch, ...]:
    return tuple(_stretch(start, start + _SIX_DAYS, values) for start, values in firsts.by_week())


_older = lru_cache(maxsize=16)(_weeks)
"""The weeks of a long time are the same with nearly every request."""


def _stretch(first: date, last: date, values: Sequence[int]) -> Stretch:
    return Stretch(
        first=first,
        last=last,
        days=len(values),
        total=sum(values),
        low=min(values),
        top=max(values),
        high=sum(value >= HIGH for value in values),
    )


def joined(parts: Sequence[Stretch]) -> Stretch:
    """Return stretches, oldest first and at least one, as one."""
    return Stretch(
        first=parts[0].first,
        last=parts[-1].last,
        days=sum(part.days for part in parts),
        total=sum(part.total for part in parts),
        low=min(part.low for part in parts),
        top=max(part.top for part in parts),
        high=sum(part.high for part in parts),
    )


def _month(day: date) -> date:
    return day.replace(day=1)


def _month_end(first: date) -> date:
    return _month(first + timedelta(days=31)) - ONE_DAY
