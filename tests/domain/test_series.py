"""All that a chart says of one part over one range."""

from datetime import date, timedelta

import pytest

from app.domain.pain import Gap
from app.domain.series import Range, first_day, read_from, trend
from tests import cast
from tests.cast import CAST, TODAY, reading


def weeks(readings, part="leg"):
    return trend(readings, part, first_day(Range.FOUR_WEEKS, TODAY), TODAY)


@pytest.mark.parametrize(("span", "days"), [(Range.FOUR_WEEKS, 28), (Range.FOUR_MONTHS, 120)])
def test_a_range_ends_today_and_has_the_days_of_its_name(span, days):
    assert (TODAY - first_day(span, TODAY)).days + 1 == days == int(span.value.rstrip("d"))


def test_readings_from_before_the_range_still_count_in_its_first_mean():
    shown = weeks([reading(ago, 6) for ago in (27, 28, 29)])
    assert shown.means[shown.first] == 6.0
    assert [day.day for day in shown.days] == [shown.first]


def test_enough_is_read_for_the_longest_range_and_the_gap_at_its_edge():
    assert read_from(TODAY) == TODAY - timedelta(days=119 + 28)


def test_high_days_are_counted_within_the_range_only():
    shown = weeks([reading(40, 9), reading(3, 7), reading(2, 6), reading(1, None, 9)])
    assert (shown.high, shown.counted) == (1, 2)


def test_a_day_rated_only_after_its_session_ends_a_gap():
    shown = weeks([reading(10, 5), reading(5, None, 4), reading(0, 5)])
    assert shown.gaps == (
        Gap(TODAY - timedelta(9), TODAY - timedelta(6)),
        Gap(TODAY - timedelta(4), TODAY - timedelta(1)),
    )


def test_a_holiday_breaks_the_line_in_two():
    shown = weeks(cast.after_a_gap())
    assert shown.gaps == (Gap(date(2026, 11, 10), date(2026, 11, 18)),)
    assert [(run[0][0].day, run[-1][0].day) for run in shown.runs] == [(30, 9), (21, 26)]


def test_a_part_that_was_never_rated_has_no_days_no_line_and_no_gaps():
    shown = weeks(cast.worsening(), "back")
    assert (shown.days, shown.runs, shown.gaps, shown.counted) == ((), (), (), 0)


@pytest.mark.parametrize("name", CAST)
def test_ratings_that_came_later_than_today_change_nothing(name):
    history = CAST[name]()
    assert weeks([*history, reading(-1, 10, 10)]) == weeks(history)


def test_a_silence_that_began_before_all_that_was_read_is_a_gap_too():
    first = first_day(Range.FOUR_WEEKS, TODAY)
    recent = [reading(ago, 5) for ago in (0, 1, 2)]
    shown = trend(recent, "leg", first, TODAY, earlier=TODAY - timedelta(days=300))
    assert shown.gaps == (Gap(first, TODAY - timedelta(3)),)
    assert weeks(recent).gaps == ()
