"""Episodes and the two notices of time, on Today and Progress."""

from uuid import uuid4

import pytest

from tests import bodies

FOUR_MONTHS = "More than four months"


@pytest.fixture
def in_pain(anna):
    """Somebody in pain for long, with a rating of today."""
    anna.answers_first_run(onset="2026-05")
    body = bodies.entry(at=anna.clock.now.isoformat(), leg=4, time_zone="UTC")
    for day in range(3):
        at = anna.clock.now.replace(day=16 + day)
        anna.sends("entries", uuid4(), body | {"at": at.isoformat()})
    return anna


@pytest.mark.parametrize("path", ["/", "/progress/"])
def test_four_months_of_pain_are_said_on(in_pain, path):
    page = in_pain.opens(path)
    assert FOUR_MONTHS in page
    assert "Your pain began over 4 months ago." in page


def test_a_notice_put_away_comes_again_after_thirty_days(in_pain):
    assert in_pain.posts("/notices/four_months/").location == "/"
    assert FOUR_MONTHS not in in_pain.opens("/")
    in_pain.clock.move(days=29)
    assert FOUR_MONTHS not in in_pain.opens("/")
    in_pain.clock.move(days=1)
    assert FOUR_MONTHS in in_pain.opens("/")


@pytest.mark.parametrize("path", ["/", "/progress/"])
def test_a_notice_comes_again_at_its_hour_also_on_a_day_that_began_without_it(in_pain, path):
    in_pain.posts("/notices/four_months/")
    in_pain.clock.move(days=29, hours=23)
    assert FOUR_MONTHS not in in_pain.opens(path)
    in_pain.clock.move(hours=2)
    assert FOUR_MONTHS in in_pain.opens(path)


def test_on_progress_the_chart_comes_first(in_pain):
    page = in_pain.opens("/progress/")
    assert page.index('id="leg-trend"') < page.index(FOUR_MONTHS) < page.index('id="calendar"')


def test_a_pain_that_is_gone_stops_the_clock_until_a_new_one(in_pain):
    assert in_pain.posts("/pain-gone/").location == "/"
    assert FOUR_MONTHS not in in_pain.opens("/")
    assert "May 2026" in in_pain.opens("/progress/")
    in_pain.clock.move(days=1)
    in_pain.posts("/first-run/?screen=about", doctor="yes", onset="2026-11")
    assert FOUR_MONTHS not in in_pain.opens("/")


def test_an_unknown_notice_is_not_found(anna):
    assert anna.posts("/notices/nothing/").status_code == 404
