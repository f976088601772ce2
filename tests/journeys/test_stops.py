"""Where a session must not begin: strong pain, and a doubt about warning signs."""

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.journeys.conftest import Complaints
from tests.journeys.site import Site
from tests.journeys.steps import LEG, SIGNS, Person

pytestmark = pytest.mark.browser


def is_check(request: Request) -> bool:
    return "/api/v1/checks/" in request.url


@pytest.mark.parametrize("leg", [8, 10])
def test_strong_pain_is_a_day_to_rest(
    person: Person, page: Page, site: Site, context: BrowserContext, leg: int
) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=leg)
    person.answers_the_list()
    with page.expect_event("requestfinished", is_check):
        person.taps("Continue")
    person.sees_heading("A day to rest from exercise")
    for way_in in ("None today", "Start session", "Continue"):
        expect(person.control(way_in)).to_have_count(0)
    person.taps("Go to Today")
    person.sees_heading("Today")
    check = site.last_check(context)
    assert check is not None
    assert (check.record.level, check.record.messages) == ("pause", ("pain_high",))


def test_a_wrong_tap_on_ten_can_be_taken_back(person: Person) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=10)
    person.answers_the_list()
    person.taps("Continue")
    person.taps("Change my answer")
    person.rates(LEG, 1)
    person.taps("Continue")
    person.sees_heading(SIGNS)


def test_the_list_is_answered_where_it_was_asked_for(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=3)
    person.taps("Show me the list")
    person.taps("Continue")
    expect(person.page.get_by_role("alert")).to_have_text(
        "Answer each part of the list, also when it is none."
    )
    expect(person.stage).to_have_count(0)
    person.answers_the_list()
    person.stops_time()
    person.taps("Continue")
    expect(person.stage).to_be_visible()


def test_every_page_is_one_tap_from_the_warning_signs(
    person: Person, complaints: Complaints
) -> None:
    complaints.expect("status of 404")
    for path in ("/", "/exercises/glute-bridge/", "/diary/", "/progress/", "/session/", "/nope/"):
        person.visits(path)
        person.page.get_by_role("banner").get_by_role("link", name="Warning signs").click()
        person.sees_heading("Warning signs")
