"""Every class that a page names is drawn by a stylesheet: a lost style is seen here first."""

import re

import pytest

from app.config import SITE

STYLES = sorted((SITE / "static").rglob("*.css"))
TEMPLATES = sorted((SITE / "templates").rglob("*.html"))

STYLED = {
    name for path in STYLES for name in re.findall(r"\.([a-z][\w-]*)", path.read_text("utf-8"))
}


def classes(markup: str) -> set[str]:
    """Return the classes that are written out; one made of parts is left out."""
    found = " ".join(re.findall(r'class="([^"]*)"', markup))
    whole = re.sub(r"\S*\{\{.*?\}\}\S*", " ", found)
    return set(re.sub(r"\{%.*?%\}", " ", whole).split())


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_stylesheet_has_rules(path):
    assert "{" in path.read_text("utf-8")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_class_is_drawn(path):
    assert classes(path.read_text("utf-8")) - STYLED == set()


@pytest.mark.parametrize("part", ["data/?added=2", "session/", "plan/"])
def test_a_page_that_says_what_it_saved_has_a_sheet_that_draws_it(client, part):
    drawn = ""
    for sheet in re.findall(r'href="([^"]+\.css)"', client.get(f"/settings/{part}").text):
        with client.get(sheet) as answer:
            drawn += answer.text
    assert re.search(r"\.saved\b", drawn)
