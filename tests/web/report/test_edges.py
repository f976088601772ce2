"""What the sheet says where a time begins and ends, and of little."""

import re

import pytest

from tests.web.report.people import figures, show, week_of_sessions
from tests.web.sending import keep_check, keep_entry, keep_session


def rate(client, *days: str, leg: int | None = 5, **more: object) -> None:
    for day in days:
        keep_entry(client, at=f"{day}T07:30:00Z", leg=leg, note="", **more)


def headline(page: str) -> str:
    """Return what the chart says to someone who does not see it."""
    return re.findall(r'role="img" aria-label="(.*?)"', page)[0]


def test_one_day_is_one_day(client):
    page = show(client, first="2026-11-23", last="2026-11-23").text
    assert "November 23, 2026 to November 23, 2026, 1 day<" in page


def test_asked_for_rest_is_told_as_rest_and_not_as_moving(client):
    keep_check(client, leg=9, level="pause", messages=["pain_high"])
    keep_entry(client, kind="walk", at="2026-11-20T07:30:00Z", leg=None, minutes=20, note="")
    page = client.get("/report/").text
    assert "Steady asked for rest on 1 day." in page
    assert figures(page)["Sessions"] == "0, moved on 1 day"


@pytest.mark.parametrize(
    "first", [{"leg": None, "back": 3}, {"leg": None, "kind": "walk", "minutes": 20}]
)
def test_a_diary_begins_with_whatever_was_first_in_it(client, first):
    rate(client, "2026-10-05", **first)
    rate(client, "2026-10-09")
    assert "Diary since October 5, 2026" in client.get("/report/").text


def test_a_week_of_another_year_is_named_with_its_year(client):
    rate(client, "2019-03-06", places=["left_foot"])
    rate(client, "2026-11-20", places=["left_thigh"])
    page = show(client, first="2019-01-01").text
    assert "Furthest point in the week of Nov 16: thigh." in page
    assert "In the week of Mar 4, 2019: foot or toes." in page


def test_a_week_cut_by_the_first_day_is_drawn_as_the_figures_say(client):
    rate(client, "2026-06-01", "2026-06-02", leg=10)
    rate(client, "2026-06-03", "2026-06-04", "2026-06-05", leg=2)
    rate(client, "2026-11-16", "2026-11-17", "2026-11-18", leg=4)
    page = show(client, first="2026-06-03").text
    assert figures(page)["Pain, first rated week"] == "2.0 of 10"
    assert headline(page).endswith("Week of Jun 1, 2026: 2.0.")


def test_a_silence_before_the_dates_is_a_gap_in_the_chart(client):
    rate(client, "2026-01-10")
    week_of_sessions(client)
    page = show(client, first="2026-11-01").text
    assert "No ratings: Nov 1\u2009–\u200916" in page


def test_a_place_that_hurt_on_few_of_many_days_is_not_said_to_hurt_on_none(client):
    rate(client, "2026-01-01", places=["left_foot"])
    days = [f"2026-{month:02}-{day:02}" for month in range(2, 10) for day in range(1, 27)]
    rate(client, *days[:203], places=["left_thigh"])
    page = show(client, first="2026-01-01").text
    assert "Left thigh 100%, Left foot or toes under 1%." in page


def test_a_long_list_of_a_few_days_says_how_many_ratings_it_leaves_out(client):
    for hour in range(6, 18):
        at = f"2026-11-22T{hour:02}:00:00Z"
        keep_session(client, started_at=at, finished_at=at, hurts=[])
    page = client.get("/report/").text
    assert "<li>2 ratings before these.</li>" in page
    assert page.count("<li>Nov 22, 2026: 5 before, 4 after</li>") == 10
