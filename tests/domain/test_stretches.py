from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.first_ratings import FirstRatings
from app.domain.pain import first_of_each_day
from app.domain.stretches import (
    Stretch,
    by_month,
    by_week,
    long_trend,
    months_of_weeks,
)
from tests.cast import CAST, TODAY
from tests.domain.thresholds import RULES

MONDAY = date(2026, 11, 23)
TEN_YEARS_AGO = TODAY - timedelta(days=3650)


def weeks_of(name: str) -> tuple[Stretch, ...]:
    return by_week(FirstRatings.of(first_of_each_day(CAST[name](), "leg").items()))


def shown(weeks, first=TEN_YEARS_AGO):
    return long_trend(weeks, "leg", first, TODAY, RULES)


def firsts(*days_ago: int) -> FirstRatings:
    return FirstRatings.of((TODAY - timedelta(days=ago), 5) for ago in days_ago)


def test_a_week_sums_up_its_days_from_monday_to_sunday():
    rated = [(MONDAY - timedelta(days=1), 9), (MONDAY, 4), (MONDAY + timedelta(days=3), 7)]
    sunday, week = by_week(FirstRatings.of(rated))
    assert week == Stretch(MONDAY, MONDAY + timedelta(days=6), 2, 11, 4, 7, 1)
    assert (sunday.first, sunday.total) == (MONDAY - timedelta(days=7), 9)
    assert week.mean == Fraction(11, 2)


RATED = st.dictionaries(st.integers(0, 200), st.integers(0, 10))
"""Points by how many days ago."""


@given(RATED, st.integers(0, 200), st.integers(0, 10))
def test_every_week_is_summed_up_for_itself_also_after_a_change(rated, ago, points):
    for known in (rated, rated | {ago: points}):
        days = {TODAY - timedelta(days=ago): value for ago, value in known.items()}
        mondays = sorted({day - timedelta(days=day.weekday()) for day in days})
        alone = [
            by_week(FirstRatings.of((day, days[day]) for day in days if monday <= day < after))
            for monday, after in ((start, start + timedelta(days=7)) for start in mondays)
        ]
        assert by_week(FirstRatings.of(days.items())) == tuple(week for (week,) in alone)


@pytest.mark.parametrize(
    ("day", "last"),
    [("2026-11-30", "2026-11-30"), ("2026-12-31", "2026-12-31"), ("2024-02-10", "2024-02-29")],
)
def test_a_month_ends_where_the_calendar_says(day, last):
    (month,) = by_month([(date.fromisoformat(day), 5)])
    assert month.first == date.fromisoformat(day).replace(day=1)
    assert month.last == date.fromisoformat(last)


def test_a_week_belongs_to_the_month_of_its_thursday():
    weeks = by_week(FirstRatings.of([(date(2026, 9, 30), 2), (date(2026, 10, 5), 8)]))
    (month,) = months_of_weeks(weeks)
    assert (month.first, month.last) == (date(2026, 9, 28), date(2026, 10, 11))
    assert (month.days, month.low, month.top, month.high) == (2, 2, 8, 1)


def test_two_years_are_drawn_by_week_and_more_by_month():
    assert shown(weeks_of("improving"), TODAY - timedelta(days=729)).unit == "week"
    assert shown(weeks_of("improving"), TODAY - timedelta(days=740)).unit == "month"


def test_ten_years_are_at_most_121_points():
    trend = shown(weeks_of("ten years"))
    assert trend.unit == "month"
    assert 119 <= len(trend.stretches) <= 121
    assert trend.counted == 3650


def test_no_rating_is_lost_or_counted_twice():
    weeks = weeks_of("ten years")
    months = months_of_weeks(weeks)
    assert sum(week.total for week in weeks) == sum(month.total for month in months)
    assert shown(weeks).high == sum(week.high for week in weeks) > 0


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("days", [365, 3650])
def test_no_piece_of_the_line_reaches_over_a_gap(name, days):
    trend = shown(weeks_of(name), TODAY - timedelta(days=days))
    for gap in trend.gaps:
        for run in trend.runs:
            assert run[-1].last < gap.first or gap.last < run[0].first


@pytest.mark.parametrize("name", CAST)
def test_stretches_of_a_piece_follow_on_each_other(name):
    for run in shown(weeks_of(name), TODAY - timedelta(days=365)).runs:
        assert all(a.last + timedelta(days=1) == b.first for a, b in pairwise(run))


def test_a_week_without_ratings_is_a_gap():
    trend = shown(by_week(firsts(0, 1, 2, 14, 15, 16)), TODAY - timedelta(days=100))
    assert [(gap.first, gap.last) for gap in trend.gaps] == [
        (MONDAY - timedelta(days=7), MONDAY - timedelta(days=1))
    ]
    assert len(trend.runs) == 2


def test_the_weeks_since_the_last_rating_are_a_gap_the_one_under_way_is_not():
    (gap,) = shown(by_week(firsts(20, 21, 22)), TODAY - timedelta(days=100)).gaps
    assert gap.last == MONDAY - timedelta(days=1)


def test_a_week_of_two_days_has_no_mean_and_ends_the_line():
    trend = shown(by_week(firsts(0, 1, 2, 8, 9, 14, 15, 16)), TODAY - timedelta(days=100))
    assert len(trend.stretches) == 3
    assert [len(run) for run in trend.runs] == [1, 1]


def test_weeks_before_the_first_date_are_left_out():
    trend = shown(by_week(firsts(0, 1, 2, 100)), TODAY - timedelta(days=50))
    assert len(trend.stretches) == 1


def test_without_a_rating_there_is_nothing():
    trend = shown(())
    assert (trend.stretches, trend.runs, trend.gaps, trend.counted) == ((), (), (), 0)
