"""A whole session without JavaScript, by a form, a card and a log."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.domain.timeline import compile_session
from tests.journeys import expected
from tests.journeys.conftest import Complaints
from tests.journeys.expected import CATALOGUE
from tests.journeys.site import Site
from tests.journeys.steps import EMERGENCY_SIGN, LEG, SIGNS, Person

pytestmark = [
    pytest.mark.browser,
    pytest.mark.browser_context_args(java_script_enabled=False),
]


@pytest.fixture(autouse=True)
def refusals_are_shown(complaints: Complaints) -> None:
    """The browser notes each page that comes with 422."""
    complaints.expect("status of 422")


def test_a_session_from_a_form_a_card_and_a_log(
    person: Person, site: Site, context: BrowserContext
) -> None:
    plan = CATALOGUE.plans["short"]
    session = compile_session(CATALOGUE, plan, "left")
    person.visits()
    person.taps("Start session")
    person.rates(LEG, 5)
    person.marks("Right thigh")
    person.chooses(SIGNS, "None today")
    person.page.get_by_label("What you will do").select_option("short")
    person.taps("Continue")

    person.sees_heading(plan.name)
    for block in session.blocks:
        expect(person.page.get_by_role("heading", name=block.name, exact=True)).to_be_visible()
        person.chooses(block.name, "Done")
        person.chooses(f"How did it feel: {block.name}", "Fine")
    person.rates("And now, just after?", 4)
    person.marks("Right buttock")
    person.chooses("Anything new since you started today?", "Nothing new")
    person.page.get_by_role("textbox", name="Note").fill("From the card")
    person.taps("Save session")
    person.sees_heading("That can be a good sign")

    [kept] = site.sessions(context)
    assert (kept.plan, kept.completed, kept.leg_before, kept.leg_after) == ("short", True, 5, 4)
    assert (kept.places_before, kept.places_after) == (("right_thigh",), ("right_buttock",))
    assert (kept.back_before, kept.back_after, kept.note) == (None, None, "From the card")
    assert kept.exercises == tuple(expected.done(block, "fine") for block in session.blocks)

    person.taps("Done")
    person.taps("Diary")
    expect(person.page.get_by_text("5 before, 4 after")).to_be_visible()
    person.taps("Progress")
    assert person.reads_numbers() == [["Nov 23", "5", "4", "–"]]


def test_what_is_missing_before_a_session_is_said_and_nothing_typed_is_lost(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.visits()
    person.taps("Start session")
    person.marks("Right thigh", "Low back")
    person.page.get_by_label("What you will do").select_option("glute-bridge")
    person.page.get_by_label("Your time zone", exact=False).fill("Atlantis")
    person.taps("Continue")

    problems = person.page.get_by_role("alert").get_by_role("link")
    expect(problems).to_have_text(
        [
            "Choose a number from 0 to 10 for your leg or buttock.",
            "Say whether you have any warning signs today.",
        ]
    )
    problems.first.click()
    for box in ("Right thigh", "Low back"):
        expect(person.page.get_by_role("checkbox", name=box)).to_be_checked()
    expect(person.page.get_by_label("What you will do")).to_have_value("glute-bridge")
    expect(person.page.get_by_label("Your time zone", exact=False)).to_have_value("Atlantis")

    person.rates(LEG, 3)
    person.chooses(SIGNS, "None today")
    person.taps("Continue")
    zone = person.page.get_by_label("Your time zone", exact=False)
    expect(zone).to_have_value("Atlantis")
    expect(person.page.get_by_role("alert").get_by_role("link")).to_have_count(1)
    known = site.last_check(context)
    assert known is not None
    assert known.record.leg is None

    zone.fill("")
    person.taps("Continue")
    person.sees_heading("Glute bridge")


def test_what_is_missing_after_a_session_is_said_and_nothing_typed_is_lost(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.visits()
    person.taps("Start session")
    person.rates(LEG, 3)
    person.chooses(SIGNS, "None today")
    person.page.get_by_label("What you will do").select_option("glute-bridge")
    person.taps("Continue")
    person.rates("And now, just after?", 2)
    person.marks("No pain")
    person.page.get_by_role("textbox", name="Note").fill("typed once")
    person.taps("Save session")

    alert = person.page.get_by_role("alert")
    expect(alert).to_contain_text("Say how much of each exercise you did.")
    expect(person.page.get_by_role("textbox", name="Note")).to_have_value("typed once")
    person.chooses("Glute bridge", "Partly done")
    person.taps("Save session")
    expect(alert).to_contain_text("You rated your pain above 0. Mark where it is.")
    assert site.sessions(context) == []

    person.page.get_by_role("checkbox", name="No pain").uncheck(force=True)
    person.marks("Right calf")
    person.taps("Save session")
    [kept] = site.sessions(context)
    assert (kept.places_after, kept.note) == (("right_calf",), "typed once")
    assert kept.exercises[0].outcome == "partial"


def test_half_a_list_of_warning_signs_is_not_taken(person: Person) -> None:
    person.visits()
    person.taps("Start session")
    person.rates(LEG, 3)
    person.chooses(SIGNS, "I answer the list here")
    person.taps("Continue")
    problems = person.page.get_by_role("alert").get_by_role("link")
    expect(problems).to_have_text(["Answer each part of the list, also when it is none."] * 3)


def test_a_warning_sign_leads_to_help_and_opens_no_card(person: Person, page: Page) -> None:
    person.visits()
    person.taps("Start session")
    person.rates(LEG, 3)
    person.chooses(SIGNS, "I answer the list here")
    person.marks_the_list(EMERGENCY_SIGN)
    person.taps("Continue")
    person.sees_heading("Get emergency help now")
    page.goto("/session/card/")
    person.sees_heading("Get emergency help now")


def test_strong_pain_stops_and_opens_no_card(person: Person, page: Page) -> None:
    person.visits()
    person.taps("Start session")
    person.rates(LEG, 8)
    person.chooses(SIGNS, "I answer the list here")
    person.marks_the_list()
    person.taps("Continue")
    person.sees_heading("A day to rest from exercise")
    page.goto("/session/card/")
    person.sees_heading("A day to rest from exercise")
