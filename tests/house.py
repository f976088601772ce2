"""The house rules of a page, asked of every page that any test fetches."""

import re
from html.parser import HTMLParser
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
LABELLED = {"input", "select", "textarea"}


class Page(HTMLParser):
    """What the rules ask about, read from the markup; templates are not part of the page."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.labels: set[str] = set()
        self.controls: list[tuple[dict[str, Any], bool]] = []
        self.inline: list[str] = []
        self.addresses: list[str] = []
        self.texts: dict[str, list[str]] = {"h1": [], "title": []}
        self._open: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in VOID:
            self._open.append(tag)
        if "template" in self._open:
            return
        if tag in self.texts:
            self.texts[tag].append("")
        self._note(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if "template" not in self._open:
            self._note(tag, dict(attrs))

    def _note(self, tag: str, values: dict[str, Any]) -> None:
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "label" and "for" in values:
            self.labels.add(values["for"])
        if tag in LABELLED and values.get("type") not in {"hidden", "submit"}:
            self.controls.append((values, "label" in self._open))
        if tag == "style" or "style" in values or any(name.startswith("on") for name in values):
            self.inline.append(f"<{tag} {values}>")
        if tag == "script" and "src" not in values and values.get("type") != "application/json":
            self.inline.append("<script>")
        for name in ("src", "href", "action"):
            if tag != "a" and values.get(name):
                self.addresses.append(values[name])

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in ("h1", "title"):
            if tag in self._open and "template" not in self._open and self.texts[tag]:
                self.texts[tag][-1] += data


def broken_rules(markup: str) -> list[str]:
    """Return what a page does wrong, in words."""
    page = Page(markup)
    headings = [" ".join(text.split()) for text in page.texts["h1"]]
    title = " ".join("".join(page.texts["title"]).split())
    twice = {i for i in page.ids if page.ids.count(i) > 1}
    wrong = [f"inline: {what}" for what in page.inline]
    wrong += [f"foreign host: {a}" for a in page.addresses if re.match(r"(?i)[a-z]+:|//", a)]
    wrong += [f"id twice: {i}" for i in sorted(twice)]
    wrong += [f"no label: {c}" for c, inside in page.controls if not (inside or named(c, page))]
    if len(headings) != 1:
        wrong.append(f"{len(headings)} h1")
    elif not title.startswith(headings[0]):
        wrong.append(f"title {title!r} does not begin with h1 {headings[0]!r}")
    return wrong


def named(control: dict[str, Any], page: Page) -> bool:
    return control.get("id") in page.labels or bool(control.get("aria-label"))


def is_whole_page(response: TestResponse) -> bool:
    """Return whether this is a page as somebody would see it, not only its head or packed."""
    return (
        response.mimetype == "text/html"
        and response.request.method not in {"HEAD", "OPTIONS"}
        and response.status_code not in {303, 304, 308}
        and "Content-Encoding" not in response.headers
    )


class HouseClient(FlaskClient):
    """A test client that asks the house rules of every page it fetches.

    It closes what it sent: a long upload is a temporary file.
    """

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        response = super().open(*args, **kwargs)
        response.request.environ["wsgi.input"].close()
        if is_whole_page(response):
            wrong = broken_rules(response.text)
            assert wrong == [], f"{response.request.path}: {wrong}"
        return response
