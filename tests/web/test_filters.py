"""Values in words, as the pages show them."""

from datetime import UTC, date, datetime

import pytest

from app.web import filters


@pytest.fixture(autouse=True)
def request_of_a_page(app):
    with app.test_request_context():
        yield


def test_a_day_of_this_year_goes_without_the_year():
    assert filters.day(date(2026, 11, 3)) == "Nov 3"


def test_a_day_of_another_year_has_it():
    assert filters.day(date(2025, 11, 3)) == "Nov 3, 2025"


def test_a_long_day_names_the_day_of_the_week():
    assert filters.long_day(date(2026, 11, 23)) == "Monday, November 23"
    assert filters.weekday_letter(date(2026, 11, 23)) == "M"


@pytest.mark.parametrize(
    ("zone", "hours"),
    [("Europe/Berlin", "8:30"), ("UTC", "7:30"), ("Asia/Kolkata", "1:00")],
)
def test_a_time_is_that_of_the_clock_on_the_wall(zone, hours):
    assert filters.clock(datetime(2026, 11, 23, 7, 30, tzinfo=UTC), zone).startswith(hours)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 minute"), (60, "1 minute"), (61, "2 minutes"), (931, "16 minutes"), (0, "0 minutes")],
)
def test_minutes_are_rounded_up(seconds, words):
    assert filters.minutes(seconds) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b, and c")],
)
def test_a_list_reads_as_in_a_sentence(values, words):
    assert filters.listed(values) == words
