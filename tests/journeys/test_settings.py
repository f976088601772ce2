"""The look of every page, chosen once: at once, on public pages too, and without a script."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import audit
from tests.journeys.conftest import Complaints
from tests.journeys.steps import Person
from tests.journeys.test_layout import OUTSIDE

pytestmark = pytest.mark.browser

DARK, LIGHT = "rgb(13, 21, 18)", "rgb(242, 245, 242)"
PUBLIC = ("/exercises/glute-bridge/", "/learn/safety/", "/warning-signs/", "/session/")
SKIN = "getComputedStyle(document.querySelector('.figure .skin')).fill"
COLOURS = "getComputedStyle(document.documentElement).getPropertyValue('--ink-2')"
NO_SCRIPT = pytest.mark.browser_context_args(java_script_enabled=False)


def has_background(page: Page, colour: str) -> None:
    expect(page.locator("body")).to_have_css("background-color", colour)


def chosen(person: Person, section: str, question: str, answer: str) -> None:
    """Choose an answer, and see that it is saved."""
    part = person.page.get_by_role("region", name=section)
    group = part.get_by_role("group", name=question)
    group.get_by_role("radio", name=answer, exact=True).check(force=True)
    expect(part.get_by_role("status").first).to_have_text("Saved.")


def test_a_theme_is_there_at_once_and_on_every_page(newcomer: Person, page: Page) -> None:
    newcomer.opens("/settings/")
    has_background(page, LIGHT)
    chosen(newcomer, "Look", "Light or dark", "Dark")
    has_background(page, DARK)
    for path in ("/", *PUBLIC):
        page.goto(path)
        has_background(page, DARK)
    page.goto("/settings/")
    chosen(newcomer, "Look", "Light or dark", "As on this device")
    page.goto("/learn/safety/")
    has_background(page, LIGHT)
    page.emulate_media(color_scheme="dark")
    has_background(page, DARK)


def test_large_text_contrast_and_drawings_go_with_the_person(newcomer: Person, page: Page) -> None:
    newcomer.opens("/settings/")
    chosen(newcomer, "Look", "Size of the text", "Largest")
    chosen(newcomer, "Look", "Contrast", "More")
    chosen(newcomer, "Drawings", "Colors of the person shown", "Deep")
    page.goto("/exercises/glute-bridge/")
    expect(page.locator("html")).to_have_css("font-size", "24px")
    expect(page.locator("h1")).to_have_css("color", "rgb(0, 0, 0)")
    assert page.evaluate(SKIN) == "rgb(163, 112, 76)"
    for path in ("/", "/settings/", "/settings/plan/", "/exercises/glute-bridge/"):
        page.goto(path)
        assert audit.spills(page) == [], path
    assert audit.looks(page) == []


@pytest.mark.parametrize("theme", audit.THEMES)
def test_more_contrast_asked_of_the_device_is_there_in_both_themes(
    newcomer: Person, page: Page, theme: str
) -> None:
    page.emulate_media(color_scheme=theme, contrast="more")
    newcomer.opens("/learn/safety/")
    assert page.evaluate(COLOURS) == page.evaluate(COLOURS.replace("-2", ""))


def test_the_player_fits_a_small_phone_with_the_largest_text(person: Person, page: Page) -> None:
    person.opens("/settings/")
    chosen(person, "Look", "Size of the text", "Largest")
    person.starts("Short version")
    for width, height in ((320, 640), (390, 844), (844, 390)):
        page.set_viewport_size({"width": width, "height": height})
        assert audit.spills(page) == []
        assert page.evaluate(OUTSIDE) == [], (width, height)


def test_what_could_not_be_saved_is_said_and_saved_by_a_press(
    newcomer: Person, page: Page, complaints: Complaints
) -> None:
    complaints.expect("ERR_INTERNET_DISCONNECTED")
    newcomer.opens("/settings/")
    page.context.set_offline(True)
    part = page.get_by_role("region", name="Look")
    part.get_by_role("radio", name="Dark", exact=True).check(force=True)
    expect(part.get_by_role("status")).to_contain_text("This is not saved yet.")
    has_background(page, LIGHT)
    typed = page.get_by_label("Your emergency number")
    typed.fill("+49 112")
    typed.blur()
    number = page.get_by_role("region", name="Emergency number")
    expect(number.get_by_role("status")).to_contain_text("press Save")
    page.context.set_offline(False)
    for section in (part, number):
        section.get_by_role("button", name="Save").click()
        expect(section.get_by_role("status")).to_have_text("Saved.")
    has_background(page, DARK)
    page.reload()
    expect(typed).to_have_value("+49 112")


def test_the_pace_is_saved_at_once_or_explained(
    newcomer: Person, page: Page, complaints: Complaints
) -> None:
    complaints.expect("status of 422")
    newcomer.opens("/settings/")
    part = page.get_by_role("region", name="Pace")
    seconds = page.get_by_label("Getting up from the floor")
    seconds.fill("45")
    seconds.blur()
    expect(part.get_by_role("status")).to_have_text("Saved.")
    page.reload()
    expect(seconds).to_have_value("45")
    seconds.fill("900")
    seconds.blur()
    expect(part.get_by_text("Choose a whole number from")).to_be_visible()
    expect(seconds).to_have_value("900")


def test_the_zone_that_holds_is_said_as_soon_as_it_is_saved(newcomer: Person, page: Page) -> None:
    newcomer.opens("/settings/")
    part = page.get_by_role("region", name="Time zone")
    newcomer.taps("Use Europe/Berlin, as on this device")
    expect(part).to_contain_text("Now: Europe/Berlin")
    page.get_by_label("Your time zone").fill("Pacific/Kiritimati")
    page.get_by_label("Your time zone").blur()
    expect(part).to_contain_text("Now: Pacific/Kiritimati")
    expect(newcomer.control("Use Europe/Berlin, as on this device")).to_be_visible()


@NO_SCRIPT
def test_without_a_script_a_theme_is_saved_and_stays_on_public_pages(
    newcomer: Person, page: Page
) -> None:
    newcomer.visits("/settings/")
    part = page.get_by_role("region", name="Look")
    part.get_by_role("radio", name="Dark", exact=True).check(force=True)
    part.get_by_role("button", name="Save").click()
    expect(part.get_by_role("status")).to_have_text("Saved.")
    for path in ("/", "/settings/", *PUBLIC):
        newcomer.visits(path)
        has_background(page, DARK)


def test_a_plan_gets_an_address_for_the_calendar(newcomer: Person, page: Page) -> None:
    newcomer.opens("/settings/plan/")
    page.get_by_role("checkbox", name="Friday").uncheck(force=True)
    page.get_by_label("At what time?").fill("07:30")
    page.get_by_label("After what?").fill("breakfast")
    newcomer.taps("Save")
    expect(page.get_by_text("Saved.")).to_be_visible()
    newcomer.taps("Make an address")
    address = page.locator("[data-address]").text_content() or ""
    calendar = page.request.get(address).text()
    assert "DTSTART:20261123T073000\r\n" in calendar
    assert "BYDAY=MO,TU,WE,TH\r\n" in calendar


def test_a_plan_in_one_long_word_fits_a_small_phone(newcomer: Person, page: Page) -> None:
    newcomer.opens("/settings/plan/")
    page.get_by_label("After what?").fill("w" * 60)
    newcomer.taps("Save")
    page.set_viewport_size({"width": 320, "height": 640})
    for path in ("/", "/settings/"):
        page.goto(path)
        expect(page.get_by_text("w" * 60)).to_be_visible()
        assert audit.spills(page) == []
