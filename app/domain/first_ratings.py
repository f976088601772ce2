"""The first rating of each local date, quick to read however many there are."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple, Self

PACK = 16
_MONDAY = date.min.toordinal()
"""The first of all days is a Monday."""


class DailyRating(NamedTuple):
    """The first rating of a local date, in points, whatever record it came with."""

    day: date
    points: int


@dataclass(frozen=True, slots=True)
class FirstRatings:
    """The first ratings of leg or back, one a date, oldest first.

    ``packed`` holds one number a date, ``PACK`` times the ordinal of its day and the points:
    years of them are read with every page, and of most only the week matters.
    """

    packed: tuple[int, ...] = ()

    @classmethod
    def of(cls, rated: Iterable[tuple[date, int]]) -> Self:
        """Return the ratings of dates, which may come in any order."""
        return cls(tuple(sorted(day.toordinal() * PACK + points for day, points in rated)))

    def __len__(self) -> int:
        return len(self.packed)

    def __iter__(self) -> Iterator[DailyRating]:
        for number in self.packed:
            yield DailyRating(date.fromordinal(number // PACK), number % PACK)

    @property
    def first_day(self) -> date | None:
        """Return the first rated date, None where there is none."""
        return date.fromordinal(self.packed[0] // PACK) if self.packed else None

    @property
    def last_day(self) -> date | None:
        """Return the last rated date, None where there is none."""
        return date.fromordinal(self.packed[-1] // PACK) if self.packed else None

    def on(self, day: date) -> int | None:
        """Return the rating of a date, None where there is none."""
        first = next(iter(self.since(day)), None)
        return first.points if first and first.day == day else None

    def since(self, day: date) -> Self:
        """Return those of a date and later."""
        return type(self)(self.packed[self._at(day) :])

    def before(self, day: date) -> Self:
        """Return those earlier than a date."""
        return type(self)(self.packed[: self._at(day)])

    def then(self, later: Self) -> Self:
        """Return these and those of later dates."""
        return type(self)(self.packed + later.packed)

    def by_week(self) -> Iterator[tuple[date, list[int]]]:
        """Yield the Monday and the points of every ISO week with a rating, oldest first."""
        weeks = groupby(self.packed, lambda number: (number // PACK - _MONDAY) // 7)
        for week, numbers in weeks:
            yield date.fromordinal(week * 7 + _MONDAY), [number % PACK for number in numbers]

    def _at(self, day: date) -> int:
        return bisect_left(self.packed, day.toordinal() * PACK)
