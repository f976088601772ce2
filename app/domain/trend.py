"""What first daily ratings say over time: the usual level, weekly means, the verdict."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import median
from typing import Literal

from app.domain.history import DailyRating
from app.domain.rules import Rules

Verdict = Literal["more", "better", "same", "worse"]


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week by its Monday, and the exact mean of its rated dates."""

    monday: date
    mean: Fraction
    days: int


def weekly_means(daily: Iterable[DailyRating], rules: Rules) -> tuple[Week, ...]:
    """Return the ISO weeks with enough rated dates, oldest first (M: at least 3)."""
    by_week: defaultdict[date, list[int]] = defaultdict(list)
    for rating in daily:
        by_week[rating.day - timedelta(days=rating.day.weekday())].append(rating.leg)
    return tuple(
        Week(monday, Fraction(sum(legs), len(legs)), len(legs))
        for monday, legs in sorted(by_week.items())
        if len(legs) >= rules.trend_min_days_per_week
    )


@dataclass(frozen=True, slots=True)
class Trend:
    """What the weeks say; the means are None while there is no week.

    ``more``: not enough weeks to say. ``best``: the lowest mean before the latest week.
    """

    verdict: Verdict
    first: Fraction | None = None
    best: Fraction | None = None
    latest: Fraction | None = None


def trend(weeks: Sequence[Week], rules: Rules) -> Trend:
    """Compare the latest week with the first and with the best earlier one."""
    if not weeks:
        return Trend("more")
    first, latest = weeks[0].mean, weeks[-1].mean
    best = min((week.mean for week in weeks[:-1]), default=latest)
    enough = len(weeks) >= rules.trend_min_weeks
    return Trend(_verdict(first, best, latest, rules) if enough else "more", first, best, latest)


def _verdict(first: Fraction, best: Fraction, latest: Fraction, rules: Rules) -> Verdict:
    """Worse is 2 points above the best week and wins; better is down 30 % and 1 point (M)."""
    if latest - best >= rules.worse_points:
        return "worse"
    drop = first - latest
    clear = drop >= rules.better_min_points and drop * 100 >= first * rules.better_percent
    return "better" if clear else "same"


def usual_level(daily: Iterable[DailyRating], today: date, rules: Rules) -> float | None:
    """Return the median first rating of the days before today; None when too few are rated."""
    start = today - timedelta(days=rules.usual_window_days)
    legs = [rating.leg for rating in daily if start <= rating.day < today]
    return median(legs) if len(legs) >= rules.usual_min_days else None
