"""When to move: what holds on which day, and that a change leaves the past alone."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.domain.routine import (
    MOST_EDITIONS,
    MOST_PERIODS,
    Breaks,
    Period,
    Routine,
    can_have_been,
    changed,
    first_on,
    goal,
    held_on,
    spans,
)

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
THREE = Routine(("mon", "wed", "fri"))
TWO = Routine(("tue", "sat"), "lunch", time(12, 30))
DAY = timedelta(days=1)
USUAL = 5


def period(ago: int, routine: Routine, edition: int = 1) -> Period:
    return Period(TODAY - ago * DAY, NOW - ago * DAY, edition, routine)


def test_before_the_first_routine_nothing_holds():
    assert held_on((), TODAY) is None
    assert held_on([period(3, TWO)], TODAY - 4 * DAY) is None


def test_the_latest_routine_that_had_begun_holds():
    both = [period(30, THREE), period(3, TWO)]
    assert held_on(both, TODAY - 4 * DAY) == THREE
    assert held_on(both, TODAY - 3 * DAY) == TWO
    assert held_on(both, TODAY) == TWO


def test_who_chose_nothing_means_to_move_on_the_usual_number_of_days():
    assert goal((), TODAY, USUAL) == USUAL


def test_a_week_goes_by_what_held_on_its_last_day():
    on_sunday = [period(30, THREE), Period(date(2026, 11, 22), NOW, 2, TWO)]
    on_monday = [period(30, THREE), Period(date(2026, 11, 23), NOW, 2, TWO)]
    last_week = date(2026, 11, 16)
    assert goal(on_sunday, last_week, USUAL) == 2
    assert goal(on_monday, last_week, USUAL) == 3
    assert goal(on_monday, TODAY, USUAL) == 2


def test_a_change_holds_from_today_and_leaves_the_past():
    before = (period(30, THREE),)
    assert changed(before, TWO, TODAY, NOW) == (*before, Period(TODAY, NOW, 2, TWO))


def test_a_second_change_of_a_day_takes_the_place_of_the_first():
    first = changed((period(30, THREE),), TWO, TODAY, NOW)
    again = changed(first, THREE, TODAY, NOW)
    assert [(p.since, p.edition) for p in again] == [(TODAY - 30 * DAY, 1), (TODAY, 3)]


def test_saving_the_same_again_changes_nothing():
    before = (period(30, THREE),)
    assert changed(before, THREE, TODAY, NOW) == before


def test_the_first_routine_is_the_first_edition():
    assert changed((), THREE, TODAY, NOW) == (Period(TODAY, NOW, 1, THREE),)


def test_only_the_newest_periods_are_kept():
    periods: tuple[Period, ...] = ()
    for number in range(MOST_PERIODS + 2):
        periods = changed(periods, (THREE, TWO)[number % 2], TODAY + number * DAY, NOW)
    assert len(periods) == MOST_PERIODS
    assert periods[0].since == TODAY + 2 * DAY


def test_however_often_a_routine_is_changed_it_can_be_kept():
    (newest,) = changed([period(0, THREE, MOST_EDITIONS)], TWO, TODAY, NOW)
    assert (newest.routine, newest.edition) == (TWO, MOST_EDITIONS)


def test_periods_that_changes_have_made_can_have_been():
    made = changed(changed((period(30, THREE),), TWO, TODAY - DAY, NOW - DAY), THREE, TODAY, NOW)
    assert can_have_been(made, NOW)
    assert can_have_been([Period(TODAY + DAY, NOW, 1, TWO)], NOW)
    assert can_have_been([], NOW)


@pytest.mark.parametrize(
    "periods",
    [
        [period(0, TWO), period(3, THREE)],
        [period(3, TWO), period(3, THREE)],
        [period(-3, TWO)],
        [Period(date.max, NOW, 1, TWO)],
        [Period(date.min, NOW, 1, TWO)],
        [period(99 - n, TWO) for n in range(MOST_PERIODS + 1)],
    ],
)
def test_periods_out_of_order_or_still_to_come_cannot_have_been(periods):
    assert not can_have_been(periods, NOW)


def test_each_period_ends_where_the_next_begins():
    both = [period(30, THREE), period(3, TWO)]
    assert list(spans(both)) == [(both[0], TODAY - 3 * DAY), (both[1], None)]
    assert list(spans([])) == []


@pytest.mark.parametrize(
    ("days", "first"),
    [(("wed",), 25), (("thu", "wed"), 25), (("thu",), 26), (("tue", "mon"), 30)],
)
def test_the_first_of_some_days_from_a_date_on(days, first):
    assert first_on(days, TODAY).day == first


@pytest.mark.parametrize(
    ("every", "last", "times"),
    [
        (60, time(11), [time(9), time(10), time(11)]),
        (45, time(11), [time(9), time(9, 45), time(10, 30)]),
        (240, time(9, 1), [time(9)]),
    ],
)
def test_breaks_come_from_the_first_time_to_the_last(every, last, times):
    assert list(Breaks(("mon",), every, time(9), last).times()) == times


def test_breaks_until_just_before_midnight_end_on_that_day():
    assert Breaks(("mon",), 120, time(20), time(23, 59)).times() == (time(20), time(22))
