"""What every page must be for everybody: no fault that axe finds, no sideways scroll."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

THEMES = ("light", "dark")
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
LANDSCAPE = {"landscape": (844, 390)}

TURNS = 10_000
AXE = Axe().axe_script
RUN = """() => {
  document.getAnimations().forEach(fade => fade.finish())
  window.faults = null
  axe.run({ resultTypes: ["violations"] }).then(({ violations }) => {
    window.faults = violations.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target} ${node.failureSummary}`))
  })
}"""
SPILLS = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return []
  return [...document.querySelectorAll("body *")]
    .filter(element => element.getBoundingClientRect().right > width + 1)
    .map(element => `<${element.tagName.toLowerCase()} class="${element.getAttribute("class")}">`)
}"""


def faults(page: Page) -> list[str]:
    """Return what axe finds wrong with a page as it stands; its clock is installed."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    page.evaluate(RUN)
    for _ in range(TURNS):
        if (found := page.evaluate("window.faults")) is not None:
            return list(found)
        page.clock.run_for(1)  # axe takes turns by timers, also while time stands
    pytest.fail("axe did not come to an end")


def looks(page: Page, sizes: dict[str, tuple[int, int]] = SIZES) -> list[str]:
    """Return the faults in both themes and all sizes, each with where it was found."""
    found = []
    for name, (width, height) in sizes.items():
        page.set_viewport_size({"width": width, "height": height})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            found += [f"{name}, {theme}: {fault}" for fault in faults(page)]
    return found


def too_wide(page: Page) -> list[str]:
    """Return what spills on a narrow phone, and with large text on a phone or a narrow one."""
    found = []
    for text, width, height in (("100%", 320, 640), ("150%", 390, 844), ("150%", 320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("size => { document.documentElement.style.fontSize = size }", text)
        found += [f"{width} px, {text}: {part}" for part in spills(page)]
    return found


def spills(page: Page) -> list[str]:
    """Return what makes a page scroll sideways."""
    return list(page.evaluate(SPILLS))
