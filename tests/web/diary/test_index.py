"""The diary: every session once, newest first, week by week."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.web.diary.filling import titles
from tests.web.sending import keep_entry, keep_session, listed

START = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def keep_many(client, count: int, **changes: object) -> list[str]:
    """Keep sessions a day apart; return their ids, newest first."""
    kept = []
    for ago in range(count):
        at = START - timedelta(days=ago)
        times = {"started_at": at, "finished_at": at + timedelta(minutes=16)}
        written = {name: f"{value:%Y-%m-%dT%H:%M:%SZ}" for name, value in times.items()}
        kept.append(str(keep_session(client, **written | changes)))
    return kept


def test_an_empty_diary_says_what_will_be_there(client):
    page = client.get("/diary/")
    assert page.status_code == 200
    assert "Nothing here yet" in page.text


def test_a_session_stands_with_pain_places_and_note(client):
    keep_session(client, note="slept badly")
    page = client.get("/diary/").text
    for words in ("5 before, 4 after", "slept badly", "Monday, November 23", "8:30"):
        assert words in page


def test_a_rating_that_was_not_given_is_said_to_be_missing(client):
    keep_session(client, leg_after=None)
    assert "5 before, not rated after" in client.get("/diary/").text


def test_the_date_is_that_of_the_place_where_it_was(client):
    keep_session(client, time_zone="Pacific/Pago_Pago")
    assert "Sunday, November 22" in client.get("/diary/").text


def test_every_session_is_reached_page_by_page_once(client):
    kept = keep_many(client, 45)
    seen, address = [], "/diary/"
    while address:
        page = client.get(address).text
        seen += re.findall(r'href="/session/([0-9a-f-]{36})/"', page)
        later = re.findall(r'href="(/diary/\?before=[^"]+)"', page)
        address = later[0] if later else None
    assert seen == kept


@pytest.mark.parametrize("at", ["2026-11-20T07:30:00.123Z", "1900-03-01T07:30:00.123451Z"])
def test_records_of_one_moment_are_reached_page_by_page_once(client, at):
    kept = [str(keep_entry(client, at=at)) for _ in range(45)]
    seen, address = [], "/diary/"
    while address:
        page = client.get(address).text
        seen += re.findall(r'href="/diary/([0-9a-f-]{36})/"', page)
        later = re.findall(r'href="(/diary/\?before=[^"]+)"', page)
        address = later[0] if later else None
    assert seen == sorted(kept, reverse=True)


def test_weeks_begin_on_monday(client):
    keep_many(client, 2)
    assert re.findall(r'id="week-([0-9-]+)"', client.get("/diary/").text) == [
        "2026-11-23",
        "2026-11-16",
    ]


@pytest.mark.parametrize(
    "place",
    [
        "",
        "1",
        "..",
        "x.y.z",
        "1.2.3",
        "0.0.7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "9" * 500,
        "739943.99999999999999999999.7c9e6679-7425-40de-944b-e07fc1f90ae7",
    ],
)
def test_a_place_that_is_none_is_not_found(client, place):
    answer = client.get("/diary/", query_string={"before": place})
    assert answer.status_code == 404
    assert "Start from its first page" in answer.text


def test_before_the_first_session_there_is_nothing_earlier(client):
    keep_session(client)
    place = "700000.0.7c9e6679-7425-40de-944b-e07fc1f90ae7"
    assert "nothing earlier" in client.get(f"/diary/?before={place}").text


def test_nobody_reads_the_diary_of_another(client, other):
    keep_session(client, note="only mine")
    assert listed(other) == []


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_to_it(client, method):
    assert client.open("/diary/", method=method).status_code == 405


def test_every_kind_stands_in_one_list_newest_first(client):
    keep_session(client)
    keep_entry(client, kind="walk", minutes=25, at="2026-11-23T08:00:00Z")
    keep_entry(client, kind="flare", at="2026-11-22T08:00:00Z")
    session_id = keep_session(client, started_at="2026-11-21T07:30:00Z", plan="short")
    keep_entry(client, at="2026-11-21T06:00:00Z", after_session=str(session_id))
    keep_entry(client, kind="note", at="2026-11-20T06:00:00Z")
    names = [title.partition(",")[0] for title in titles(client.get("/diary/"))]
    assert names == ["Walk", "Full session", "Flare-up", "Short session", "Rating", "Note"]
    assert "Walk, 25 min" in titles(client.get("/diary/"))


@pytest.mark.parametrize("kind", ["session", "walk", "rating", "note", "flare"])
def test_one_kind_alone(client, kind):
    keep_session(client)
    for entry in ("walk", "rating", "note", "flare"):
        keep_entry(client, kind=entry)
    page = client.get(f"/diary/?show={kind}")
    assert len(titles(page)) == 1
    assert f'href="/diary/?show={kind}" aria-current="true"' in page.text


def test_what_hurt_alone_and_by_name(client):
    keep_session(client, hurts=[])
    hurt = keep_session(client)
    page = client.get("/diary/?show=hurt").text
    assert re.findall(r'href="/session/([0-9a-f-]{36})/"', page) == [str(hurt)]
    assert "Glute bridge hurt" in page


def test_pages_of_one_kind_stay_of_that_kind(client):
    keep_many(client, 25)
    keep_entry(client)
    page = client.get("/diary/?show=session").text
    [later] = re.findall(r'href="(/diary/\?before=[^"]+)"', page)
    assert "show=session" in later
    assert len(titles(client.get(later.replace("&amp;", "&")))) == 5


def test_a_kind_that_is_none_is_everything(client):
    keep_session(client)
    assert len(titles(client.get("/diary/?show=leg7"))) == 1
    assert "Nothing of this kind" in client.get("/diary/?show=note").text


def test_near_weeks_are_called_by_name(client):
    keep_many(client, 16)
    headings = re.findall(r"<h2 id=[^>]*>(.*?)</h2>", client.get("/diary/").text)
    assert headings == ["This week", "Last week", "Week of Nov 9", "Week of Nov 2"]


def test_a_row_leads_to_editing_and_deleting(client):
    entry = keep_entry(client)
    page = client.get("/diary/").text
    assert f'href="/diary/{entry}/"' in page
    assert f'action="/diary/{entry}/delete/"' in page
    assert 'href="/diary/new/"' in page
