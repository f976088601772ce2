from datetime import date, timedelta

import pytest

from app.domain.consistency import WeeksMet, kept_weeks, month, moved_days
from tests.cast import TODAY
from tests.domain.eventful import event

MONDAY = date(2026, 11, 23)
LONG_AGO = date(2026, 1, 1)


def five(_day: date) -> int:
    return 5


def four(_day: date) -> int:
    return 4


def moved(*days: date) -> dict:
    return dict.fromkeys(days, "session")


def week(start: date, days: int) -> list[date]:
    return [start + timedelta(days=n) for n in range(days)]


@pytest.mark.parametrize("kind", ["session", "walk", "rest"])
def test_a_session_a_walk_and_asked_for_rest_count_as_moved(kind):
    assert moved_days([event(kind, 3)]) == {TODAY - timedelta(days=3): kind}


@pytest.mark.parametrize("kind", ["check", "rating", "note", "flare"])
def test_nothing_else_counts_as_moved(kind):
    assert moved_days([event(kind, 3)]) == {}


@pytest.mark.parametrize("kinds", [("rest", "walk", "session"), ("session", "walk", "rest")])
def test_a_day_shows_its_session_whatever_else_there_was(kinds):
    assert moved_days([event(kind, 0) for kind in kinds]) == {TODAY: "session"}


def test_a_walk_is_shown_before_rest():
    assert moved_days([event("rest", 0), event("walk", 0)]) == {TODAY: "walk"}


def test_four_full_weeks_before_this_one_are_looked_at():
    days = [*week(MONDAY - timedelta(weeks=1), 5), *week(MONDAY - timedelta(weeks=3), 6)]
    assert kept_weeks(moved(*days), five, LONG_AGO, TODAY) == WeeksMet(2, 4)


def test_the_week_under_way_does_not_count():
    assert kept_weeks(moved(*week(MONDAY, 4)), four, LONG_AGO, TODAY).met == 0


def test_a_day_too_few_does_not_meet_the_plan():
    assert kept_weeks(moved(*week(MONDAY - timedelta(weeks=1), 4)), five, LONG_AGO, TODAY).met == 0


def test_the_week_of_the_first_day_is_no_full_week():
    began = MONDAY - timedelta(days=8)
    assert kept_weeks({}, five, began, TODAY) == WeeksMet(0, 1)
    assert kept_weeks({}, five, MONDAY - timedelta(days=7), TODAY) == WeeksMet(0, 1)
    assert kept_weeks({}, five, MONDAY - timedelta(days=6), TODAY) == WeeksMet(0, 0)


def test_each_week_is_held_against_what_was_meant_then():
    days = [*week(MONDAY - timedelta(weeks=1), 3), *week(MONDAY - timedelta(weeks=2), 3)]
    changed = {MONDAY - timedelta(weeks=1): 3}
    assert kept_weeks(moved(*days), lambda start: changed.get(start, 5), LONG_AGO, TODAY).met == 1


def november(**changes: object):
    given = {"moved": {}, "rated": [], "earliest": LONG_AGO, "today": TODAY} | changes
    return month(date(2026, 11, 1), **given)


def test_a_month_has_whole_weeks_from_monday():
    weeks = november().weeks
    assert [len(days) for days in weeks] == [7] * 6
    assert weeks[0][:6] == (None,) * 6
    assert weeks[0][6].day == date(2026, 11, 1)
    assert weeks[-1][0].day == date(2026, 11, 30)


def test_february_of_four_weeks_has_no_empty_row():
    assert len(month(date(2027, 2, 1), {}, [], LONG_AGO, date(2027, 2, 3)).weeks) == 4


def test_days_moved_are_counted_in_this_month_alone():
    shown = november(moved=moved(date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30)))
    assert shown.moved == 2


def test_a_day_with_a_rating_alone_says_so():
    day = november(rated=[date(2026, 11, 1)]).weeks[0][6]
    assert (day.moved, day.rated) == (None, True)


def test_months_beside_it_are_offered_where_the_diary_has_them():
    assert november().earlier == date(2026, 10, 1)
    assert november(earliest=date(2026, 10, 2)).earlier is None
    assert november().later is None
    assert november(today=date(2026, 12, 1)).later == date(2026, 12, 1)
