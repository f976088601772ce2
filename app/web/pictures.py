"""The drawings in a page: inline, so that they follow its theme, each with what it shows."""

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from flask import Flask, g
from flask_babel import gettext as _
from markupsafe import Markup, escape

from app.domain.exercises import Side
from app.web.assets import STATIC
from app.web.current import content

FOLDER = STATIC / "figures"


@dataclass(frozen=True, slots=True)
class Picture:
    """One drawing of an exercise; ``mirrored``: it shows the other side."""

    slug: str
    name: str
    file: str
    mirrored: bool


def init_app(app: Flask) -> None:
    """Give the templates ``pictures``."""
    app.jinja_env.globals["pictures"] = {
        "main": main,
        "steps": steps,
        "variant": variant,
        "draw": draw,
        "title": title,
        "body_map": body_map,
    }


def main(slug: str) -> Picture:
    """Return the drawing that stands for an exercise: its hold."""
    return _picture(slug, _index()[slug]["phases"]["base"]["hold"])


def motions() -> dict[str, dict[str, str]]:
    """Return the file that moves each exercise, by variant."""
    return {slug: exercise["motion"] for slug, exercise in _index().items()}


def steps(slug: str) -> list[list[Picture]]:
    """Return the drawings of each step."""
    return [[_picture(slug, name) for name in names] for names in _index()[slug]["steps"]]


def variant(slug: str, name: str) -> list[Picture]:
    """Return the drawings of an easier or harder version; none for the standard one."""
    return [_picture(slug, picture) for picture in _index()[slug]["variants"].get(name, [])]


def title(picture: Picture) -> str:
    """Return what is written under a drawing."""
    return _said(content().figures[picture.slug][picture.name].title, picture)


def draw(picture: Picture, decorative: bool = False) -> Markup:
    """Return the drawing as markup; its ids are made unique in the page.

    ``decorative``: what it shows is said right beside it, so it says nothing itself.
    """
    g.drawn = g.get("drawn", 0) + 1
    alt = _said(content().figures[picture.slug][picture.name].alt, picture)
    role = ' aria-hidden="true"' if decorative else f' role="img" aria-label="{escape(alt)}"'
    mirrored = " is-mirrored" if picture.mirrored else ""
    markup = _file(picture.file).replace(
        'class="steady-fig"', f'class="steady-fig{mirrored}"{role}'
    )
    return Markup(re.sub(r'(id="|url\(#)', rf"\g<1>p{g.drawn}-", markup))  # noqa: S704


def body_map(view: str) -> Markup:
    """Return the drawn body from the back or the front, its places without ids."""
    return Markup(_file(f"body-map/{view}.svg"))  # noqa: S704


def _said(text: str, picture: Picture) -> str:
    sides: tuple[Side, Side] = ("left", "right") if picture.mirrored else ("right", "left")
    words = {"left": _("left"), "right": _("right")}
    return text.format(side=words[sides[0]], other=words[sides[1]])


def _picture(slug: str, name: str) -> Picture:
    found = _index()[slug]["pictures"][name]
    return Picture(slug, name, found["file"], found["mirrored"])


@cache
def _index() -> dict[str, Any]:
    index: dict[str, Any] = json.loads((FOLDER / "index.json").read_text())
    return index


@cache
def _file(name: str) -> str:
    return (FOLDER / name).read_text().strip()
