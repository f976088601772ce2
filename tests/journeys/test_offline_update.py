"""A newer version: offered on ordinary pages, never in a session; old pages go on."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.keeping import cached, ready_for_no_network
from tests.journeys.site import Site
from tests.journeys.steps import Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(service_workers="allow"),
]

UPDATED = """async () => {
  const registration = await navigator.serviceWorker.getRegistration()
  await registration.update()
  const { waiting, installing } = registration
  if (waiting) return
  await new Promise(resolve => installing.addEventListener("statechange", resolve, { once: true }))
}"""


@pytest.fixture
def at_home(person: Person) -> Person:
    person.opens()
    ready_for_no_network(person.page)
    return person


def versions(page: Page) -> list[str]:
    return list(dict.fromkeys(entry["cache"] for entry in cached(page)))


def test_a_newer_version_is_offered_and_taken(at_home: Person, site: Site) -> None:
    old = versions(at_home.page)
    site.is_updated()
    at_home.page.evaluate(UPDATED)
    expect(at_home.page.get_by_text("A newer Steady is ready.")).to_be_visible()
    with at_home.page.expect_navigation():
        at_home.taps("Use it now")
    expect(at_home.page.get_by_text("A newer Steady is ready.")).to_be_hidden()
    new = versions(at_home.page)
    assert new[:1] == old
    assert len(new) == 2


def test_a_session_is_neither_asked_nor_reloaded(
    at_home: Person, site: Site, context: BrowserContext
) -> None:
    at_home.taps("Start session")
    at_home.checks_in()
    at_home.sees_heading("Any warning signs today?")
    at_home.taps("None today")
    expect(at_home.stage).to_be_visible()
    at_home.page.evaluate("window.same = true")
    site.is_updated()
    at_home.page.evaluate(UPDATED)
    expect(at_home.page.get_by_text("A newer Steady is ready.")).to_have_count(0)

    other = context.new_page()
    other.goto("/learn/")
    with other.expect_navigation():
        other.get_by_role("button", name="Use it now").click()
    expect(at_home.stage).to_be_visible()
    assert at_home.page.evaluate("window.same")
