"""A whole session by Tab, Space, arrows and Enter; the focus is always to be seen."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.journeys.site import Site
from tests.journeys.steps import LEG_AFTER, SIGNS, Person

pytestmark = pytest.mark.browser

FOCUSED = """() => {
  const at = document.activeElement
  if (at === document.body) return { name: "", group: "", shown: true }
  const seen = at.matches("input") ? at.nextElementSibling ?? at : at
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(seen)
  const names = [at.ariaLabel, at.labels?.[0]?.textContent, at.textContent]
  return {
    name: names.find(name => name)?.trim().replace(/\\s+/g, " ") ?? "",
    group: at.closest("fieldset")?.querySelector("legend").textContent.trim() ?? "",
    shown: (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
  }
}"""


class Keys:
    """Somebody who has no pointer."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def reach(self, name: str, group: str = "") -> None:
        """Tab on to what is called so; on the way every stop shows its focus."""
        for _ in range(80):
            self._page.keyboard.press("Tab")
            at = self._page.evaluate(FOCUSED)
            assert at["shown"], f"the focus is not to be seen on {at['name']}"
            if at["name"].startswith(name) and at["group"].startswith(group):
                return
        raise AssertionError(f"Tab never comes to {name}")

    def press(self, *keys: str) -> None:
        for key in keys:
            self._page.keyboard.press(key)


def test_a_session_needs_no_pointer(
    person: Person, page: Page, site: Site, context: BrowserContext
) -> None:
    keys = Keys(page)
    person.opens()
    keys.reach("Skip to main content")
    keys.press("Enter")
    keys.reach("Short version")
    keys.press("Enter")
    person.is_guided()
    keys.reach("0", "How strong is your leg")
    keys.press("ArrowRight", "ArrowRight", "ArrowRight")
    keys.reach("Right thigh")
    keys.press("Space")
    keys.reach("Continue")
    keys.press("Enter")

    expect(page.get_by_role("heading", name=SIGNS)).to_be_focused()
    keys.reach("None today")
    person.stops_time()
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    person.waits(40)
    keys.press("Space")
    assert person.looks().word == "Paused"
    keys.press("Space")
    keys.reach("Skip")
    keys.press("Enter")
    keys.reach("End session")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="End the session here?")).to_be_focused()
    keys.reach("End the session")
    keys.press("Enter")

    expect(page.get_by_role("heading", name=LEG_AFTER)).to_be_focused()
    person.lets_time_flow()
    keys.reach("0", LEG_AFTER)
    keys.press("ArrowRight", "ArrowRight")
    keys.reach("The same places")
    keys.press("Enter")
    keys.reach("Save session")
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    person.sees_saved()
    [kept] = site.sessions(context)
    assert (kept.leg_before, kept.leg_after, kept.places_after) == (3, 2, ("right_thigh",))


def test_a_problem_takes_the_focus_to_its_question(person: Person, page: Page) -> None:
    person.opens("/session/")
    person.is_guided()
    person.taps("Continue")
    scale = page.get_by_role("group", name="How strong is your leg or buttock pain right now?")
    expect(scale.get_by_role("radio", name="0", exact=True)).to_be_focused()
    expect(scale).to_have_accessible_description(re.compile("0 No pain.*Choose a number"))
