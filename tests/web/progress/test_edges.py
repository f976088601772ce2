"""What Progress says at the edges of a range, of little, and of a pain that was gone."""

import re
from datetime import UTC, datetime

import pytest

from tests import cast
from tests.cast import reading
from tests.domain.eventful import event
from tests.web.progress.test_page import headlines
from tests.web.sending import keep_entry, token


def rate(client, *days: str, leg: int) -> None:
    for day in days:
        keep_entry(client, at=f"{day}T07:30:00Z", leg=leg, note="")


def changed(page: str) -> str:
    """Return the card of what changed since the first week."""
    return page.partition('<h2 id="changed">')[2].partition("</section>")[0]


def test_what_changed_is_told_of_this_pain_not_of_one_that_was_gone(client, clock):
    clock.now = datetime(2026, 10, 1, 9, tzinfo=UTC)
    rate(client, "2026-09-21", "2026-09-22", "2026-09-23", leg=2)
    client.post("/pain-gone/", data={"csrf_token": token(client.get("/"))})
    clock.now = datetime(2026, 11, 19, 9, tzinfo=UTC)
    rate(client, "2026-11-09", "2026-11-10", "2026-11-11", leg=6)
    assert "Not enough to say yet" in changed(client.get("/progress/").text)
    rate(client, "2026-11-16", "2026-11-17", "2026-11-18", leg=6)
    told = changed(client.get("/progress/").text)
    assert told.startswith("About the same")
    assert "the week of Nov 9, 2026 with 3 rated days" in told


def test_the_first_week_of_how_far_down_is_told_whole(drawn):
    page = drawn(
        events=[
            event("rating", 122, places=("left_foot",)),
            event("rating", 119, places=("left_thigh",)),
            event("rating", 0, places=("left_buttock",)),
        ]
    )
    assert "Furthest point this week: buttock. In the week of Jul 27: foot or toes." in page


def test_a_day_with_a_note_alone_has_no_rating_in_the_calendar(drawn):
    page = drawn(events=[event("note", 2, note="Slept well."), event("rating", 1, leg=0)])
    assert "Tuesday, November 24</span>" in page
    assert "Wednesday, November 25, rating only</span>" in page


@pytest.mark.parametrize("span", ["28d", "120d"])
def test_a_silence_that_began_long_ago_is_hatched_and_named(drawn, span):
    page = drawn([reading(ago, 5) for ago in (300, 2, 1, 0)], span)
    assert page.count('fill="url(#hatch-leg-wide)"') == 1
    assert "No ratings: " in page


def test_a_diary_of_back_pain_long_ago_has_begun(drawn):
    assert headlines(drawn([reading(300, None, back=4)])) == ["No ratings in this time"]


def test_a_walk_alone_begins_no_chart(drawn):
    page = drawn(events=[event("walk", 1)])
    assert "Your chart starts with your first rating" in page


@pytest.mark.parametrize(
    ("days", "words"),
    [((0, 23), "Two more ratings"), ((20, 23), "Three more ratings"), ((0, 5), "One more rating")],
)
def test_only_ratings_of_the_last_days_bring_a_trend_nearer(drawn, days, words):
    page = drawn([reading(ago, 5) for ago in days])
    assert headlines(page)[0] == f"{words} and we can draw your trend"


@pytest.mark.parametrize("days", [(0,), (3, 4, 5)])
def test_a_year_of_few_ratings_says_what_an_average_needs(drawn, days):
    page = drawn([reading(ago, 5) for ago in days], "1y")
    assert headlines(page)[0] == "No week of this time has ratings on three days"


def test_years_of_few_ratings_say_it_of_months(drawn):
    page = drawn([reading(ago, 5) for ago in range(0, 900, 40)], "all")
    assert headlines(page)[0] == "No month of this time has ratings on three days"


def test_an_answer_dated_tomorrow_stands_outside_no_chart(drawn):
    page = drawn(events=[event("rating", -1, interfere=7), event("rating", 0, interfere=3)])
    rows = page.partition('data-label="Read the chart: How much')[2].partition("</table>")[0]
    assert re.findall(r'<tr data-at="(\d+)">', rows) == ["119"]
    assert "November 26: 3 of 10." in page


def test_the_year_of_a_week_is_said_where_it_is_not_this_one(drawn, bare_app):
    bare_app.extensions["steady"].clock = lambda: datetime(2027, 1, 5, 9, tzinfo=UTC)
    page = drawn(events=[event("rating", ago, places=("left_foot",)) for ago in (0, 60)])
    assert "In the week of Sep 21, 2026: foot or toes." in page


@pytest.mark.parametrize("name", ["worsening", "newcomer", "improving"])
def test_what_lies_before_the_first_rating_of_all_is_no_gap(drawn, name):
    assert "No ratings" not in drawn(cast.CAST[name](), "120d")
