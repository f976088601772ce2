"""The colours of the tokens: every pair that meets on a page can be read, in both themes."""

import re
from itertools import pairwise

import pytest

from app.web.assets import STATIC

TEXT, SHAPE, FAR, NEAR = 4.5, 3.0, 7.0, 2.5
PAIRS = [
    ("ink", "bg", TEXT),
    ("ink", "surface", TEXT),
    ("ink", "surface-2", TEXT),
    ("ink-2", "bg", TEXT),
    ("ink-2", "surface", TEXT),
    ("ink-2", "surface-2", TEXT),
    ("primary", "bg", TEXT),
    ("primary", "surface", TEXT),
    ("on-primary", "primary", TEXT),
    ("on-primary", "primary-hover", TEXT),
    ("on-tint", "primary-tint", TEXT),
    ("ink", "primary-tint", TEXT),
    ("pain", "surface", TEXT),
    ("pain", "bg", TEXT),
    ("pain", "pain-tint", TEXT),
    ("on-pain", "pain", TEXT),
    ("now-ink", "now-tint", TEXT),
    ("ink", "now-tint", TEXT),
    ("on-now", "now", TEXT),
    ("info", "surface", TEXT),
    ("ink", "info-tint", TEXT),
    ("info", "info-tint", TEXT),
    ("bg", "info", TEXT),
    ("on-solid", "urgent-solid", TEXT),
    ("on-solid", "info-solid", TEXT),
    ("urgent-solid", "surface", SHAPE),
    ("info-solid", "surface", SHAPE),
    ("urgent", "surface", TEXT),
    ("bg", "ink", TEXT),
    ("line-strong", "surface", SHAPE),
    ("line-strong", "bg", SHAPE),
    ("pain-soft", "surface", SHAPE),
    ("focus", "bg", SHAPE),
    ("focus", "surface", SHAPE),
    ("stage-ready-ink", "stage-ready", FAR),
    ("stage-hold-ink", "stage-hold", TEXT),
    ("stage-switch-ink", "stage-switch", FAR),
    ("stage-rest-ink", "stage-rest", FAR),
    ("stage-ready-ring", "stage-ready", SHAPE),
    ("stage-hold-ring", "stage-hold", SHAPE),
    ("stage-hold-ring", "stage-hold-track", SHAPE),
    ("stage-rest-ring", "stage-rest", SHAPE),
    ("stage-switch", "stage-hold", SHAPE),
    ("stage-ready", "stage-hold", NEAR),
    ("stage-rest", "stage-hold", NEAR),
    ("stage-ready-ring", "stage-ready-track", SHAPE),
]


def blocks(name: str = "tokens") -> list[dict[str, str]]:
    """Return the colours of each block of a sheet that has any, in the file's order."""
    sheet = (STATIC / f"shared/{name}.css").read_text()
    found = re.findall(r"(:root[^{]*)\{([^{}]*)\}", sheet)
    colours = [dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", body)) for _, body in found]
    return [block for block in colours if "ink" in block]


LIGHT, *DARKS = blocks()
MORE_LIGHT, *MORE_DARKS = blocks("look")
THEMES = {
    "light": LIGHT,
    "dark": LIGHT | DARKS[0],
    "light, more contrast": LIGHT | MORE_LIGHT,
    "dark, more contrast": LIGHT | DARKS[0] | MORE_DARKS[0],
}
MORE = [
    (front, back)
    for front, back, least in PAIRS
    if least == TEXT and "stage" not in front and front != "on-solid"
]
"""What is read, but on the stage, and on what must itself stand out from a dark page."""


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour like #0c5a47 (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_most_there_is():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_every_pair_that_meets_can_be_told_apart(theme, front, back, least):
    colours = THEMES[theme]
    assert contrast(colours[front], colours[back]) >= least


@pytest.mark.parametrize("theme", [name for name in THEMES if "more" in name])
@pytest.mark.parametrize(("front", "back"), MORE)
def test_with_more_contrast_all_text_reaches_seven_to_one(theme, front, back):
    colours = THEMES[theme]
    assert contrast(colours[front], colours[back]) >= 7


def test_dark_with_more_contrast_is_the_same_by_the_system_and_by_choice():
    assert len(MORE_DARKS) == 2
    assert MORE_DARKS[0] == MORE_DARKS[1]


def test_dark_is_the_same_by_the_system_and_by_choice():
    assert len(DARKS) == 2
    assert all(one == other for one, other in pairwise(DARKS))


def test_dark_changes_only_colours_that_light_has():
    assert set(DARKS[0]) <= set(LIGHT)
