"""A date and a time as typed: the one moment they mean, or a sentence that says why not."""

from datetime import UTC, date, datetime, time

import pytest

from app.domain.records.fields import Refused
from app.domain.records.local import moment_of, typed_clock, typed_day


def refusal(act, *given: object) -> str:
    with pytest.raises(Refused) as caught:
        act(*given)
    return str(caught.value.problem)


def test_a_date_is_taken_as_it_is_written():
    assert typed_day("2024-02-29") == date(2024, 2, 29)
    assert typed_day("1900-01-01") == date(1900, 1, 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "year, month and day"),
        ("23.11.2026", "year, month and day"),
        ("2026-1-3", "year, month and day"),
        ("２０２６-11-23", "year, month and day"),
        ("2026-11-23 ", "year, month and day"),
        ("2026-02-30", "no such date"),
        ("2026-13-01", "no such date"),
        ("0000-01-01", "no such date"),
        ("1899-12-31", "from 1900 on"),
        ("0001-01-01", "from 1900 on"),
    ],
)
def test_a_date_that_is_none_is_refused(text, said):
    assert said in refusal(typed_day, text)


@pytest.mark.parametrize(
    ("text", "clock"), [("07:30", time(7, 30)), ("00:00", time()), ("23:59:58", time(23, 59, 58))]
)
def test_a_time_is_taken_as_it_is_written(text, clock):
    assert typed_clock(text) == clock


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "hours and minutes"),
        ("7:30", "hours and minutes"),
        ("٠٧:٣٠", "hours and minutes"),
        ("07:30Z", "hours and minutes"),
        ("24:00", "no such time"),
        ("07:60", "no such time"),
    ],
)
def test_a_time_that_is_none_is_refused(text, said):
    assert said in refusal(typed_clock, text)


@pytest.mark.parametrize(
    ("day", "clock", "zone", "utc"),
    [
        (date(2026, 11, 23), time(8, 30), "Europe/Berlin", (2026, 11, 23, 7, 30)),
        (date(2026, 7, 1), time(8, 30), "Europe/Berlin", (2026, 7, 1, 6, 30)),
        (date(2026, 11, 23), time(0, 5), "Pacific/Kiritimati", (2026, 11, 22, 10, 5)),
        (date(2026, 10, 25), time(2, 30), "Europe/Berlin", (2026, 10, 25, 0, 30)),
    ],
    ids=["winter", "summer", "far east", "the first of two"],
)
def test_a_local_time_is_one_moment(day, clock, zone, utc):
    assert moment_of(day, clock, zone) == datetime(*utc, tzinfo=UTC)


def test_an_hour_that_the_clocks_skipped_is_refused():
    said = refusal(moment_of, date(2026, 3, 29), time(2, 30), "Europe/Berlin")
    assert said == "The clocks went forward over this time that day. Choose another time."


def test_a_day_that_a_zone_skipped_is_refused():
    assert "clocks" in refusal(moment_of, date(2011, 12, 30), time(12), "Pacific/Apia")


def test_the_end_of_time_is_refused():
    assert "too far" in refusal(moment_of, date.max, time(23), "Pacific/Pago_Pago")
