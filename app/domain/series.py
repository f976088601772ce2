"""The pain trend of one part of the body over one range: all that a chart of it says."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from app.domain.pain import (
    HIGH,
    Gap,
    Part,
    RatedDay,
    Reading,
    Run,
    days_at_or_above,
    gaps,
    moving_means,
    rated_days,
    unbroken,
)

LOOK_BACK = timedelta(days=28)
"""What is read before the longest chart of days: means and gaps reach over its edge."""


class Range(Enum):
    """How much of the diary a chart shows; the value is its name in an address."""

    FOUR_WEEKS = "28d"
    FOUR_MONTHS = "120d"
    ONE_YEAR = "1y"
    ALL = "all"


DAYS: Mapping[Range, int] = {Range.FOUR_WEEKS: 28, Range.FOUR_MONTHS: 120}
"""The ranges drawn day by day; the longer ones are drawn by stretches of days."""


def first_day(span: Range, today: date) -> date:
    """Return the first date of a range drawn day by day when ``today`` is its last."""
    return today - timedelta(days=DAYS[span] - 1)


def read_from(today: date) -> date:
    """Return the first date whose readings a chart of days needs."""
    return min(first_day(span, today) for span in DAYS) - LOOK_BACK


@dataclass(frozen=True, slots=True)
class Trend:
    """One part over the dates first to last; ratings and means in points of 0 to 10.

    ``days`` are the rated dates, ``runs`` the pieces of the line, both oldest first and
    empty where there are none. ``high`` counts the dates that began at 7 or more, of
    ``counted`` dates that have a first rating.
    """

    part: Part
    first: date
    last: date
    days: tuple[RatedDay, ...]
    means: Mapping[date, float | None]
    gaps: tuple[Gap, ...]
    runs: tuple[Run, ...]
    high: int
    counted: int


def trend(
    readings: Collection[Reading],
    part: Part,
    first: date,
    last: date,
    earlier: date | None = None,
) -> Trend:
    """Return the trend of a part from readings in any order, best those since ``read_from``.

    ``earlier`` is the last date it was rated before these readings, None where it never was:
    a silence that began long ago is a gap too.
    """
    known = rated_days(readings, part)
    firsts = {day.day: day.before for day in known if day.before is not None}
    means = moving_means(firsts, first, last)
    rated = [day.day for day in known]
    silent = gaps([earlier, *rated] if earlier else rated, first, last)
    shown = {day: value for day, value in firsts.items() if first <= day <= last}
    return Trend(
        part=part,
        first=first,
        last=last,
        days=tuple(day for day in known if first <= day.day <= last),
        means=means,
        gaps=silent,
        runs=unbroken(means, silent),
        high=days_at_or_above(shown, HIGH),
        counted=len(shown),
    )
