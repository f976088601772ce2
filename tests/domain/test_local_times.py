"""Dates and times as people and other programs write them."""

from datetime import UTC, datetime

import pytest

from app.domain.local_times import moment, reads_as
from app.domain.records.fields import Refused

BERLIN = "Europe/Berlin"


@pytest.mark.parametrize(
    ("day", "clock", "order"),
    [
        ("2026-11-23", "07:30", "ymd"),
        ("2026/11/23", "7:30:00", "ymd"),
        (" 23.11.2026 ", " 7.30 ", "dmy"),
        ("23/11/2026", "07h30", "dmy"),
        ("11/23/2026", "7:30 AM", "mdy"),
        ("11/23/2026", "7:30a.m.", "mdy"),
        ("2026-11-23 07:30", "", "ymd"),
        ("2026-11-23T07:30:00.000", "", "ymd"),
        ("23.11.2026, 07:30", "", "dmy"),
        ("2026-11-23T06:30:00Z", "", "ymd"),
        ("2026-11-23T01:30:00-05:00", "", "ymd"),
        ("2026-11-23", "12:00:00 +0530", "ymd"),
    ],
)
def test_one_moment_is_written_in_many_ways(day, clock, order):
    assert moment(day, clock, order, BERLIN) == datetime(2026, 11, 23, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("clock", "hour"), [("12:00 AM", 0), ("12:00 PM", 12), ("11:00 pm", 23), ("", 12)]
)
def test_half_days_and_a_date_alone(clock, hour):
    assert moment("2026-11-23", clock, "ymd", "UTC").hour == hour


@pytest.mark.parametrize(
    ("day", "clock", "order"),
    [
        ("2026-02-30", "", "ymd"),
        ("23.11.2026", "", "ymd"),
        ("2026-11-23", "", "dmy"),
        ("11/23/2026", "", "dmy"),
        ("yesterday", "", "ymd"),
        ("٢٠٢٦-11-23", "", "ymd"),
        ("", "", "ymd"),
        ("2026-11-23", "25:00", "ymd"),
        ("2026-11-23", "13:00 PM", "ymd"),
        ("2026-11-23", "early", "ymd"),
        ("2026-11-23", "07:30+99:00", "ymd"),
        ("0001-01-01", "00:00+05:00", "ymd"),
        ("9999-12-31", "23:59-05:00", "ymd"),
        ("0001-01-01", "00:00", "ymd"),
    ],
)
def test_what_is_no_date_or_time_is_refused(day, clock, order):
    with pytest.raises(Refused):
        moment(day, clock, order, BERLIN)


def test_the_hour_that_was_skipped_in_spring_is_refused():
    with pytest.raises(Refused, match="went forward"):
        moment("2026-03-29", "02:30", "ymd", BERLIN)


def test_of_an_hour_that_came_twice_it_is_the_first():
    assert moment("2026-10-25", "02:30", "ymd", BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_text_reads_as_a_date_in_an_order_or_not():
    assert reads_as("23.11.2026 07:30", "dmy")
    assert not reads_as("23.11.2026 07:30", "mdy")
