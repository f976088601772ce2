"""What fails of server, network, browser or clock: nothing lost or doubled, and it is said."""

import re
from contextlib import suppress
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Route, expect

from tests.journeys.keeping import (
    OFFLINE,
    has_left_nothing,
    is_saved_by_a_press,
    is_saved_by_itself,
    says_unsaved,
    store,
)
from tests.journeys.site import Site
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

WHOLE_SESSION_S = 1000
PORTAL = {"status": 200, "content_type": "text/html", "body": "<h1>Sign in</h1>"}
REFUSING_DATABASE = """Object.defineProperty(window, "indexedDB",
  { value: { open() { throw new DOMException("not here", "SecurityError") } } })"""
FULL_DISK = """IDBObjectStore.prototype.put = function () {
  throw new DOMException("full", "QuotaExceededError")
}"""


def error(status: int, message: str = "", **headers: str) -> dict[str, object]:
    body = {"error": {"code": "test", "message": message, "fields": {}}}
    return {"status": status, "json": body, "headers": headers}


def ends_a_session(person: Person, leg_after: int = 3) -> None:
    """Go from the check-in to the summary."""
    person.opens("/session/")
    person.checks_in()
    person.has_no_signs()
    person.looks_away(WHOLE_SESSION_S)
    person.checks_out(leg_after)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (error(500), "went wrong at Steady's end"),
        (error(503, **{"Retry-After": "1"}), "cannot save it just now"),
        (error(403), "did not let it in"),
        (error(409, "Another one is kept."), "The reason: Another one is kept."),
        (error(413, "Too much."), "The reason: Too much."),
        (error(422, "Not so."), "The reason: Not so."),
        (PORTAL, "Something else answered"),
    ],
    ids=["500", "503", "403", "409", "413", "422", "portal"],
)
def test_a_server_that_fails_is_named_and_the_session_kept(
    person: Person, site: Site, context: BrowserContext, complaints, answer, said
) -> None:
    complaints.expect("status of [45]")
    person.page.route("**/api/v1/sessions/*", lambda route: route.fulfill(**answer))
    ends_a_session(person)
    expect(person.page.get_by_text(said)).to_be_visible()
    says_unsaved(person.page, 1)
    assert len(store(person.page, "outbox")) == 1
    person.stops_time()
    person.page.unroute("**/api/v1/sessions/*")
    is_saved_by_a_press(person)
    [_] = site.sessions(context)
    has_left_nothing(person.page)


def test_a_server_that_is_away_is_tried_again_by_itself(
    person: Person, site: Site, context: BrowserContext, complaints
) -> None:
    complaints.expect("status of 503")
    person.opens("/session/")
    person.checks_in()
    person.has_no_signs()
    with site.storage_held():
        person.looks_away(WHOLE_SESSION_S)
        person.checks_out()
        expect(person.page.get_by_text("cannot save it just now")).to_be_visible()
    is_saved_by_itself(person.page)
    assert len(site.sessions(context)) == 1


def test_an_answer_that_is_lost_doubles_nothing(
    person: Person, site: Site, context: BrowserContext, complaints
) -> None:
    complaints.expect("ERR_FAILED")

    def lose(route: Route) -> None:
        route.fetch()
        with suppress(Error):  # the browser may have given up while the answer came
            route.abort()

    person.page.route("**/api/v1/*/*", lose)
    ends_a_session(person)
    expect(person.page.get_by_text("Steady cannot be reached now.")).to_be_visible()
    person.stops_time()
    person.page.unroute("**/api/v1/*/*")
    is_saved_by_a_press(person)
    assert len(site.sessions(context)) == 1


def test_what_belongs_to_another_diary_is_neither_sent_nor_shown(
    person: Person, site: Site, context: BrowserContext, complaints
) -> None:
    complaints.expect(OFFLINE)
    person.opens("/session/")
    person.checks_in(leg=9)
    has_left_nothing(person.page)
    person.opens("/session/")
    person.checks_in()
    person.has_no_signs()
    context.set_offline(True)
    person.looks_away(WHOLE_SESSION_S)
    person.checks_out(leg=7)
    says_unsaved(person.page, 2)

    context.clear_cookies()
    sent: list[str] = []
    context.on("request", lambda r: sent.append(r.url) if r.method == "PUT" else None)
    context.set_offline(False)
    expect(person.page.get_by_text("It belongs to another diary.")).to_be_visible()
    person.page.goto("/offline/")
    others = person.page.get_by_role("listitem").filter(has_text="Something of another diary")
    expect(others).to_have_count(2)
    expect(person.page.get_by_text(re.compile("^Session, "))).to_have_count(0)
    assert sent == []
    assert site.sessions(context) == []


@pytest.mark.parametrize("script", [REFUSING_DATABASE, FULL_DISK], ids=["refused", "full"])
def test_a_browser_that_keeps_nothing_plays_and_saves_at_once(
    person: Person, site: Site, context: BrowserContext, script: str
) -> None:
    context.add_init_script(script)
    ends_a_session(person)
    person.sees_saved()
    assert len(site.sessions(context)) == 1


def test_a_browser_that_keeps_nothing_says_so_before_and_after(
    person: Person, site: Site, context: BrowserContext, complaints
) -> None:
    complaints.expect(OFFLINE)
    context.add_init_script(REFUSING_DATABASE)
    person.opens("/session/")
    person.checks_in()
    person.sees_heading("Any warning signs today?")
    expect(person.page.get_by_text("This browser keeps nothing")).to_be_visible()
    person.has_no_signs()
    context.set_offline(True)
    person.looks_away(WHOLE_SESSION_S)
    person.checks_out()
    expect(person.page.get_by_text("This browser keeps nothing")).to_be_visible()
    context.set_offline(False)
    person.sees_saved()
    assert len(site.sessions(context)) == 1


@pytest.mark.parametrize("days", [-365, 365])
def test_a_clock_that_is_a_year_off_loses_and_delays_nothing(
    person: Person, site: Site, context: BrowserContext, days: int
) -> None:
    person.page.clock.install(time=site.clock.now + timedelta(days=days))
    person.page.goto("/session/")
    person.checks_in()
    expect(person.page.get_by_text("Ready when you are")).to_be_visible()
    person.has_no_signs()
    person.looks_away(WHOLE_SESSION_S)
    person.checks_out()
    person.sees_saved()
    [kept] = site.sessions(context)
    assert abs(kept.finished_at - site.clock.now) < timedelta(minutes=2)


def test_plain_http_at_home_lacks_only_what_it_must(browser: Browser, site: Site) -> None:
    context = browser.new_context(
        base_url=site.address.replace("127.0.0.1", "steady.lan"), timezone_id="Europe/Berlin"
    )
    person = Person(context.new_page(), site.clock)
    person.opens("/session/")
    assert person.page.evaluate("[isSecureContext, 'serviceWorker' in navigator]") == [False, False]
    person.checks_in()
    person.has_no_signs()
    second = context.new_page()
    second.goto("/session/")
    expect(second.get_by_text("A session is open in another tab")).to_be_visible()
    second.close()
    person.looks_away(WHOLE_SESSION_S)
    person.checks_out()
    person.sees_saved()
    has_left_nothing(person.page)
    context.close()
