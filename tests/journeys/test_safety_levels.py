"""One journey for each level the rules may reach, from the tap to the way out."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.conftest import Complaints
from tests.journeys.site import Site
from tests.journeys.steps import SIGNS, Person

pytestmark = pytest.mark.browser

EMERGENCY = "Numb or tingling skin around my genitals or anus, or on my inner thighs"
URGENT = "A fever, shivering, or feeling very unwell"
ASK_FIRST = "I have a replaced hip or knee"


def starts_with_list(person: Person, leg: int, *signs: str) -> None:
    """Go from Today to the whole list and answer it."""
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=leg)
    if leg < 7:
        person.taps("Show me the list")
    person.answers_the_list(*signs)


def clears(person: Person, answer: str) -> None:
    person.taps("What opens sessions again")
    person.chooses("What opens sessions again", answer)
    person.taps("Confirm")


def test_the_first_visit_asks_four_short_screens(
    page: Page, site: Site, complaints: Complaints
) -> None:
    complaints.expect("status of 422")
    person = Person(page, site.clock)
    person.visits()
    person.taps("Answer a few questions")
    for question in (
        "Do you have any of these now?",
        "And any of these?",
        "Is any of this true for you?",
    ):
        person.sees_heading(question)
        person.taps("Continue")
        expect(page.get_by_role("alert")).to_be_visible()
        person.marks("None of these")
        person.taps("Continue")
    person.sees_heading("You and your doctor")
    person.chooses("Have you checked with a doctor", "Yes")
    page.get_by_label("When did this pain begin?").fill("2026-09")
    person.taps("Save")
    person.sees_heading("Today")
    expect(person.control("Answer a few questions")).to_have_count(0)


def test_proceed_is_one_tap_when_all_is_well(person: Person) -> None:
    person.starts(leg=3)


def test_gentle_says_why_and_can_be_put_back(person: Person) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=6)
    person.sees_heading(SIGNS)
    why = person.page.get_by_role("group").filter(has_text="Why am I seeing this?")
    why.get_by_text("Why am I seeing this?").click()
    expect(why).to_contain_text("Your leg pain is now 6 or more, but less than 8.")
    expect(why).to_contain_text("Leg or buttock pain now: 6")
    person.taps("Put it back")
    expect(person.page.get_by_text("Ready when you are")).to_be_visible()
    person.has_no_signs()


def test_a_pause_until_the_doctor_says_yes(person: Person) -> None:
    starts_with_list(person, 3, ASK_FIRST)
    person.taps("Continue")
    person.sees_heading("Ask before you start")
    expect(person.control("Change my answer")).to_be_hidden()
    clears(person, "My doctor has said yes")
    person.sees_heading("Today")
    expect(person.control("Start session")).to_be_visible()


def test_urgent_stays_until_a_doctor_has_checked(person: Person) -> None:
    starts_with_list(person, 3, URGENT)
    person.taps("Continue")
    person.sees_heading("Call your doctor today")
    expect(person.control("What opens sessions again")).to_be_visible()
    person.taps("Go to Today")
    expect(person.control("Start session")).to_have_count(0)
    clears(person, "A doctor has checked this and says I can exercise")
    expect(person.control("Start session")).to_be_visible()


def test_an_emergency_is_a_page_of_calls_and_no_reload_leads_past_it(
    person: Person, page: Page
) -> None:
    starts_with_list(person, 9, EMERGENCY)
    person.taps("Continue")
    person.sees_heading("Get emergency help now")
    expect(page.get_by_role("link", name=re.compile("^112"))).to_have_attribute("href", "tel:112")
    for way in ("/session/?plan=short", "/session/?exercise=glute-bridge", "/session/card/"):
        person.visits(way)
        if page.get_by_role("button", name="Continue").count():
            person.checks_in(leg=0)
        person.sees_heading("Get emergency help now")
        expect(person.stage).to_have_count(0)


def test_a_mark_made_without_a_network_stops_without_one(
    person: Person, page: Page, context: BrowserContext, complaints: Complaints
) -> None:
    complaints.expect("ERR_INTERNET_DISCONNECTED")
    starts_with_list(person, 3, EMERGENCY)
    context.set_offline(True)
    person.taps("Continue")
    person.sees_heading("Get emergency help now")
    expect(page.get_by_role("link", name=re.compile("^911"))).to_be_visible()
    context.set_offline(False)


def test_an_emergency_marked_by_mistake_is_taken_back(person: Person) -> None:
    starts_with_list(person, 3, EMERGENCY)
    person.taps("Continue")
    person.sees_heading("Get emergency help now")
    clears(person, "I marked this by mistake")
    person.sees_heading("Today")
    expect(person.control("Start session")).to_be_visible()
