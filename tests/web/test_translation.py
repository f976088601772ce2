"""Every word of the interface can be translated: tried with a language of brackets."""

import re
import tomllib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from babel.messages.catalog import Catalog
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from flask_babel import Domain

from app import create_app
from app.content import FOLDER
from app.extensions import babel
from app.web import assets

ROOT = Path(__file__).parent.parent.parent
PAGES = [
    "/",
    "/exercises/",
    "/exercises/pelvic-tilt/",
    "/session/",
    "/diary/",
    "/diary/new/",
    "/diary/new/?kind=session",
    "/diary/new/?kind=rating",
    "/diary/search/",
    "/diary/deleted/",
    "/progress/",
    "/learn/",
    "/learn/safety/",
    "/warning-signs/",
    "/offline/",
    "/settings/",
    "/settings/plan/",
    "/settings/session/",
    "/settings/data/",
    "/settings/data/delete/",
    "/first-run/",
    "/nowhere/",
]


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """Every message that is found in the code and the templates, by the command for it."""
    found = tmp_path_factory.mktemp("found") / "messages.pot"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        CommandLineInterface().run(
            [
                "pybabel",
                "-q",
                "extract",
                *("-F", "pyproject.toml", "-k", "lazy_gettext", "-o", str(found)),
                ".",
            ]
        )
    with found.open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def bracketed(catalog: Catalog, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of translations in which every message of English stands in brackets."""
    folder = tmp_path_factory.mktemp("translations")
    target = folder / "en/LC_MESSAGES/messages.mo"
    target.parent.mkdir(parents=True)
    translated = Catalog(locale="en")
    for message in catalog:
        if isinstance(message.id, tuple):
            translated.add(message.id, tuple(f"⟦{said}⟧" for said in message.id))
        elif message.id:
            translated.add(message.id, f"⟦{message.id}⟧")
    with target.open("wb") as file:
        write_mo(file, translated)
    return folder


NAME = "Steady"
"""The product is called so in every language."""


class Texts(HTMLParser):
    """The texts that a person sees or hears on a page."""

    SAID = ("aria-label", "title", "alt", "placeholder")

    def __init__(self, markup: str) -> None:
        super().__init__()
        self._silent = 0
        self.found: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"script", "style"}
        self.found += [said for name, said in attrs if name in self.SAID and said]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style"}

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(" ".join(data.split()))


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for item in value.values() if isinstance(value, dict) else value:
        if not isinstance(value, str):
            yield from strings(item) if isinstance(item, str | dict | list) else ()


def outside_of_brackets(text: str) -> str:
    while (less := re.sub("⟦[^⟦⟧]*⟧", " ", text)) != text:
        text = less
    return text


CONTENT = [
    " ".join(text.split())
    for path in sorted((FOLDER / "words/en").rglob("*.toml"))
    for text in strings(tomllib.loads(path.read_text()))
]


def from_content(text: str) -> bool:
    """Say whether a text is one of the content, which a page may begin with a capital."""
    found = text.casefold()
    return any(found in said.casefold() or said.casefold() in found for said in CONTENT)


def test_the_messages_of_code_templates_and_records_are_found(catalog):
    for said in (
        "Start session",
        "There is no exercise with this name. All of them are under Exercises.",
        "Write this as text.",
    ):
        assert catalog.get(said) is not None


@pytest.mark.parametrize("path", PAGES)
def test_every_word_of_a_page_is_translated_or_content(app, settings, bracketed, path, monkeypatch):
    monkeypatch.setattr(assets, "TRANSLATIONS", bracketed)
    monkeypatch.setitem(vars(babel), "domain_instance", Domain())
    page = create_app(settings).test_client().get(path).text
    assert "⟦" in page
    left = [outside_of_brackets(text).strip(" –") for text in Texts(page).found]
    untranslated = [text for text in left if text != NAME and re.search("[a-z]{3}", text)]
    assert [text for text in untranslated if not from_content(text)] == []
