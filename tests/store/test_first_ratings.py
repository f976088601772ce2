from datetime import UTC, date, timedelta
from uuid import UUID, uuid4

from app.domain.pain import Reading, first_of_each_day
from app.store import entries, events, history, sessions
from tests.bodies import CHECK_ID, NOW
from tests.store.sending import send_check, send_entry, send_session

MONDAY = date(2026, 11, 23)
ONE, TWO = UUID(int=1), UUID(int=2)


def ratings(diary) -> list[int]:
    """Return the first leg ratings, oldest first."""
    return [rating.points for rating in history.read(diary, UTC).daily]


def rate(diary, at: str, leg: int | None, back: int | None = None) -> None:
    send_entry(diary, uuid4(), at=at, leg=leg, back=back, time_zone="UTC")


def test_dates_come_oldest_first_with_their_first_rating(diary):
    for at, leg in (
        ("2026-11-23T07:00:00Z", 4),
        ("2026-11-23T00:00:00Z", 7),
        ("2026-11-22T07:00:00Z", 10),
    ):
        rate(diary, at, leg)
    rated = history.read(diary, UTC).daily
    assert list(rated) == [(MONDAY - timedelta(days=1), 10), (MONDAY, 7)]


def test_a_diary_without_ratings_has_none(diary):
    kept = history.read(diary, UTC)
    assert (len(kept.daily), len(kept.back)) == (0, 0)


def test_the_first_rating_of_a_day_counts_whatever_it_came_with(diary):
    send_session(diary, ONE, leg_before=5)
    rate(diary, "2026-11-23T06:00:00Z", 2)
    assert ratings(diary) == [2]
    send_check(diary, TWO, at="2026-11-23T05:00:00Z", leg=9)
    assert ratings(diary) == [9]


def test_of_two_ratings_at_one_moment_the_lower_counts(diary):
    rate(diary, "2026-11-23T06:00:00Z", 8)
    rate(diary, "2026-11-23T06:00:00Z", 3)
    assert ratings(diary) == [3]


def test_a_rating_of_0_is_a_rating_and_no_answer_is_none(diary):
    rate(diary, "2026-11-23T06:00:00Z", None, back=6)
    rate(diary, "2026-11-23T07:00:00Z", 0)
    kept = history.read(diary, UTC)
    assert ([*kept.daily], [*kept.back]) == ([(MONDAY, 0)], [(MONDAY, 6)])


def test_ratings_from_before_1970_are_in_order_too(diary):
    rate(diary, "1950-01-02T06:00:00Z", 8)
    rate(diary, "1950-01-02T09:00:00Z", 3)
    assert ratings(diary) == [8]


def test_a_check_named_by_a_session_is_not_read_even_when_that_is_deleted(diary):
    send_check(diary, UUID(CHECK_ID), leg=9)
    send_session(diary, ONE, check=CHECK_ID, leg_before=5)
    assert ratings(diary) == [5]
    sessions.delete(diary, ONE, NOW)
    assert ratings(diary) == []


def test_a_deleted_rating_does_not_count(diary):
    send_entry(diary, ONE)
    entries.delete(diary, ONE, NOW)
    assert ratings(diary) == []


def test_another_diary_does_not_count(diary, open_diary):
    send_entry(open_diary("ben"), ONE)
    assert ratings(diary) == []


def test_the_database_finds_the_first_as_the_domain_does(diary):
    for number in range(60):
        at = NOW - timedelta(hours=17 * number)
        rate(diary, at.isoformat(), (number * 7) % 11, (number * 5) % 11 if number % 3 else None)
    found = [
        Reading(r.day, r.at, r.leg, r.back) for r in events.read(diary, date(2026, 1, 1)).events
    ]
    kept = history.read(diary, UTC)
    assert dict(kept.daily) == first_of_each_day(found, "leg")
    assert dict(kept.back) == first_of_each_day(found, "back")
