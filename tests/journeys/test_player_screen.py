"""The screen from two metres, its keys, and what it says to every size and theme."""

import pytest
from playwright.sync_api import expect

from tests.journeys.audit import LANDSCAPE, SIZES, looks, spills
from tests.journeys.device import VOICE, Device
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

KNEE_S = 15 + 113 + 10
STATES = {
    "ready": KNEE_S + 8,
    "hold": KNEE_S + 30,
    "switch": KNEE_S + 50,
    "rest": 15 + 113 + 10 + 81 + 10 + 98 + 5,
}
AUTO_LOCK = "This browser cannot keep the screen on."


def begun(person: Person, seconds: float, **lacking: bool) -> Device:
    device = Device(person.page, **lacking)
    person.starts("Short version")
    person.waits(seconds)
    return device


@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wrong_with_any_state_in_any_size_and_theme(person: Person, state: str) -> None:
    begun(person, STATES[state])
    assert looks(person.page, SIZES | LANDSCAPE) == []
    assert spills(person.page) == []


def test_nothing_is_wrong_while_it_stands_still(person: Person) -> None:
    begun(person, KNEE_S + 30)
    person.taps("Pause")
    person.waits(1)
    assert looks(person.page, SIZES | LANDSCAPE) == []
    person.page.keyboard.press("h")
    assert looks(person.page, SIZES | LANDSCAPE) == []


def test_the_screen_is_kept_on_again_after_each_return(person: Person) -> None:
    device = begun(person, 20)
    assert device.asked("locks") == 1
    person.page.evaluate("asked.release()")
    person.looks_away(5)
    assert device.asked("locks") == 2
    person.taps("End session")
    person.taps("End the session")
    assert device.asked("released") == 1


def test_where_the_screen_cannot_be_kept_on_it_is_said_before_the_start(person: Person) -> None:
    Device(person.page, awake=False)
    person.opens("/session/?plan=short")
    person.checks_in()
    expect(person.page.get_by_text(AUTO_LOCK)).to_be_visible()
    person.has_no_signs()
    person.waits(20)
    assert person.looks().name == "Pelvic tilt"


def test_the_keys_of_an_earphone_pause_and_go_on(person: Person) -> None:
    device = begun(person, KNEE_S + 30)
    device.presses("pause")
    assert person.looks().word == "Paused"
    device.presses("pause")
    assert person.looks().word == "Paused"
    device.presses("play")
    assert person.looks().word == "Hold"
    device.presses("nexttrack")
    assert person.looks().word == "Ease out"
    device.presses("previoustrack")
    assert person.looks().word == "Move in"


def test_keys_do_what_the_buttons_do(person: Person) -> None:
    device = begun(person, KNEE_S + 30)
    press = person.page.keyboard.press
    press("Space")
    assert person.looks().word == "Paused"
    press("Space")
    press("ArrowRight")
    assert person.looks().word == "Ease out"
    press("ArrowLeft")
    assert person.looks().word == "Move in"
    press("m")
    expect(person.control("Sound")).to_have_attribute("aria-pressed", "false")
    press("m")
    press("Escape")
    expect(person.page.get_by_role("heading", name="End the session here?")).to_be_visible()
    press("Escape")
    assert person.looks().word == "Paused"
    press("H")
    assert device.spoken()[-1] == VOICE["hurt"]


def test_letters_do_nothing_once_they_are_switched_off(person: Person) -> None:
    person.visits("/settings/session/")
    person.page.get_by_role("checkbox", name="H for").uncheck()
    person.taps("Save")
    begun(person, KNEE_S + 30)
    person.page.keyboard.press("h")
    expect(person.page.get_by_role("dialog")).to_be_hidden()
    person.page.keyboard.press("Space")
    assert person.looks().word == "Paused"


def test_a_tap_anywhere_pauses(person: Person) -> None:
    begun(person, KNEE_S + 30)
    person.stage.get_by_role("timer").click()
    assert person.looks().word == "Paused"


def test_a_hold_that_went_by_while_away_can_be_done_again(person: Person) -> None:
    begun(person, KNEE_S + 30)
    person.looks_away(40)
    person.taps("Go back to the hold you left")
    assert (person.looks().word, person.looks().seconds) == ("Get ready", "5")
    person.waits(10)
    assert (person.looks().word, person.looks().side) == ("Hold", "Right leg")


def test_still_motion_is_asked_for_the_ring_steps_once_a_second(person: Person) -> None:
    person.page.emulate_media(reduced_motion="reduce")
    begun(person, KNEE_S + 30.2)
    ring = person.page.locator("[data-ring]")
    before = ring.get_attribute("stroke-dasharray")
    person.waits(0.5)
    assert ring.get_attribute("stroke-dasharray") == before
    person.waits(0.5)
    assert ring.get_attribute("stroke-dasharray") != before
