"""Where a session must not begin: strong pain, and a doubt about warning signs."""

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.journeys.conftest import Complaints
from tests.journeys.site import Site
from tests.journeys.steps import EMERGENCY_SIGN, LEG, SIGNS, WHOLE_LIST, Person

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journey: stops")]


def is_check(request: Request) -> bool:
    return "/api/v1/checks/" in request.url


@pytest.mark.parametrize("leg", [8, 10])
def test_strong_pain_is_a_day_to_rest(
    person: Person, page: Page, site: Site, context: BrowserContext, leg: int
) -> None:
    person.opens()
    person.taps("Start session")
    with page.expect_event("requestfinished", is_check):
        person.checks_in(leg=leg)
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
    person.taps("Change my answer")
    person.rates(LEG, 1)
    person.taps("Continue")
    person.sees_heading(SIGNS)


def test_the_list_leads_to_help_and_not_to_the_player(
    person: Person, page: Page, site: Site, context: BrowserContext
) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=3)
    person.taps("Show me the list")
    person.sees_heading(WHOLE_LIST)
    with page.expect_event("requestfinished", is_check):
        person.answers_the_list(EMERGENCY_SIGN)
    person.sees_heading("Get emergency help now")
    expect(person.stage).to_have_count(0)
    expect(page.get_by_text("{")).to_have_count(0)
    check = site.last_check(context)
    assert check is not None
    assert (check.record.quick, check.record.ticks) == ("list", ("chest",))


def test_every_page_is_one_tap_from_the_warning_signs(
    person: Person, complaints: Complaints
) -> None:
    complaints.expect("status of 404")
    for path in ("/", "/exercises/glute-bridge/", "/diary/", "/progress/", "/session/", "/nope/"):
        person.visits(path)
        person.page.get_by_role("banner").get_by_role("link", name="Warning signs").click()
        person.sees_heading("Warning signs")
