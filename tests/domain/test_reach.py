from datetime import date, timedelta

from app.domain.reach import by_week, shares
from tests.cast import TODAY
from tests.domain.eventful import event

MONDAY = date(2026, 11, 23)
FIRST = TODAY - timedelta(days=119)


def ranks(*events) -> list[int | None]:
    return [week.rank for week in by_week(events, FIRST, TODAY)]


def test_the_furthest_place_of_a_week_is_shown_before_and_after_alike():
    session = event(
        "session", 0, places=("low_back",), places_after=("right_buttock", "right_calf")
    )
    assert ranks(session, event("check", 1, places=("right_thigh",))) == [4]


def test_no_pain_anywhere_is_an_answer():
    assert ranks(event("rating", 0, places=())) == [0]


def test_a_week_that_was_not_asked_is_none_and_stays_in_the_row():
    found = ranks(
        event("check", 14, places=("left_foot",)), event("check", 0, places=("left_buttock",))
    )
    assert found == [5, None, 2]


def test_the_weeks_end_with_this_one_even_without_an_answer():
    assert ranks(event("check", 10, places=("left_foot",))) == [5, None]


def test_without_a_place_there_are_no_weeks():
    assert ranks(event("check", 0), event("note", 0)) == []


def test_answers_outside_the_time_are_left_out():
    assert ranks(event("check", 200, places=("left_foot",))) == []


def test_a_place_is_counted_once_a_day():
    found = shares(
        [
            event("session", 0, places=("left_foot",), places_after=("left_foot",)),
            event("check", 0, places=("low_back",)),
            event("check", 1, places=("low_back",)),
            event("check", 2, places=()),
            event("check", 3),
        ]
    )
    assert (found.days, found.counts) == (3, {"left_foot": 1, "low_back": 2})
    assert found.share("low_back") == 2 / 3
    assert found.share("right_foot") == 0


def test_the_share_of_no_day_is_none():
    assert shares([]).share("left_foot") == 0
