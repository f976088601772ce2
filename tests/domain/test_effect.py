from uuid import UUID

from app.domain.effect import changes, effect
from tests.domain.eventful import event

ONE, TWO, THREE = UUID(int=1), UUID(int=2), UUID(int=3)


def session(number: int, before: int | None, after: int | None, days_ago: int = 0):
    return event("session", days_ago, number=number, leg=before, leg_after=after)


def said(*events):
    return effect(changes(events), events)


def test_sessions_are_counted_by_how_pain_was_after_them():
    found = said(session(1, 5, 4), session(2, 5, 5), session(3, 5, 6), session(4, 3, 0))
    assert (found.lower, found.same, found.higher, found.rated) == (2, 1, 1, 4)


def test_a_session_without_both_ratings_is_not_counted():
    assert said(session(1, 5, None), session(2, None, 5)).rated == 0


def test_an_entry_is_no_session():
    assert said(event("rating", 0, leg=5, leg_after=4)).rated == 0


def test_changes_come_oldest_first():
    found = changes([session(1, 5, 4), session(2, 6, 6, days_ago=3)])
    assert [change.session for change in found] == [TWO, ONE]


def test_the_next_day_is_compared_with_before_the_session():
    found = said(
        session(1, 5, 2, days_ago=2),
        event("rating", 1, follows=ONE, leg=4),
        session(2, 5, 2, days_ago=1),
        event("rating", 0, follows=TWO, leg=6),
    )
    assert (found.next_day, found.next_day_higher) == (2, 1)


def test_a_next_day_rating_of_another_session_or_without_a_number_is_left_out():
    found = said(
        session(1, 5, 2, days_ago=1),
        event("rating", 0, follows=THREE, leg=9),
        event("rating", 0, follows=ONE, back=9),
    )
    assert found.next_day == 0


def test_an_answer_of_the_same_evening_or_of_days_later_says_nothing_of_the_next_day():
    found = said(
        session(1, 5, 2, days_ago=3),
        event("rating", 3, hour=21, follows=ONE, leg=9),
        session(2, 5, 2, days_ago=3),
        event("rating", 1, follows=TWO, leg=9),
    )
    assert (found.next_day, found.next_day_higher) == (0, 0)


def test_a_session_rated_twice_on_the_next_day_counts_once_by_the_first_answer():
    found = said(
        session(1, 5, 2, days_ago=1),
        event("rating", 0, hour=20, follows=ONE, leg=9),
        event("rating", 0, hour=8, follows=ONE, leg=3),
    )
    assert (found.next_day, found.next_day_higher) == (1, 0)
