"""A routine: within its limits, or refused by name with what to do."""

from datetime import UTC, date, datetime, time

import pytest

from app.domain.limits import Span
from app.domain.records import Invalid
from app.domain.records.routine import kept_periods, plain, read_routine, written
from app.domain.routine import Breaks, Period, Routine

GOAL = Span(2, 7)
BREAKS = {"days": ["mon"], "every_min": 45, "first": "9:00", "last": "17:00"}
GIVEN = {"days": ["fri", "mon"], "habit": " after  tea ", "at": "7:05", "breaks": BREAKS}
ROUTINE = Routine(("mon", "fri"), "after tea", time(7, 5), Breaks(("mon",), 45, time(9), time(17)))
PERIOD = Period(date(2026, 11, 23), datetime(2026, 11, 23, 9, tzinfo=UTC), 3, ROUTINE)


def refused(**changes: object) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        read_routine(GIVEN | changes, GOAL)
    return {name: str(problems[0]) for name, problems in caught.value.fields.items()}


def test_days_come_in_the_order_of_the_week_and_spaces_are_tidied():
    assert read_routine(GIVEN, GOAL) == ROUTINE


def test_a_routine_comes_back_as_it_was_written():
    assert read_routine(plain(ROUTINE), GOAL) == ROUTINE
    bare = Routine(("mon", "tue"))
    assert read_routine(plain(bare), GOAL) == bare


def test_habit_time_and_breaks_may_be_left_out():
    assert read_routine({"days": ["sat", "sun"]}, GOAL) == Routine(("sat", "sun"))


@pytest.mark.parametrize("days", [[], ["mon"], ["mon", "mon"], "mon", 3])
def test_too_few_days_are_refused(days):
    assert refused(days=days) == {"days": "Choose at least 2 days of the week."}


def test_a_plan_needs_its_days():
    assert refused(days=None) == {"days": "This is missing. Fill it in."}


def test_there_is_no_eighth_day():
    assert "Choose one of these: mon" in refused(days=["mon", "someday"])["days"]


@pytest.mark.parametrize("at", ["25:00", "24:00", "7:60", "7", "half past", "٧:٣٠", "-1:00", 7, ""])
def test_what_is_no_time_of_day_is_refused(at):
    assert refused(at=at) == {"at": "Write a time from 00:00 to 23:59, as in 07:30."}


@pytest.mark.parametrize("at", ["00:00", "0:00", "23:59", " 07:30 "])
def test_every_minute_of_a_day_is_a_time(at):
    assert read_routine(GIVEN | {"at": at}, GOAL).at is not None


def test_a_long_habit_is_refused_with_its_length():
    assert read_routine(GIVEN | {"habit": "x" * 60}, GOAL).habit == "x" * 60
    assert refused(habit="x" * 61) == {"habit": "Shorten this to 60 characters. It has 61."}


def test_a_habit_with_invisible_characters_is_refused():
    assert "invisible" in refused(habit="tea\0")["habit"]


@pytest.mark.parametrize(
    ("changes", "name", "message"),
    [
        ({"days": []}, "days", "Choose a day."),
        ({"every_min": 5}, "every_min", "Choose a whole number from 10 to 240."),
        ({"first": "25:00"}, "first", "Write a time from 00:00 to 23:59, as in 07:30."),
        ({"last": "9:00"}, "last", "Choose a time after the first one."),
        ({"last": "8:00"}, "last", "Choose a time after the first one."),
        ({"last": None}, "last", "This is missing. Fill it in."),
    ],
)
def test_breaks_that_cannot_be_are_refused(changes, name, message):
    assert refused(breaks=BREAKS | changes) == {f"breaks.{name}": message}


def test_periods_come_back_as_they_were_written():
    assert kept_periods(written([PERIOD])) == (PERIOD,)


@pytest.mark.parametrize(
    "row",
    [
        "nothing",
        {},
        {**written([PERIOD])["periods"][0], "since": "2026-02-30"},
        {**written([PERIOD])["periods"][0], "edition": 0},
    ],
)
def test_a_period_that_cannot_be_read_is_left_out(row):
    assert kept_periods({"periods": [row, *written([PERIOD])["periods"]]}) == (PERIOD,)


@pytest.mark.parametrize("stored", [{}, {"periods": None}, {"periods": "all"}])
def test_without_periods_there_are_none(stored):
    assert kept_periods(stored) == ()
