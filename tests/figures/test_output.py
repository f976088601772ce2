"""The committed drawings: as drawn today, small enough, and safe to put into one page."""

import gzip
import json
import re
import struct
import tomllib
import zlib
from pathlib import Path

import pytest

from app.figures.build import drawings

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "static/figures"
INDEX = json.loads((FIGURES / "index.json").read_text(encoding="utf-8"))
WORDS = tomllib.loads((ROOT / "app/content/words/en/figures.toml").read_text(encoding="utf-8"))
CSS = "".join(path.read_text(encoding="utf-8") for path in FIGURES.glob("*.css"))
STILLS = sorted(
    {entry["file"] for exercise in INDEX.values() for entry in exercise["pictures"].values()}
)
PICTURES = [(slug, name) for slug, exercise in INDEX.items() for name in exercise["pictures"]]
MOTIONS = [path for exercise in INDEX.values() for path in exercise["motion"].values()]
DRAWN = [*STILLS, "body-map/front.svg", "body-map/back.svg", "mark/mark.svg"]


def text(name: str) -> str:
    return (FIGURES / name).read_text(encoding="utf-8")


def packed(name: str) -> int:
    return len(gzip.compress((FIGURES / name).read_bytes(), 9))


def pixels(content: bytes) -> bytes:
    data = b""
    at = 8
    while at < len(content):
        (size,) = struct.unpack(">I", content[at : at + 4])
        if content[at + 4 : at + 8] == b"IDAT":
            data += content[at + 8 : at + 8 + size]
        at += size + 12
    return zlib.decompress(data)


def test_the_committed_drawings_are_those_of_a_fresh_build():
    fresh = drawings()
    kept = {
        str(path.relative_to(FIGURES))
        for path in FIGURES.rglob("*")
        if path.suffix in {".svg", ".png", ".json"}
    }
    assert kept == set(fresh)
    different = [
        name
        for name, content in fresh.items()
        if not name.endswith(".png") and (FIGURES / name).read_bytes() != content
    ]
    assert different == []
    icons = [name for name in fresh if name.endswith(".png")]
    assert all(pixels((FIGURES / name).read_bytes()) == pixels(fresh[name]) for name in icons)


@pytest.mark.parametrize("name", STILLS)
def test_a_still_is_small(name):
    assert (FIGURES / name).stat().st_size <= 25_000
    assert packed(name) <= 7_000


@pytest.mark.parametrize("name", MOTIONS)
def test_a_motion_is_small(name):
    assert packed(name) <= 45_000


def test_ids_stay_unique_with_all_drawings_in_one_page():
    page = "".join(text(name) for name in DRAWN)
    ids = re.findall(r'\bid="([^"]+)"', page)
    assert len(ids) == len(set(ids)) > 0
    assert set(re.findall(r"url\(#([^)]+)\)", page)) == set(ids)
    assert all(re.fullmatch(r"[a-z0-9-]+", one) for one in ids)


@pytest.mark.parametrize("name", DRAWN)
def test_a_drawing_brings_no_style_script_or_link(name):
    drawing = text(name)
    assert not re.search(r"style=|<style|<script|href|\son\w+=|data:", drawing)
    assert drawing.count("http") == 1
    assert 'viewBox="' in drawing


@pytest.mark.parametrize("name", STILLS)
@pytest.mark.parametrize("sign", ["arrow", "arrow-head", "contact", "guide"])
def test_every_sign_lies_on_its_pale_edge(name, sign):
    drawing = text(name)
    signs, edges = (
        [found.start() for found in re.finditer(f'class="{css}"', drawing)]
        for css in (sign, f"{sign}-edge")
    )
    assert len(signs) == len(edges)
    assert all(edge < at for edge, at in zip(edges, signs, strict=True))


@pytest.mark.parametrize("thing", ["towel", "clock"])
@pytest.mark.parametrize(("slug", "name"), PICTURES)
def test_a_towel_or_a_clock_is_drawn_where_the_words_name_it(slug, name, thing):
    drawing = text(INDEX[slug]["pictures"][name]["file"])
    assert (thing in WORDS[slug][name]["alt"]) == (f'class="{thing}"' in drawing)


@pytest.mark.parametrize(
    ("slug", "variant"),
    [("knee-to-chest", "part-way"), ("standing-hamstring-stretch", "lying-towel")],
)
def test_a_towel_stays_from_the_first_drawing_to_the_last(slug, variant):
    exercise = INDEX[slug]
    shown = {*exercise["variants"][variant], *exercise["phases"][variant].values()}
    files = [exercise["pictures"][name]["file"] for name in shown]
    assert [file for file in files if 'class="towel"' not in text(file)] == []


@pytest.mark.parametrize("name", DRAWN)
def test_every_class_has_its_colour_in_the_stylesheets(name):
    used = set(" ".join(re.findall(r'class="([^"]+)"', text(name))).split())
    assert [css for css in used if f".{css}" not in CSS] == []


@pytest.mark.parametrize("slug", INDEX)
def test_every_step_and_variant_has_a_picture(slug):
    exercise = INDEX[slug]
    named = [*exercise["steps"], *exercise["variants"].values()]
    named += [list(phases.values()) for phases in exercise["phases"].values()]
    assert all(named)
    assert {one for names in named for one in names} <= set(exercise["pictures"])


def test_steps_are_as_many_as_the_exercise_has():
    steps = {slug: len(exercise["steps"]) for slug, exercise in INDEX.items()}
    assert steps == {
        "pelvic-tilt": 4,
        "knee-to-chest": 4,
        "deep-gluteal-stretch": 4,
        "glute-bridge": 4,
        "standing-hamstring-stretch": 5,
    }


@pytest.mark.parametrize(("slug", "name"), PICTURES)
def test_every_picture_has_words_for_both_sides(slug, name):
    words = WORDS[slug][name]
    for side, other in (("right", "left"), ("left", "right")):
        said = words["alt"].format(side=side, other=other)
        assert "{" not in said
        assert said.endswith(".")
    assert words["title"]


def test_no_words_are_left_without_a_picture():
    assert {(slug, name) for slug, group in WORDS.items() for name in group} == set(PICTURES)


def test_alternative_texts_are_easy_to_read():
    said = " ".join(
        words["alt"].format(side="right", other="left")
        for group in WORDS.values()
        for words in group.values()
    )
    words = re.findall(r"[a-z']+", said.lower())
    sentences = said.count(".")
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", w)))) for w in words)
    assert 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59 <= 6


@pytest.mark.parametrize("view", ["front", "back"])
def test_the_body_map_names_places_as_records_do(view):
    places = set(re.findall(r'data-place="(\w+)"', text(f"body-map/{view}.svg")))
    legs = {f"{side}_{part}" for side in ("left", "right") for part in ("thigh", "calf", "foot")}
    behind = {"low_back", "left_buttock", "right_buttock"} if view == "back" else set()
    assert places == legs | behind


@pytest.mark.parametrize(("view", "toward"), [("front", -1), ("back", 1)])
def test_right_is_where_the_person_seen_has_it(view, toward):
    drawing = text(f"body-map/{view}.svg")
    letter = re.search(r'data-side="right" x="(-?[\d.]+)"', drawing)
    place = re.search(r'data-place="right_calf" d="M(-?[\d.]+)', drawing)
    assert float(letter[1]) * toward > 0
    assert float(place[1]) * toward > 0


@pytest.mark.parametrize(
    ("name", "size"),
    [("icon-192", 192), ("icon-512", 512), ("icon-180", 180), ("maskable-512", 512)],
)
def test_icons_have_the_size_of_their_name(name, size):
    content = (FIGURES / f"mark/{name}.png").read_bytes()
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", content[16:24]) == (size, size)
