"""The plan in a calendar: as a file, and by a private address."""

from datetime import date

import pytest

from tests.web.icalendar_file import Part, read
from tests.web.sending import check, keep_check, keep_entry, keep_session, put, token
from tests.web.settings.forms import PLAN, address, plan, save

TODAY = date(2026, 11, 23)
FILE = f"{PLAN}steady.ics"


def close(client):
    sent = {"csrf_token": token(client.get(PLAN))}
    return client.post(f"{PLAN}address/close/", data=sent)


def sessions(client, path: str) -> list[Part]:
    answer = client.get(path)
    assert answer.status_code == 200
    return [e for e in read(answer.data).of("VEVENT") if e.values["SUMMARY"] == "Steady session"]


@pytest.fixture
def feed(client) -> str:
    plan(client)
    return address(client)


def test_the_file_is_a_calendar_to_keep(client):
    plan(client)
    answer = client.get(FILE)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="steady.ics"'
    assert answer.headers["Cache-Control"] == "no-store"
    (event,) = sessions(client, FILE)
    assert event.days(TODAY, date(2026, 11, 29)) == [TODAY, date(2026, 11, 25), date(2026, 11, 27)]


def test_before_there_is_a_plan_the_file_leads_to_it(client):
    assert client.get(FILE).location == PLAN
    keep_session(client)
    assert client.get(FILE).location == PLAN


def test_whoever_has_the_address_gets_the_plan(client, feed, other):
    assert other.get(feed).data == client.get(FILE).data
    assert len(sessions(other, feed)) == 1


def test_the_address_is_not_cached_not_indexed_and_gives_no_cookie(feed, other):
    answer = other.get(feed)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "Set-Cookie" not in answer.headers
    assert answer.mimetype == "text/calendar"


def test_the_address_is_random_and_shown_once(client, feed):
    secret = feed.split("/")[3]
    assert len(secret) == 43
    assert secret not in client.get(PLAN).text
    assert "Made on Nov 23" in client.get(PLAN).text


def test_the_address_goes_on_with_the_plan_and_leaves_the_past(client, feed, other, clock):
    clock.move(days=2)
    plan(client, days=["sat", "sun"])
    old, new = sessions(other, feed)
    assert old.days(TODAY, date(2026, 12, 31)) == [TODAY]
    assert new.days(TODAY, date(2026, 11, 30)) == [date(2026, 11, 28), date(2026, 11, 29)]


def test_a_new_address_ends_the_one_before(client, feed, other):
    again = address(client)
    assert other.get(feed).status_code == 404
    assert other.get(again).status_code == 200


def test_a_closed_address_answers_like_an_unknown_one(client, feed, other):
    assert close(client).location == f"{PLAN}#calendar"
    unknown = other.get("/settings/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/steady.ics")
    closed = other.get(feed)
    assert closed.status_code == unknown.status_code == 404
    assert closed.text == unknown.text
    assert close(client).status_code == 404


def test_nobody_else_can_close_it(client, feed, other):
    plan(other)
    assert close(other).status_code == 404
    assert other.get(feed).status_code == 200


def test_without_a_plan_there_is_no_address(client, other):
    keep_session(client)
    sent = {"csrf_token": token(client.get(PLAN))}
    assert client.post(f"{PLAN}address/", data=sent).status_code == 404
    assert "Make an address" not in client.get(PLAN).text


def test_an_address_is_made_only_with_the_token_of_the_form(client):
    plan(client)
    assert client.post(f"{PLAN}address/", data={}).status_code == 400


@pytest.mark.parametrize("tick", ["saddle", "fever", "pregnant"])
def test_while_a_stop_holds_no_session_is_asked_for(client, feed, other, clock, tick):
    clock.move(days=2)
    body = check(ticks=[tick], quick="list") | {"at": clock().isoformat()}
    put(client, "checks/7c9e6679-7425-40de-944b-e07fc1f90ae7", body)
    (event,) = sessions(other, feed)
    assert event.days(TODAY, date(2027, 12, 31)) == [TODAY]
    assert sessions(client, FILE)[0].values == event.values


def test_a_stop_leaves_breaks_from_sitting(client, other):
    plan(client, every="60", break_days=["mon"])
    feed = address(client)
    keep_check(client, ticks=["fever"], quick="list")
    assert sessions(other, feed) == []
    assert len(read(other.get(feed).data).of("VEVENT")) == 9


def test_on_a_day_of_strong_pain_only_that_day_is_left_out(client, feed, other, clock):
    clock.move(days=2)
    body = check(leg=9) | {"at": clock().isoformat(), "doctor": "yes"}
    put(client, "checks/7c9e6679-7425-40de-944b-e07fc1f90ae7", body)
    (event,) = sessions(other, feed)
    assert event.days(TODAY, date(2026, 11, 30)) == [TODAY, date(2026, 11, 27), date(2026, 11, 30)]


def test_a_stop_holds_wherever_the_calendar_is(client, feed, other, clock):
    clock.move(days=2)
    body = check(ticks=["fever"], quick="list") | {"at": clock().isoformat()}
    put(client, "checks/7c9e6679-7425-40de-944b-e07fc1f90ae7", body)
    save(client, "zone", time_zone="Europe/Berlin")
    clock.move(hours=14.5)  # Thursday in Berlin, Wednesday evening in New York
    (event,) = sessions(other, feed)
    assert event.days(TODAY, date(2027, 12, 31)) == [TODAY]


def test_a_pause_that_ends_with_a_rating_has_no_known_end(client, feed, other, clock):
    keep_check(client, doctor="yes")
    keep_session(client, leg_before=2, leg_after=6)
    clock.move(days=4)
    (event,) = sessions(other, feed)
    assert event.days(TODAY, date(2027, 12, 31)) == [TODAY, date(2026, 11, 25)]
    keep_entry(client, leg=2, at=clock().isoformat())
    (event,) = sessions(other, feed)
    assert len(event.days(TODAY, date(2026, 12, 6))) == 6


def test_a_calendar_that_asks_changes_nothing(client, feed, other, statements):
    statements.clear()
    other.get(feed)
    assert "BEGIN IMMEDIATE" not in statements
    assert len([said for said in statements if said != "BEGIN"]) <= 3


def test_nothing_can_be_sent_to_the_address(feed, other):
    assert other.post(feed).status_code in {400, 405}
