"""A session without a network: from the check-in to the summary, then stored exactly once."""

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from tests.journeys.keeping import (
    OFFLINE,
    cached,
    has_left_nothing,
    ready_for_no_network,
    says_unsaved,
    store,
)
from tests.journeys.site import Site
from tests.journeys.steps import WHOLE_LIST, Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="allow"),
]

WHOLE_SESSION_S = 1000
NOTE = "Canary 7731: slept on the left side."


@pytest.fixture
def at_home(person: Person, complaints) -> Person:
    """Somebody who was on Today a moment ago; what the network is missing is no surprise."""
    complaints.expect(OFFLINE)
    person.opens()
    ready_for_no_network(person.page)
    return person


def does_a_session(person: Person, leg: int = 4, leg_after: int | None = 3, note: str = "") -> None:
    """Go from Today to the summary."""
    person.taps("Start session")
    person.checks_in(leg)
    person.has_no_signs()
    person.looks_away(WHOLE_SESSION_S)
    person.checks_out(leg_after, note)


def test_a_session_without_a_network_is_stored_once_when_it_is_back(
    at_home: Person, site: Site, context: BrowserContext
) -> None:
    context.set_offline(True)
    does_a_session(at_home, note=NOTE)
    at_home.sees_heading("Done")
    expect(at_home.page.get_by_text("Steady cannot be reached now.", exact=False)).to_be_visible()
    says_unsaved(at_home.page, 2)
    assert site.sessions(context) == []

    context.set_offline(False)
    at_home.sees_saved()
    says_unsaved(at_home.page, 0)
    [kept] = site.sessions(context)
    check = site.last_check(context)
    assert check is not None
    assert check.record.offline
    assert (kept.check, kept.note, kept.leg_before, kept.leg_after) == (check.id, NOTE, 4, 3)
    has_left_nothing(at_home.page)


def test_the_browser_is_asked_once_to_keep_what_it_has(
    person: Person, context: BrowserContext
) -> None:
    context.add_init_script(
        "window.asked = 0; navigator.storage.persist = async () => { window.asked += 1 }"
    )
    person.opens("/session/")
    assert person.page.evaluate("window.asked") == 0
    person.checks_in()
    person.has_no_signs()
    person.looks_away(WHOLE_SESSION_S)
    person.checks_out()
    person.sees_saved()
    assert person.page.evaluate("window.asked") == 1


def test_a_session_online_is_decided_online(
    at_home: Person, site: Site, context: BrowserContext
) -> None:
    does_a_session(at_home)
    at_home.sees_saved()
    check = site.last_check(context)
    assert check is not None
    assert not check.record.offline


def test_what_is_not_saved_survives_the_page_and_says_so_everywhere(
    at_home: Person, site: Site, context: BrowserContext
) -> None:
    context.set_offline(True)
    does_a_session(at_home)
    at_home.taps("Done")
    at_home.sees_heading("Without a network")
    says_unsaved(at_home.page, 2)
    rows = at_home.page.get_by_role("list").filter(has_text="Session, ").get_by_role("listitem")
    expect(rows).to_have_count(2)
    with at_home.page.expect_download() as downloaded:
        rows.filter(has_text="Session").get_by_role("button", name="Download").click()
    assert '"leg_after": 3' in downloaded.value.path().read_text()

    context.set_offline(False)
    says_unsaved(at_home.page, 0)
    expect(at_home.page.get_by_text("Nothing. What you did in this browser")).to_be_visible()
    assert len(site.sessions(context)) == 1


def test_a_session_that_is_not_sent_yet_counts_in_the_next_check_in(
    at_home: Person, context: BrowserContext
) -> None:
    context.set_offline(True)
    does_a_session(at_home, leg=2, leg_after=6)
    at_home.sees_heading("Your pain went up a lot")
    says_unsaved(at_home.page, 2)
    at_home.page.goto("/session/")
    at_home.checks_in(leg=2)
    at_home.answers_the_list()
    at_home.taps("Continue")
    at_home.sees_heading("Your pain went up a lot")


def test_a_session_that_is_sent_counts_until_the_pack_knows_it(
    at_home: Person, site: Site, context: BrowserContext, complaints
) -> None:
    complaints.expect("ERR_FAILED")
    context.set_offline(True)
    does_a_session(at_home, leg=2, leg_after=6)
    sent: list[Route] = []

    def send(route: Route) -> None:
        sent.append(route)
        route.continue_()

    def answer_until_then(route: Route) -> None:
        if sent:
            route.abort()
        else:
            route.continue_()

    at_home.page.route("**/api/v1/sessions/*", send)
    at_home.page.route("**/api/v1/today", answer_until_then)
    context.set_offline(False)
    at_home.sees_saved()
    assert len(site.sessions(context)) == 1
    [entry] = store(at_home.page, "outbox")
    assert entry["saved"]

    context.set_offline(True)
    at_home.page.goto("/session/")
    at_home.checks_in(leg=2)
    at_home.answers_the_list()
    at_home.taps("Continue")
    at_home.sees_heading("Your pain went up a lot")


def test_without_recent_advice_the_session_is_gentle_and_says_why(
    at_home: Person, context: BrowserContext
) -> None:
    context.set_offline(True)
    at_home.page.clock.set_system_time(at_home.page.evaluate("Date.now()") / 1000 + 15 * 86400)
    at_home.page.goto("/session/")
    at_home.checks_in(leg=2)
    at_home.sees_heading(WHOLE_LIST)
    expect(at_home.page.get_by_text("Let us keep it gentle")).to_be_visible()
    expect(at_home.page.get_by_text("could not be reached for a while")).to_be_visible()


@pytest.mark.parametrize(("leg", "said"), [(3, "could not be reached"), (9, "strong right now")])
def test_without_any_advice_no_more_than_the_gentle_plan_is_offered(
    at_home: Person, context: BrowserContext, leg: int, said: str
) -> None:
    at_home.page.goto("/warning-signs/")
    at_home.page.evaluate("indexedDB.deleteDatabase('steady')")
    context.set_offline(True)
    at_home.page.goto("/session/")
    at_home.checks_in(leg=leg)
    expect(at_home.page.get_by_text(said)).to_be_visible()


def test_the_caches_hold_only_what_is_the_same_for_everybody(
    at_home: Person, site: Site, context: BrowserContext
) -> None:
    does_a_session(at_home, note=NOTE)
    at_home.sees_saved()
    for path in ("/", "/diary/", "/progress/", "/session/?plan=short"):
        at_home.page.goto(path)
    handle = at_home.page.evaluate("fetch('/api/v1/today').then(a => a.json()).then(t => t.handle)")
    found = cached(at_home.page)
    assert found[0]["path"] == "/warning-signs/"
    assert {"/session/", "/offline/", "/exercises/"} <= {entry["path"] for entry in found}
    for entry in found:
        assert "no-store" not in entry["control"], entry["path"]
        assert NOTE not in entry["text"], entry["path"]
        assert handle not in entry["text"], entry["path"]
    assert [e["path"] for e in found if e["path"].startswith("/api/")] == ["/api/v1/script"]
    assert site.sessions(context)
