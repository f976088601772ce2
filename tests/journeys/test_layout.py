"""The player on every screen, and paper: nothing is cut off."""

import pytest
from playwright.sync_api import Page, expect

from tests.journeys import audit
from tests.journeys.expected import CATALOGUE
from tests.journeys.session_views import PLAYER, View
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser

OUTSIDE = """() => [...document.querySelectorAll(".stage button, .stage p, .stage h1")]
  .filter(part => part.checkVisibility() && part.textContent.trim() && !part.closest("dialog"))
  .filter(part => !part.classList.contains("visually-hidden"))
  .filter(part => {
    const { top, right, bottom, left } = part.getBoundingClientRect()
    return Math.min(left, top) < -1 || right > innerWidth + 1 || bottom > innerHeight + 1
  }).map(part => part.textContent.trim())"""


@pytest.mark.parametrize("bring_up", [pytest.param(v, id=n) for n, v in PLAYER.items()])
def test_the_player_shows_everything_at_once(person: Person, page: Page, bring_up: View) -> None:
    bring_up(person)
    for width, height in ((320, 640), (390, 844), (844, 390), (1280, 800)):
        page.set_viewport_size({"width": width, "height": height})
        assert audit.spills(page) == []
        assert page.evaluate(OUTSIDE) == [], (width, height)


@pytest.mark.parametrize("slug", CATALOGUE.exercises)
def test_an_exercise_is_printed_without_what_only_a_screen_needs(page: Page, slug: str) -> None:
    page.goto(f"/exercises/{slug}/")
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("heading", name="How to do it")).to_be_visible()
    expect(page.get_by_role("navigation")).to_have_count(0)
    expect(page.get_by_role("link", name="Do this one now", exact=False)).to_have_count(0)
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_card_is_printed_with_every_cue_and_without_its_form(person: Person, page: Page) -> None:
    page.route("**/session/main.js", lambda route: route.fulfill(content_type="text/javascript"))
    person.visits("/session/")
    person.rates("How strong is your leg or buttock pain right now?", 4)
    person.chooses("Any warning signs today?", "None today")
    person.taps("Continue")
    person.sees_heading("Full session")
    page.emulate_media(media="print")
    for exercise in CATALOGUE.exercises.values():
        expect(page.get_by_role("heading", name=exercise.name, exact=True)).to_be_visible()
    expect(page.get_by_role("cell", name="Hold, and breathe.").first).to_be_visible()
    expect(page.get_by_role("button", name="Save session")).to_have_count(0)
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_with_reduced_motion_nothing_fades(person: Person, page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    person.starts()
    person.waits(36)
    longest = page.evaluate(
        "Math.max(0, ...document.getAnimations().map(a => a.effect.getComputedTiming().duration))"
    )
    assert longest <= 1
