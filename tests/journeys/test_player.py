"""The player under somebody's hands: pause, skip, back, keys, taps, an early end."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.domain.timeline import compile_session
from tests.journeys.expected import CATALOGUE
from tests.journeys.site import Site
from tests.journeys.steps import LEG_AFTER, Person

pytestmark = pytest.mark.browser

SHORT = compile_session(CATALOGUE, CATALOGUE.plans["short"])


def hold_after(seconds: float) -> int:
    """Return when the next hold begins."""
    return next(p.cue.at_s for p in SHORT.cues if p.cue.phase == "hold" and p.cue.at_s >= seconds)


FIRST_HOLD = hold_after(0)
STRETCH = next(
    p.cue for p in SHORT.cues if p.cue.phase == "hold" and SHORT.blocks[p.exercise].kind == "hold"
)
"""The first long hold: of knee to chest."""


@pytest.fixture
def playing(person: Person) -> Person:
    person.starts("Short version", back=None)
    return person


def test_a_short_pause_goes_on_where_it_was(playing: Person) -> None:
    playing.waits(STRETCH.at_s + 4.35)
    before = playing.looks()
    playing.taps("Pause")
    playing.waits(9)
    assert playing.looks().word == "Paused"
    playing.taps("Carry on")
    assert playing.looks() == before
    playing.waits(1)
    assert int(playing.looks().seconds) == int(before.seconds) - 1


def test_after_a_long_pause_the_hold_is_done_again(playing: Person) -> None:
    playing.waits(STRETCH.at_s + 4.35)
    playing.taps("Pause")
    playing.waits(11)
    playing.taps("Carry on")
    assert playing.looks().word == "Get ready"
    playing.waits(5.1)
    assert playing.looks().word == "Move in"
    playing.waits(4)
    assert (playing.looks().word, playing.looks().seconds) == ("Hold", str(STRETCH.lasts_s))


def test_skip_leaves_a_hold_slowly(playing: Person) -> None:
    playing.waits(STRETCH.at_s + 4.35)
    playing.taps("Skip")
    assert playing.looks().word == "Ease out"


def test_back_begins_the_repetition_again_and_then_the_one_before(playing: Person) -> None:
    playing.waits(hold_after(50) + 2.35)
    count = playing.looks().count
    playing.taps("Back")
    assert (playing.looks().word, playing.looks().count) == ("Move in", count)
    playing.taps("Back")
    assert playing.looks().count != count


@pytest.mark.parametrize(
    ("key", "seen"),
    [(" ", "Paused"), ("ArrowRight", "Ease out"), ("ArrowLeft", "Move in")],
)
def test_keys_do_what_the_buttons_do(playing: Person, page: Page, key: str, seen: str) -> None:
    playing.waits(STRETCH.at_s + 4.35)
    page.keyboard.press(key)
    assert playing.looks().word == seen


def test_m_turns_the_sound_off_and_on(playing: Person, page: Page) -> None:
    sound = page.get_by_role("button", name="Sound")
    expect(sound).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("m")
    expect(sound).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("M")
    expect(sound).to_have_attribute("aria-pressed", "true")


def test_a_tap_anywhere_pauses_and_goes_on(playing: Person, page: Page) -> None:
    playing.waits(FIRST_HOLD + 1.35)
    page.mouse.click(195, 420)
    assert playing.looks().word == "Paused"
    page.mouse.click(195, 420)
    assert playing.looks().word == "Hold"


def test_escape_asks_before_the_end_and_escape_goes_on(playing: Person, page: Page) -> None:
    playing.waits(FIRST_HOLD + 1.35)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_contain_text("What you have done so far is kept.")
    expect(page.get_by_role("heading", name="End the session here?")).to_be_focused()
    playing.taps_in_dialog("Carry on")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert playing.looks().word == "Hold"


def test_an_early_end_keeps_what_was_done(
    playing: Person, site: Site, context: BrowserContext
) -> None:
    tilt, knees, bridge = SHORT.blocks
    playing.waits(STRETCH.at_s + 8.05)
    playing.taps("End session")
    playing.taps_in_dialog("End the session")
    playing.checks_out(leg=None)
    playing.sees_saved()
    [kept] = site.sessions(context)
    assert (kept.completed, kept.leg_after, kept.places_after) == (False, None, None)
    assert [(done.slug, done.outcome) for done in kept.exercises] == [
        (tilt.slug, "done"),
        (knees.slug, "partial"),
        (bridge.slug, "skipped"),
    ]
    assert kept.exercises[1].done.held_s == 8
    assert kept.exercises[1].done.reps == 0


def test_warning_signs_are_one_tap_away_and_end_the_session(
    playing: Person, page: Page, site: Site, context: BrowserContext
) -> None:
    playing.waits(FIRST_HOLD + 1.35)
    playing.taps("Warning signs", role="link")
    playing.taps_in_dialog("I have none: carry on")
    expect(page.get_by_role("dialog")).to_have_count(0)
    playing.taps("Warning signs", role="link")
    playing.taps_in_dialog("I have one: end the session")
    expect(playing.stage).to_have_count(0)


def test_skipping_everything_is_no_session_done(
    playing: Person, page: Page, site: Site, context: BrowserContext
) -> None:
    heading = page.get_by_role("heading", name=LEG_AFTER)
    for _ in SHORT.cues:
        if not heading.is_visible():
            page.keyboard.press("ArrowRight")
    playing.checks_out(leg=None)
    playing.sees_saved()
    [kept] = site.sessions(context)
    assert not kept.completed
    assert {done.outcome for done in kept.exercises} == {"skipped"}
