"""Outlines and arrows stand out from what they lie on, in every theme and palette."""

import re
from itertools import product
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[2] / "static/figures/figures.css").read_text(encoding="utf-8")
FILLS = [
    *(f"{part}{tone}" for part, tone in product(("skin", "top", "bottom"), ("", "-far"))),
    *("mat", "mat-edge", "prop-top", "prop-front", "prop-side", "towel"),
]


def variables(selector: str) -> dict[str, str]:
    block = CSS[CSS.index(selector) :]
    block = block[block.index("{") + 1 : block.index("}")]
    return dict(re.findall(r"--fig-([\w-]+):\s*([^;]+);", block))


LIGHT = variables(":root {") | variables(":root,")
DARK = LIGHT | variables(':root[data-theme="dark"] {')
PRINT = LIGHT | variables(":root:root:root")
PALETTES = {
    name: variables(f':root[data-palette="{name}"]')
    for name in re.findall(r':root\[data-palette="(\w+)"', CSS)
} | {"warm": {}}
LOOKS = {
    f"{theme} {palette}": colours | own
    for theme, colours in (("light", LIGHT), ("dark", DARK), ("print", PRINT))
    for palette, own in PALETTES.items()
}


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("look", LOOKS)
def test_outlines_stand_out_from_every_fill(look):
    colours = LOOKS[look]
    weak = [fill for fill in FILLS if contrast(colours["line"], colours[fill]) < 3]
    assert weak == []


@pytest.mark.parametrize("look", LOOKS)
def test_arrows_and_the_backbone_stand_out_from_their_pale_edge(look):
    colours = LOOKS[look]
    assert contrast(colours["accent"], colours["halo"]) >= 3
    assert contrast(colours["accent"], colours["bone"]) >= 3


@pytest.mark.parametrize("look", LOOKS)
def test_hair_stands_out_from_skin_or_from_its_outline(look):
    colours = LOOKS[look]
    hair = colours["hair-dark"] if look.startswith("dark") else colours["hair-light"]
    outline = contrast(colours["line"], hair)
    assert max(outline, contrast(hair, colours["mat"])) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT])
def test_a_marked_place_stands_out_on_the_body_map(theme):
    assert contrast(theme["pain"], theme["map-place"]) >= 3
    assert contrast(theme["map-line"], theme["map-place"]) >= 3


def test_a_chosen_theme_is_the_same_as_that_theme_of_the_system():
    system = variables(':root:not([data-theme="light"]) {')
    assert system == variables(':root[data-theme="dark"] {')
