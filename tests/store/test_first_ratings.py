from datetime import date, timedelta
from uuid import UUID, uuid4

from app.domain.pain import Reading, first_of_each_day
from app.domain.stretches import Stretch, by_week
from app.store import entries, events, first_ratings, sessions
from tests.bodies import CHECK_ID, NOW
from tests.store.sending import send_check, send_entry, send_session

MONDAY = date(2026, 11, 23)
ONE, TWO = UUID(int=1), UUID(int=2)


def leg_weeks(diary) -> tuple[Stretch, ...]:
    return first_ratings.by_week(diary, "leg")["leg"]


def rate(diary, at: str, leg: int | None, back: int | None = None) -> None:
    send_entry(diary, uuid4(), at=at, leg=leg, back=back, time_zone="UTC")


def test_a_week_begins_on_monday_and_sums_up_its_days(diary):
    for at, leg in (
        ("2026-11-22T07:00:00Z", 9),
        ("2026-11-23T07:00:00Z", 4),
        ("2026-11-23T00:00:00Z", 7),
    ):
        rate(diary, at, leg)
    last_week, this_week = leg_weeks(diary)
    assert last_week.last == MONDAY - timedelta(days=1)
    assert this_week == Stretch(MONDAY, MONDAY + timedelta(days=6), 1, 7, 7, 7, 1)


def test_the_first_rating_of_a_day_counts_whatever_it_came_with(diary):
    send_session(diary, ONE, leg_before=5)
    rate(diary, "2026-11-23T06:00:00Z", 2)
    assert leg_weeks(diary)[0].total == 2
    send_check(diary, TWO, at="2026-11-23T05:00:00Z", leg=9)
    assert leg_weeks(diary)[0].total == 9


def test_of_two_ratings_at_one_moment_the_lower_counts(diary):
    rate(diary, "2026-11-23T06:00:00Z", 8)
    rate(diary, "2026-11-23T06:00:00Z", 3)
    assert leg_weeks(diary)[0].total == 3


def test_a_rating_of_0_is_a_rating_and_no_answer_is_none(diary):
    rate(diary, "2026-11-23T06:00:00Z", None, back=6)
    rate(diary, "2026-11-23T07:00:00Z", 0)
    weeks = first_ratings.by_week(diary, "leg", "back")
    assert [(week.days, week.total) for week in weeks["leg"]] == [(1, 0)]
    assert [(week.days, week.total) for week in weeks["back"]] == [(1, 6)]


def test_ratings_from_before_1970_are_in_order_too(diary):
    rate(diary, "1950-01-02T06:00:00Z", 8)
    rate(diary, "1950-01-02T09:00:00Z", 3)
    assert leg_weeks(diary)[0].total == 8


def test_a_check_named_by_a_session_is_not_read_even_when_that_is_deleted(diary):
    send_check(diary, UUID(CHECK_ID), leg=9)
    send_session(diary, ONE, check=CHECK_ID, leg_before=5)
    assert leg_weeks(diary)[0].total == 5
    sessions.delete(diary, ONE, NOW)
    assert leg_weeks(diary) == ()


def test_a_deleted_rating_does_not_count(diary):
    send_entry(diary, ONE)
    entries.delete(diary, ONE, NOW)
    assert leg_weeks(diary) == ()


def test_another_diary_does_not_count(diary, open_diary):
    send_entry(open_diary("ben"), ONE)
    assert leg_weeks(diary) == ()


def test_the_database_sums_up_as_the_domain_does(diary):
    for number in range(60):
        at = NOW - timedelta(hours=17 * number)
        rate(diary, at.isoformat(), (number * 7) % 11, (number * 5) % 11 if number % 3 else None)
    found = [
        Reading(r.day, r.at, r.leg, r.back) for r in events.read(diary, date(2026, 1, 1)).events
    ]
    weeks = first_ratings.by_week(diary, "leg", "back")
    for part in ("leg", "back"):
        assert weeks[part] == by_week(first_of_each_day(found, part).items())


def test_any_history_is_summed_up_in_one_statement(diary, statements):
    rate(diary, "2026-11-23T06:00:00Z", 5)
    statements.clear()
    first_ratings.by_week(diary, "leg", "back")
    assert len(statements) == 1
