from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.domain.records import local_date, read_entry, read_session
from app.domain.records.times import clock_shift, rfc_3339
from tests.bodies import NOW, ZONES, entry, session
from tests.domain.records.reading import refusals


def at(value: object) -> datetime:
    return read_entry(entry(at=value), NOW, ZONES).at


@pytest.mark.parametrize(
    ("sent", "utc"),
    [
        ("2026-11-23T07:00:00Z", (2026, 11, 23, 7)),
        ("2026-11-23T08:00:00+01:00", (2026, 11, 23, 7)),
        ("2026-11-23T00:00:00-12:00", (2026, 11, 23, 12)),
        ("1900-01-01T00:00:00Z", (1900, 1, 1)),
        ("2024-02-29T12:00:00.5Z", (2024, 2, 29, 12, 0, 0, 500_000)),
    ],
)
def test_a_time_is_the_instant_it_names(sent, utc):
    assert at(sent) == datetime(*utc, tzinfo=UTC)


@pytest.mark.parametrize(
    "sent",
    [
        *("2026-11-23T07:00:00", "2026-11-23 07:00:00Z", "2026-11-23", "07:00", "", "now"),
        *(1764000000, 1.5, True, [], "2026-11-23T07:00:00z", "2026-11-23T07:00Z"),
        *("2026-W47-1T07:00:00Z", "٢٠٢٦-11-23T07:00:00Z", "2026-11-23T07:00:00Z\n"),
        *("20261123T070000Z", "2026-11-23T07:00:00.1234567Z", "+2026-11-23T07:00:00Z"),
    ],
)
def test_a_time_in_another_form_is_refused(sent):
    found = refusals("entry", entry(at=sent))
    assert found == {"at": ["Send a time with its zone, like 2026-11-23T07:30:00Z."]}


@pytest.mark.parametrize(
    "sent",
    [
        *("2026-02-30T07:00:00Z", "2026-13-01T07:00:00Z", "2026-11-23T24:01:00Z"),
        *("2026-11-23T07:00:60Z", "0000-01-01T00:00:00Z", "2026-11-23T07:00:00+24:00"),
        *("9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"),
    ],
)
def test_a_time_that_never_comes_is_refused(sent):
    assert "no such date" in refusals("entry", entry(at=sent))["at"][0]


@pytest.mark.parametrize("sent", ["0001-01-02T00:00:00Z", "1899-12-31T23:59:59Z"])
def test_a_time_before_1900_is_refused(sent):
    assert refusals("entry", entry(at=sent)) == {"at": ["Choose a date from 1900 on."]}


def test_26_hours_ahead_may_be_a_time_zone_and_more_may_not():
    assert at(rfc_3339(NOW + timedelta(hours=26)))
    found = refusals("entry", entry(at=rfc_3339(NOW + timedelta(hours=26, seconds=1))))
    assert "in the future" in found["at"][0]


@pytest.mark.parametrize("off", [timedelta(minutes=5), -timedelta(minutes=5), timedelta()])
def test_a_clock_that_is_a_little_off_is_believed(off):
    assert clock_shift(NOW + off, NOW) == timedelta()


@pytest.mark.parametrize(
    "off",
    [timedelta(minutes=5, seconds=1), timedelta(days=-1), timedelta(days=366), timedelta(-366)],
)
def test_a_wrong_clock_moves_every_time_of_the_record(off):
    body = session(
        sent_at=rfc_3339(NOW + off),
        started_at=rfc_3339(NOW + off - timedelta(minutes=18)),
        finished_at=rfc_3339(NOW + off - timedelta(minutes=2)),
    )
    read = read_session(body, NOW, ZONES)
    assert read.started_at == NOW - timedelta(minutes=18)
    assert read.finished_at == NOW - timedelta(minutes=2)
    assert read.clock_corrected


def test_without_the_senders_clock_no_time_is_moved():
    assert not read_session(session(sent_at=None), NOW, ZONES).clock_corrected


def test_a_corrected_time_may_still_be_impossible():
    late = session(sent_at="1900-01-01T00:00:00Z")
    assert "in the future" in refusals("session", late)["started_at"][0]
    early = session(sent_at="2300-01-01T00:00:00Z", started_at="1901-01-01T00:00:00Z")
    assert refusals("session", early)["started_at"] == ["Choose a date from 1900 on."]
    beyond = session(sent_at="1900-01-01T00:00:00Z", started_at="9998-01-01T00:00:00Z")
    assert "too far" in refusals("session", beyond)["started_at"][0]


def test_a_senders_clock_that_cannot_be_read_is_refused_like_any_time():
    assert list(refusals("session", session(sent_at="yesterday"))) == ["sent_at"]


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Kiritimati", date(2026, 11, 24)),
        ("Pacific/Pago_Pago", date(2026, 11, 22)),
        ("UTC", date(2026, 11, 23)),
    ],
)
def test_a_record_belongs_to_the_date_where_it_was_made(zone, day):
    assert local_date(datetime(2026, 11, 23, 10, tzinfo=UTC), zone) == day


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ((2026, 3, 28, 22, 59), date(2026, 3, 28)),
        ((2026, 3, 28, 23, 0), date(2026, 3, 29)),
        ((2026, 3, 29, 21, 59), date(2026, 3, 29)),
        ((2026, 3, 29, 22, 0), date(2026, 3, 30)),
        ((2026, 10, 25, 22, 59), date(2026, 10, 25)),
        ((2026, 10, 25, 23, 0), date(2026, 10, 26)),
    ],
)
def test_days_turn_at_local_midnight_when_the_clocks_change(instant, day):
    assert local_date(datetime(*instant, tzinfo=UTC), "Europe/Berlin") == day


def test_a_time_is_written_in_utc():
    there = datetime(2026, 11, 23, 8, 0, tzinfo=timezone(timedelta(hours=1)))
    assert rfc_3339(there) == "2026-11-23T07:00:00Z"
