"""What first daily ratings that the server does not know of mean, as limits to reckon with.

Rows B8 and B17 look at the ratings of many days: the browser adds its own to those known
here, takes their median and the means of their weeks, and compares.
"""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from app.domain.before import READY, Row, above_usual, trend_worse
from app.domain.facts import Facts
from app.domain.first_ratings import FirstRatings
from app.domain.history import Answers
from app.domain.last_rows import Json, reason_row
from app.domain.limits import PAIN
from app.domain.rules import Rules
from app.domain.stretches import monday
from app.domain.trend import Trend, lowest, weekly_means

WINDOWS = 2
"""So many times the days of the usual level the ratings known here reach back, in whole weeks."""


def daily(known: Facts) -> Json:
    """Return the ratings known by local date, and the rows B8 and B17 with their limits.

    ``from``: an earlier rating that is not known here does not count: the pain was gone
    since, or it is older than anything a device still waits to send. ``usual``: B8 from
    ``floor`` on and ``above`` the median of at least ``days`` ratings of the ``window`` days
    before today. ``worse``: B17 where the latest week is ``at_least`` points above the best
    one before; a week has ``days`` ratings, and ``weeks`` of them are needed from ``from`` on.
    Of those before it ``earlier`` holds the best but for the latest, and the latest, as a
    fraction each. ``ready``: what holds where no other row does.
    """
    rules, start = known.rules, since(known)
    ratings = known.history.daily
    before = weekly_means(ratings.before(start), rules)
    best = [lowest(before[:-1])] if before[1:] else []
    return {
        "from": start.isoformat(),
        "ratings": points(ratings.since(start)),
        "usual": usual_row(known),
        "worse": worse_row(known)
        | {
            "weeks": rules.trend_min_weeks - len(before),
            "earlier": [list(week.mean.as_integer_ratio()) for week in (*best, *before[-1:])],
        },
        "ready": reason_row(READY),
    }


def since(known: Facts) -> date:
    """Return the first date whose ratings are given one by one: a Monday, or after a pain."""
    back = timedelta(days=WINDOWS * known.rules.usual_window_days)
    return max(monday(known.today - back), known.history.rated_after + timedelta(days=1))


def points(ratings: FirstRatings) -> Json:
    """Return ratings by date."""
    return {rating.day.isoformat(): rating.points for rating in ratings}


def usual_row(known: Facts) -> Json:
    """Return B8 with its limits."""
    rules: Rules = known.rules
    return _row(above_usual, replace(known, usual=PAIN.low)) | {
        "floor": rules.usual_floor,
        "above": rules.above_usual,
        "days": rules.usual_min_days,
        "window": rules.usual_window_days,
    }


def worse_row(known: Facts) -> Json:
    """Return B17 with its limits."""
    worst = Trend("worse", best=Fraction(PAIN.low), latest=Fraction(PAIN.high))
    return _row(trend_worse, replace(known, trend=worst)) | {
        "at_least": known.rules.worse_points,
        "days": known.rules.trend_min_days_per_week,
    }


def _row(row: Row, known: Facts) -> Json:
    """Return a row of the rules as it holds with the strongest pain now."""
    asked = [row(known, Answers(leg=PAIN.high))]
    return next(reason_row(reason) for reason in asked if reason)
