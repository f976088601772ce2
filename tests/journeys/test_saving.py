"""Saving when the server is away, in trouble, or refuses: nothing lost, nothing doubled."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.journeys.conftest import Complaints
from tests.journeys.keeping import is_saved_by_itself
from tests.journeys.site import Site
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

SESSIONS = re.compile("/api/v1/sessions/")


@pytest.fixture
def finished(person: Person) -> Person:
    """Somebody whose session is over, and who is asked how it was."""
    person.opens()
    person.taps("Exercises")
    person.taps("Pelvic tilt", role="link", exact=False)
    person.taps("Do this one now", exact=False)
    person.checks_in(leg=4)
    person.has_no_signs()
    person.waits(15 + 113 + 20)
    return person


def test_a_server_that_is_down_gets_the_session_once_it_is_back(
    finished: Person, page: Page, site: Site, context: BrowserContext, complaints: Complaints
) -> None:
    complaints.expect("ERR_CONNECTION_REFUSED")
    site.stop()
    finished.checks_out(leg=3)
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("is kept")
    finished.taps("Try again now")
    expect(alert).to_be_visible()
    site.start()
    is_saved_by_itself(page)
    expect(alert).to_have_count(0)
    assert [kept.leg_after for kept in site.sessions(context)] == [3]


def test_a_session_kept_on_the_phone_is_saved_from_any_page_later(
    finished: Person, page: Page, site: Site, context: BrowserContext, complaints: Complaints
) -> None:
    complaints.expect("ERR_CONNECTION_REFUSED")
    site.stop()
    finished.checks_out(leg=3)
    expect(page.get_by_role("alert")).to_be_visible()
    site.start()
    page.close()
    later = Person(context.new_page(), site.clock)
    with later.page.expect_event("requestfinished", lambda r: SESSIONS.search(r.url) is not None):
        later.opens()
    later.taps("Diary")
    expect(later.page.get_by_text("4 before, 3 after")).to_be_visible()
    assert len(site.sessions(context)) == 1


def test_a_lost_answer_does_not_double_the_session(
    finished: Person, page: Page, site: Site, context: BrowserContext, complaints: Complaints
) -> None:
    complaints.expect("ERR_FAILED|ERR_CONNECTION")
    answers = iter([lose_the_answer])
    page.route(SESSIONS, lambda route: next(answers, Route.continue_)(route))
    finished.checks_out(leg=3)
    expect(page.get_by_role("alert")).to_be_visible()
    is_saved_by_itself(page)
    assert next(answers, None) is None
    assert len(site.sessions(context)) == 1


def lose_the_answer(route: Route) -> None:
    route.fetch()
    route.abort()


def refuse(status: int) -> Callable[[Route], None]:
    body = {"error": {"code": "x", "message": "The end lies before the start.", "fields": {}}}
    return lambda route: route.fulfill(
        status=status, body=json.dumps(body), content_type="application/json"
    )


@pytest.mark.parametrize("status", [500, 503])
def test_a_server_in_trouble_is_asked_again(
    finished: Person,
    page: Page,
    site: Site,
    context: BrowserContext,
    complaints: Complaints,
    status: int,
) -> None:
    complaints.expect(f"status of {status}")
    answers = iter([refuse(status)])
    page.route(SESSIONS, lambda route: next(answers, Route.continue_)(route))
    finished.checks_out(leg=3)
    expect(page.get_by_role("alert")).to_be_visible()
    is_saved_by_itself(page)
    assert len(site.sessions(context)) == 1


def test_a_refused_session_is_kept_and_can_be_copied(
    finished: Person, page: Page, context: BrowserContext, complaints: Complaints
) -> None:
    complaints.expect("status of 422")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.route(SESSIONS, refuse(422))
    finished.checks_out(leg=3, note="only here")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("The end lies before the start.")
    finished.taps("Copy it")
    expect(alert).to_contain_text("Copied")
    assert "only here" in page.evaluate("navigator.clipboard.readText()")


def test_storage_that_is_away_is_told_and_waited_for(
    finished: Person, page: Page, site: Site, context: BrowserContext, complaints: Complaints
) -> None:
    complaints.expect("status of 503")
    with site.storage_held():
        finished.checks_out(leg=3)
        expect(page.get_by_role("alert")).to_be_visible()
    is_saved_by_itself(page)
    assert len(site.sessions(context)) == 1


def test_a_tap_before_the_scripts_are_there_waits_for_them(person: Person, page: Page) -> None:
    held: list[Route] = []
    page.route("**/session/start.js", lambda route: held.append(route))
    person.opens()
    person.taps("Short version", exact=False)
    person.is_guided()
    person.rates("How strong is your leg or buttock pain right now?", 4)
    person.taps("Continue")
    for route in held:
        route.continue_()
    person.sees_heading("Any warning signs today?")
