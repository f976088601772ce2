from uuid import UUID

import pytest

from app.domain.events import readings
from tests.domain.eventful import event


def test_a_session_is_one_reading_with_before_and_after():
    (found,) = readings([event("session", 0, leg=5, back=2, leg_after=3, back_after=1)])
    assert [found.before(part) for part in ("leg", "back")] == [5, 2]
    assert [found.after(part) for part in ("leg", "back")] == [3, 1]
    assert not found.next_day


@pytest.mark.parametrize(("days_later", "is_next_day"), [(0, False), (1, True), (2, False)])
def test_only_a_rating_of_the_date_after_its_session_is_one_of_the_next_day(
    days_later, is_next_day
):
    session = event("session", 3, number=7, leg=5)
    asked = event("rating", 3 - days_later, hour=21, leg=5, follows=UUID(int=7))
    assert readings([session, asked])[1].next_day is is_next_day


def test_a_rating_that_follows_a_deleted_session_is_a_rating_like_others():
    (found,) = readings([event("rating", 0, leg=5, follows=UUID(int=7))])
    assert not found.next_day


def test_a_check_that_asked_for_rest_is_not_read_twice():
    check = event("check", 0, leg=9)
    assert len(readings([check, check._replace(kind="rest", leg=None)])) == 1


@pytest.mark.parametrize(
    "answer",
    [
        *({"leg": 0}, {"back": 0}, {"leg_after": 0}, {"back_after": 0}),
        *({"places": ()}, {"places_after": ()}, {"interfere": 0}),
    ],
)
def test_any_answer_about_pain_is_a_rating_no_pain_as_well(answer):
    assert event("rating", 0, **answer).rated


def test_a_note_or_a_walk_alone_is_no_rating():
    assert not event("note", 0, note="Slept well.").rated
