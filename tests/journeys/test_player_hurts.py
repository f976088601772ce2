"""This hurts: what would help, and what the diary keeps of it."""

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests.journeys.device import VOICE, Device
from tests.journeys.site import Site
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

KNEE_S = 15 + 113 + 10
"""When knee to chest begins in a short session: opening, pelvic tilt and the change."""


def hurts(person: Person) -> Locator:
    """Press the button and return the sheet that asks what would help."""
    person.taps("This hurts")
    sheet = person.page.get_by_role("dialog")
    expect(sheet.get_by_role("heading")).to_have_text("Paused. Come out of the position slowly.")
    return sheet


def begun(person: Person, seconds: float) -> Device:
    device = Device(person.page)
    person.starts("Short version")
    person.waits(seconds)
    return device


def test_it_stops_at_once_and_time_stands(person: Person) -> None:
    device = begun(person, KNEE_S + 30)
    hurts(person)
    assert device.spoken()[-1] == VOICE["hurt"]
    person.waits(60)
    assert person.looks().seconds == "14"
    person.page.keyboard.press("Escape")
    expect(person.page.get_by_role("dialog")).to_be_visible()


def test_the_easier_version_goes_on_and_both_are_kept(
    person: Person, site: Site, context: BrowserContext
) -> None:
    device = begun(person, KNEE_S + 30)
    sheet = hurts(person)
    expect(sheet.get_by_role("button", name="Make it easier")).to_contain_text("Part way, towel")
    sheet.get_by_role("button", name="Make it easier").click()
    expect(sheet).to_be_hidden()
    assert device.spoken()[-1] == VOICE["hurt_easier"]
    person.waits(300)
    person.checks_out()
    person.sees_saved()
    [kept] = site.sessions(context)
    [press] = kept.hurts
    assert (press.slug, press.variant, press.side, press.rep) == (
        "knee-to-chest",
        "base",
        "right",
        1,
    )
    assert press.then == "easier"
    knee = [done.variant for done in kept.exercises if done.slug == "knee-to-chest"]
    assert knee == ["base", "part-way"]


def test_an_exercise_can_be_skipped(person: Person) -> None:
    device = begun(person, KNEE_S + 30)
    hurts(person).get_by_role("button", name="Skip this exercise").click()
    assert device.spoken()[-1] == VOICE["hurt_skip"]
    assert (person.looks().word, person.looks().name) == ("Next exercise", "Glute bridge")


def test_fine_again_one_gets_ready_first(person: Person) -> None:
    begun(person, KNEE_S + 30)
    hurts(person).get_by_role("button", name="It’s fine now, carry on").click()
    assert (person.looks().word, person.looks().seconds) == ("Get ready", "5")


def test_the_session_can_be_ended(person: Person, site: Site, context: BrowserContext) -> None:
    begun(person, KNEE_S + 30)
    hurts(person).get_by_role("button", name="End the session").click()
    person.checks_out()
    person.sees_saved()
    assert [press.then for press in site.sessions(context)[0].hurts] == ["end"]


def test_in_a_change_there_is_nothing_to_ease_or_skip(person: Person) -> None:
    begun(person, KNEE_S - 5)
    sheet = hurts(person)
    expect(sheet.get_by_role("button", name="Make it easier")).to_be_hidden()
    expect(sheet.get_by_role("button", name="Skip this exercise")).to_be_hidden()


def test_the_second_press_ends_it_kindly(
    person: Person, site: Site, context: BrowserContext
) -> None:
    device = begun(person, KNEE_S + 30)
    hurts(person).get_by_role("button", name="It’s fine now, carry on").click()
    person.waits(8)
    person.taps("This hurts")
    assert device.spoken()[-1] == VOICE["hurt_twice"]
    person.checks_out(leg=4)
    person.sees_heading("Enough for today")
    person.sees_saved()
    [kept] = site.sessions(context)
    assert ([press.then for press in kept.hurts], kept.completed) == (["fine", "end"], False)


def test_a_warning_sign_is_asked_about_and_leads_back_to_what_would_help(person: Person) -> None:
    begun(person, KNEE_S + 30)
    hurts(person).get_by_role("link", name="Warning signs").click()
    person.taps("I have none: carry on")
    expect(person.page.get_by_role("heading", name="Paused. Come out")).to_be_visible()


def test_a_warning_sign_ends_it_saves_it_and_says_where_to_get_help(
    person: Person, site: Site, context: BrowserContext
) -> None:
    device = begun(person, KNEE_S + 30)
    person.page.get_by_role("region").get_by_role("link", name="Warning signs").click()
    assert person.looks().word == "Paused"
    person.taps("I have one: end the session")
    assert device.spoken()[-1] == VOICE["warning"]
    person.sees_heading("Get emergency help now")
    person.lets_time_flow()
    person.sees_saved()
    [kept] = site.sessions(context)
    assert (kept.new_symptoms, kept.completed, kept.leg_after) == ("warning", False, None)
