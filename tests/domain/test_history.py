from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.first_ratings import FirstRatings
from app.domain.history import PastCheck, Person
from tests.domain.cases import NOW, check, clearance, history, moment, session, uid


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="2026-11-23T09:00:00 has none"):
        PastCheck(uid("c"), datetime(2026, 11, 23, 9))  # noqa: DTZ001


def test_times_are_kept_in_utc():
    berlin = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Berlin"))
    assert PastCheck(uid("c"), berlin).at.isoformat() == "2026-11-23T09:00:00+00:00"


def test_today_is_the_date_where_the_person_is():
    past = replace(history(), person=Person(zone=ZoneInfo("Pacific/Auckland")))
    assert past.today(datetime(2026, 11, 23, 12, tzinfo=UTC)) == date(2026, 11, 24)


def test_sessions_stand_in_the_order_in_which_they_ended():
    late, early = session("2026-11-22T09:00:00"), session("2026-11-20T09:00:00")
    assert replace(history(), sessions=(late, early)).sessions == (early, late)


def test_a_late_record_is_decided_by_what_was_known_before_it():
    early, late = "2026-11-20T09:00:00", "2026-11-22T09:00:00"
    past = replace(
        history(),
        sessions=(session(early), session(late)),
        checks=(check("a", early), check("b", late)),
        clearances=(clearance(early, "seen"), clearance(late, "seen")),
        daily=FirstRatings.of([(date(2026, 11, 20), 3), (date(2026, 11, 21), 4)]),
        harder_answered=(moment(early), moment(late)),
    )
    known = past.until(datetime(2026, 11, 21, 9, tzinfo=UTC))
    assert known.sessions == past.sessions[:1]
    assert known.checks == past.checks[:1]
    assert known.clearances == past.clearances[:1]
    assert list(known.daily) == list(past.daily)[:1]
    assert known.harder_answered == past.harder_answered[:1]


def test_nothing_is_left_out_that_happened_before():
    past = history(history=[{"at": "2026-11-22T09:00:00"}])
    assert past.until(NOW + timedelta(days=1)) == past
