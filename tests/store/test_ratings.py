from datetime import UTC, date, datetime
from uuid import UUID

from app.store import ratings, sessions
from app.store.ratings import Reading
from tests.bodies import CHECK_ID, NOW
from tests.store.sending import send_check, send_entry, send_session

DAY = date(2026, 11, 23)
ONE, TWO = UUID(int=1), UUID(int=2)


def kinds(diary, day: date = DAY) -> list[str]:
    return [reading.kind for reading in ratings.since(diary, day)]


def test_a_session_is_one_reading_with_before_and_after(diary):
    send_session(diary, ONE)
    started = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    assert ratings.since(diary, DAY) == [Reading("session", DAY, started, 5, None, 4, None)]


def test_an_unanswered_rating_stays_unanswered(diary):
    nothing = ("leg_before", "places_before", "leg_after", "places_after")
    send_session(diary, ONE, **dict.fromkeys(nothing))
    assert ratings.since(diary, DAY)[0][3:] == (None, None, None, None)


def test_a_check_stands_for_itself_until_a_session_names_it(diary):
    send_check(diary, UUID(CHECK_ID))
    assert kinds(diary) == ["check"]
    send_session(diary, ONE, check=CHECK_ID)
    assert kinds(diary) == ["session"]


def test_a_deleted_session_takes_its_check_out_of_the_chart(diary):
    send_check(diary, UUID(CHECK_ID))
    send_session(diary, ONE, check=CHECK_ID)
    sessions.delete(diary, ONE, NOW)
    assert kinds(diary) == []


def test_a_session_begun_on_an_earlier_date_than_its_check_still_names_it(diary):
    send_check(diary, UUID(CHECK_ID), time_zone="Pacific/Kiritimati")
    send_session(diary, ONE, check=CHECK_ID, time_zone="Pacific/Pago_Pago")
    assert kinds(diary) == []
    assert kinds(diary, date(2026, 11, 22)) == ["session"]


def test_entries_count_where_they_rate_something(diary):
    send_entry(diary, ONE, leg=0)
    send_entry(diary, TWO, kind="note", leg=None)
    found = ratings.since(diary, DAY)
    assert [(reading.kind, reading.leg, reading.leg_after) for reading in found] == [
        ("rating", 0, None)
    ]


def test_a_check_that_rated_nothing_is_no_reading(diary):
    send_check(diary, ONE, leg=None, back=None)
    assert kinds(diary) == []


def test_readings_come_oldest_first_from_the_first_day_on(diary):
    send_entry(diary, ONE, at="2026-11-23T07:40:00Z")
    send_session(diary, ONE)
    send_entry(diary, TWO, at="2026-11-21T07:00:00Z")
    send_check(diary, ONE)
    assert kinds(diary) == ["check", "session", "rating"]
    assert kinds(diary, date(2026, 11, 21)) == ["rating", "check", "session", "rating"]


def test_the_readings_of_any_history_are_one_statement(diary, statements):
    for number in range(5):
        send_session(diary, UUID(int=number))
        send_check(diary, UUID(int=number))
    statements.clear()
    assert len(ratings.since(diary, DAY)) == 10
    assert len(statements) == 1
