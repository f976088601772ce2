"""Days, means, gaps and the pieces of the line, from ratings in any order."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.pain import (
    Gap,
    RatedDay,
    Reading,
    days_at_or_above,
    first_of_each_day,
    gaps,
    moving_means,
    rated_days,
    unbroken,
)
from tests.cast import TODAY, reading

FIRST = date(2026, 11, 1)
LAST = date(2026, 11, 30)
ratings = st.none() | st.integers(0, 10)
days = st.integers(1, 30).map(lambda n: date(2026, 11, n))
rated = st.sets(days)
firsts_of_november = st.dictionaries(days, st.integers(0, 10))


def nov(day: int) -> date:
    return date(2026, 11, day)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    day = draw(days)
    at = datetime(2026, 11, day.day, draw(st.integers(0, 3)), tzinfo=UTC)
    return Reading(day, at, draw(ratings), draw(ratings), draw(ratings), draw(ratings))


def test_the_first_rating_of_a_day_counts_and_not_the_later_ones():
    day = [reading(0, 8, hour=18), reading(0, 3, hour=7)]
    assert first_of_each_day(day, "leg") == {TODAY: 3}


def test_leg_and_back_have_their_own_first_rating():
    day = [reading(0, 3, hour=7), reading(0, 4, back=6, hour=9)]
    assert first_of_each_day(day, "back") == {TODAY: 6}


def test_what_was_not_answered_is_not_a_rating():
    assert first_of_each_day([reading(0, None)], "leg") == {}


def test_no_pain_at_all_is_a_rating():
    assert first_of_each_day([reading(0, 0)], "leg") == {TODAY: 0}


def test_a_rating_given_only_after_a_session_is_not_a_first_rating():
    assert first_of_each_day([reading(0, None, 4)], "leg") == {}


def test_a_day_joins_before_and_after_of_one_session():
    assert rated_days([reading(0, 5, 3)], "leg") == (RatedDay(TODAY, 5, 3, joined=True),)


def test_a_check_and_the_session_it_led_to_are_one_change():
    day = [reading(0, 5, hour=7), reading(0, 5, 3, hour=8)]
    assert rated_days(day, "leg") == (RatedDay(TODAY, 5, 3, joined=True),)


def test_a_morning_rating_is_not_joined_to_an_evening_session():
    day = [reading(0, 8, hour=7), reading(0, 6, 4, hour=18)]
    assert rated_days(day, "leg") == (RatedDay(TODAY, 8, 4, joined=False),)


def test_a_day_may_have_a_rating_after_and_none_before():
    assert rated_days([reading(0, None, 4)], "leg") == (RatedDay(TODAY, None, 4, joined=False),)


def test_the_mean_is_over_the_last_seven_dates():
    firsts = {nov(n): n for n in range(1, 9)}
    assert moving_means(firsts, nov(8), nov(8)) == {nov(8): pytest.approx(5.0)}


@pytest.mark.parametrize(("firsts", "mean"), [({1: 4, 7: 6}, None), ({1: 4, 5: 5, 7: 9}, 6.0)])
def test_three_rated_dates_of_seven_are_needed_for_a_mean(firsts, mean):
    known = {nov(day): value for day, value in firsts.items()}
    assert moving_means(known, nov(7), nov(7)) == {nov(7): mean}


def test_three_dates_without_a_rating_are_no_gap_and_four_are():
    assert gaps([nov(1), nov(5), nov(10)], nov(1), nov(10)) == (Gap(nov(6), nov(9)),)


def test_nothing_before_the_first_rating_is_a_gap():
    assert gaps([nov(20)], nov(1), nov(20)) == ()


def test_silence_up_to_today_is_a_gap():
    assert gaps([nov(1)], nov(1), nov(5)) == (Gap(nov(2), nov(5)),)


def test_a_gap_that_began_earlier_is_cut_to_the_range():
    assert gaps([nov(1), nov(11)], nov(10), nov(11)) == (Gap(nov(10), nov(10)),)


def test_a_gap_that_ended_earlier_is_left_out():
    assert gaps([nov(1), nov(8)], nov(8), nov(9)) == ()


def test_ratings_after_the_range_change_nothing_in_it():
    assert gaps([nov(1), nov(9)], nov(1), nov(3)) == ()


def test_the_line_breaks_at_a_gap_even_where_a_mean_exists():
    means = {nov(n): 5.0 for n in range(1, 13)}
    assert [[day.day for day, _ in run] for run in unbroken(means, [Gap(nov(5), nov(9))])] == [
        [1, 2, 3, 4],
        [10, 11, 12],
    ]


def test_a_missing_mean_for_up_to_three_dates_does_not_break_the_line():
    means = {nov(1): 5.0, nov(2): None, nov(3): None, nov(4): None, nov(5): 4.0, nov(10): 3.0}
    assert unbroken(means, []) == (((nov(1), 5.0), (nov(5), 4.0)), ((nov(10), 3.0),))


def test_days_at_seven_or_more_are_counted():
    assert days_at_or_above({nov(1): 6, nov(2): 7, nov(3): 10}, 7) == 2


@given(st.lists(readings()), st.randoms(use_true_random=False))
def test_the_order_of_readings_changes_nothing(given_readings, random):
    shuffled = list(given_readings)
    random.shuffle(shuffled)
    for part in ("leg", "back"):
        assert rated_days(shuffled, part) == rated_days(given_readings, part)


@given(firsts_of_november)
def test_a_mean_lies_between_the_least_and_the_most_of_its_window(firsts):
    for day, mean in moving_means(firsts, FIRST, LAST).items():
        window = [firsts[d] for d in firsts if timedelta(0) <= day - d < timedelta(7)]
        assert (mean is None) == (len(window) < 3)
        assert mean is None or min(window) <= mean <= max(window)


@given(rated)
def test_a_gap_is_silent_from_end_to_end_and_as_long_as_it_can_be(known):
    for gap in gaps(known, FIRST, LAST):
        assert not any(gap.first <= day <= gap.last for day in known)
        assert gap.first - timedelta(1) in known
        assert gap.last == LAST or gap.last + timedelta(1) in known
        assert (gap.last - gap.first).days + 1 > 3


@given(firsts_of_november)
def test_no_piece_of_the_line_ever_crosses_a_gap(firsts):
    silent = gaps(firsts, FIRST, LAST)
    for run in unbroken(moving_means(firsts, FIRST, LAST), silent):
        for gap in silent:
            assert run[-1][0] < gap.first or run[0][0] > gap.last


@given(firsts_of_november)
def test_every_mean_outside_the_gaps_is_on_the_line_once(firsts):
    silent = gaps(firsts, FIRST, LAST)
    means = moving_means(firsts, FIRST, LAST)
    drawn = [point for run in unbroken(means, silent) for point in run]
    assert drawn == [
        (day, mean)
        for day, mean in means.items()
        if mean is not None and not any(gap.first <= day <= gap.last for gap in silent)
    ]


def test_a_next_day_rating_is_told_apart_and_counts_as_the_first_of_its_day_too():
    asked = replace(reading(0, 6, hour=7), next_day=True)
    (day,) = rated_days([asked, reading(0, 4, 3, hour=9)], "leg")
    assert (day.before, day.after, day.next_day) == (6, 3, 6)


def test_a_day_without_a_next_day_rating_has_none():
    (day,) = rated_days([reading(0, 4, 3)], "leg")
    assert day.next_day is None
