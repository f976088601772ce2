"""What first daily ratings say over time: the usual level, weekly means, the verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import median
from typing import Literal

from app.domain.first_ratings import FirstRatings
from app.domain.rules import Rules
from app.domain.stretches import Stretch, by_week

Verdict = Literal["more", "better", "same", "worse"]


def weekly_means(daily: FirstRatings, rules: Rules) -> tuple[Stretch, ...]:
    """Return the ISO weeks with enough rated dates, oldest first (M: at least 3)."""
    return tuple(week for week in by_week(daily) if week.days >= rules.trend_min_days_per_week)


@dataclass(frozen=True, slots=True)
class Trend:
    """What the weeks say; the means are None while there is no week.

    ``more``: not enough weeks to say. ``best``: the lowest mean before the latest week.
    """

    verdict: Verdict
    first: Fraction | None = None
    best: Fraction | None = None
    latest: Fraction | None = None


def trend(weeks: Sequence[Stretch], rules: Rules) -> Trend:
    """Compare the latest week with the first and with the best earlier one."""
    if not weeks:
        return Trend("more")
    first, latest = weeks[0].mean, weeks[-1].mean
    best = lowest(weeks[:-1]).mean if weeks[1:] else latest
    enough = len(weeks) >= rules.trend_min_weeks
    return Trend(_verdict(first, best, latest, rules) if enough else "more", first, best, latest)


def lowest(weeks: Iterable[Stretch]) -> Stretch:
    """Return the first week of the lowest mean, of at least one."""
    # Equal fractions are equal as floats too, and in their order: at most 7 ratings of 10.
    return min(weeks, key=lambda week: week.total / week.days)


def _verdict(first: Fraction, best: Fraction, latest: Fraction, rules: Rules) -> Verdict:
    """Worse is 2 points above the best week and wins; better is down 30 % and 1 point (M)."""
    if latest - best >= rules.worse_points:
        return "worse"
    drop = first - latest
    clear = drop >= rules.better_min_points and drop * 100 >= first * rules.better_percent
    return "better" if clear else "same"


def usual_level(daily: FirstRatings, today: date, rules: Rules) -> float | None:
    """Return the median first rating of the days before today; None when too few are rated."""
    start = today - timedelta(days=rules.usual_window_days)
    legs = [rating.points for rating in daily.since(start).before(today)]
    return median(legs) if len(legs) >= rules.usual_min_days else None
