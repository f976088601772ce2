"""A link for the doctor: what it shows, for how long, and who can close it."""

import re
from uuid import uuid4

import pytest

from tests.web.report.people import EVERYTHING, make_link, sections, show, week_of_sessions
from tests.web.sending import token


@pytest.fixture
def link(client) -> str:
    week_of_sessions(client)
    return make_link(client, name="Zoë", question="Is the bridge right for me?")


def link_ids(client) -> list[str]:
    return re.findall(r"/report/links/([0-9a-f-]{36})/revoke/", client.get("/report/").text)


def revoke(client, link_id: str):
    data = {"csrf_token": token(client.get("/report/"))}
    return client.post(f"/report/links/{link_id}/revoke/", data=data)


def test_a_link_shows_the_report_to_someone_without_a_diary(link, other):
    page = other.get(link)
    assert page.status_code == 200
    assert "Zoë" in page.text
    assert "Is the bridge right for me?" in page.text
    assert len(sections(page.text)) == len(EVERYTHING) - 1


def test_a_link_shows_what_was_chosen_for_it(client, other):
    week_of_sessions(client)
    page = other.get(make_link(client, sections=["months"])).text
    assert sections(page) == ["By month"]


def test_a_link_leads_nowhere_else(link, other):
    page = other.get(link).text
    assert re.findall(r"<a |<form|<script|<button", page) == []


def test_a_link_is_not_cached_not_indexed_and_gives_no_cookie(link, other):
    page = other.get(link)
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "Set-Cookie" not in page.headers
    assert 'content="noindex' in page.text


def test_the_address_is_random_and_nothing_of_it_is_kept(client, link):
    secret = link.split("/")[2]
    assert len(secret) == 43
    assert make_link(client) != link
    assert secret not in client.get("/report/").text


def test_a_link_goes_on_with_the_diary(client, link, other, clock):
    assert "7, moved on 7 days" in other.get(link).text
    clock.move(days=1)
    assert "As of November 24, 2026" in other.get(link).text
    assert "to November 24, 2026" in other.get(link).text


def test_a_link_to_past_dates_stays_with_them(client, other, clock):
    week_of_sessions(client)
    path = make_link(client, last="2026-11-20")
    clock.move(days=1)
    assert "August 1, 2026 to November 20, 2026" in other.get(path).text


def no_link(page) -> bool:
    said = "This link does not open anything. It may have ended; ask for a new one."
    return page.status_code == 404 and said in page.text


def test_unknown_ended_and_closed_links_answer_alike(client, link, other, clock):
    unknown = other.get("/shared/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/")
    (link_id,) = link_ids(client)
    revoke(client, link_id)
    closed = other.get(link)
    ending = make_link(client)
    clock.move(days=14)
    ended = other.get(ending)
    assert no_link(unknown)
    assert unknown.text == closed.text == ended.text


def test_a_link_opens_until_its_fourteen_days_are_over(link, other, clock):
    clock.move(days=14, seconds=-1)
    assert other.get(link).status_code == 200


def test_its_owner_sees_when_a_link_was_opened(client, link, other, clock):
    assert "Never opened." in client.get("/report/").text
    clock.move(hours=1)
    other.get(link)
    assert "Opened once, on Nov 23, 11:00\u202fAM." in client.get("/report/").text
    clock.move(hours=1)
    other.get(link)
    assert "Opened 2 times, first on Nov 23, 11:00\u202fAM, last on" in client.get("/report/").text


def test_a_closed_link_says_when_it_was_closed(client, link):
    (link_id,) = link_ids(client)
    assert revoke(client, link_id).headers["Location"] == "/report/#links"
    assert "Closed on Nov 23, 10:00\u202fAM." in client.get("/report/").text
    assert link_ids(client) == []


@pytest.mark.parametrize("whose", ["nobody's", "another's"])
def test_a_link_of_somebody_else_is_closed_by_nobody(client, link, other, whose):
    week_of_sessions(other)
    link_id = str(uuid4()) if whose == "nobody's" else link_ids(client)[0]
    assert revoke(other, link_id).status_code == 404
    assert client.get(link).status_code == 200


def test_what_cannot_be_makes_no_link(client):
    week_of_sessions(client)
    assert show(client, "/report/links/", first="").status_code == 422
    assert link_ids(client) == []


def test_before_there_is_a_diary_there_is_no_link(client):
    assert show(client, "/report/links/").status_code == 404
    assert "Make a link" not in client.get("/report/").text


def test_a_link_is_made_only_with_the_token_of_the_form(client):
    week_of_sessions(client)
    assert client.post("/report/links/", data={}).status_code == 400


def test_nothing_can_be_sent_to_a_link(link, other):
    assert other.post(link).status_code in {400, 405}


LOOKING_AHEAD = [
    {"Sec-Purpose": "prefetch;prerender"},
    {"Purpose": "prefetch"},
    {"X-Purpose": "preview"},
    {"X-Moz": "prefetch"},
    {"User-Agent": "WhatsApp/2.23.20.0 A"},
    {"User-Agent": "facebookexternalhit/1.1 Facebot Twitterbot/1.0"},
    {"User-Agent": "Mozilla/5.0 (compatible; SkypeUriPreview Preview/0.5)"},
    {"User-Agent": "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)"},
]


@pytest.mark.parametrize("headers", LOOKING_AHEAD)
def test_what_looks_ahead_of_a_reader_sees_the_report_and_is_not_counted(
    client, link, other, headers
):
    assert other.get(link, headers=headers).status_code == 200
    assert "Never opened." in client.get("/report/").text


def test_asking_for_the_headers_alone_opens_no_link(client, link, other):
    assert other.head(link).status_code == 200
    assert "Never opened." in client.get("/report/").text


def test_a_browser_that_says_it_shows_the_page_is_counted(client, link, other):
    agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36"
    other.get(link, headers={"User-Agent": agent, "Sec-Fetch-Dest": "document"})
    assert "Opened once" in client.get("/report/").text
