"""What a page must be for everybody: no fault that axe finds, no sideways scroll."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

THEMES = ("light", "dark")
SIZES = {"phone": (390, 844), "desktop": (1280, 800)}
LANDSCAPE = {"landscape": (844, 390)}

SPILLS = """() => {
  const width = document.documentElement.clientWidth
  const wide = [...document.querySelectorAll("body *")].filter(element => {
    const box = element.getBoundingClientRect()
    return box.width && box.right > width + 1 && !element.closest(".visually-hidden, .skip, svg svg")
  })
  const scrolls = document.documentElement.scrollWidth > width
  return scrolls ? wide.map(e => `<${e.tagName.toLowerCase()} class="${e.getAttribute("class")}">`) : []
}"""


def faults(page: Page) -> list[str]:
    """Return what axe finds wrong with a page as it stands: rule, element, reason."""
    violations = Axe().run(page).response["violations"]
    return [
        f"{violation['id']}: {node['target']} {node.get('failureSummary', '')}"
        for violation in violations
        for node in violation["nodes"]
    ]


def looks(page: Page, sizes: dict[str, tuple[int, int]] = SIZES) -> list[str]:
    """Return the faults in both themes and all sizes, each with where it was found."""
    found = []
    for name, (width, height) in sizes.items():
        page.set_viewport_size({"width": width, "height": height})
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            found += [f"{name}, {theme}: {fault}" for fault in faults(page)]
    return found


def spills(page: Page) -> list[str]:
    """Return what makes a page scroll sideways."""
    wide: list[str] = page.evaluate(SPILLS)
    return wide
