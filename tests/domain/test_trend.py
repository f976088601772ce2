from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from app.domain.first_ratings import FirstRatings
from app.domain.stretches import Stretch
from app.domain.trend import lowest, weekly_means
from tests.cast import TODAY
from tests.domain.thresholds import RULES

MONDAY = date(2026, 11, 23)


def week(total: int, days: int, **others: int) -> Stretch:
    given = {"low": 0, "top": 10, "high": 0} | others
    return Stretch(MONDAY, MONDAY + timedelta(days=6), days, total, **given)


weeks = st.integers(1, 7).flatmap(
    lambda days: st.builds(week, st.integers(0, 10 * days), st.just(days))
)


def firsts(*days_ago: int) -> FirstRatings:
    return FirstRatings.of((TODAY - timedelta(days=ago), ago) for ago in days_ago)


def test_only_weeks_of_three_rated_days_are_compared():
    assert weekly_means(firsts(0, 1, 2, 8, 9), RULES) == (week(3, 3, low=0, top=2),)
    strict = replace(RULES, trend_min_days_per_week=4)
    assert weekly_means(firsts(0, 1, 2), strict) == ()


def test_a_mean_is_exact():
    assert week(10, 3).mean == Fraction(10, 3)


@given(st.lists(weeks, min_size=1))
def test_the_lowest_week_is_the_first_of_the_lowest_mean(some):
    assert lowest(some) is min(some, key=lambda week: week.mean)
