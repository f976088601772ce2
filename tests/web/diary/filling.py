"""Fills in the forms of the diary as they are shown, with whatever a test changes in them."""

import re
from html.parser import HTMLParser

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.sending import token


class Answers(HTMLParser):
    """The answers in the one large form of a page, as a browser would send them."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self._inside = False
        self._area = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._inside = values.get("id") == "entry" if tag == "form" else self._inside
        name = values.get("name")
        if not self._inside or not name:
            return
        if tag == "textarea":
            self._area = name
            self.found[name] = [""]
        elif values.get("type") not in {"radio", "checkbox"} or "checked" in values:
            self.found.setdefault(name, []).append(values.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "form"
        if tag == "textarea" and self._area:
            self.found[self._area] = [self.found[self._area][0].removeprefix("\n")]
            self._area = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.found[self._area] = [self.found[self._area][0] + data]


def shown(page: TestResponse) -> dict[str, list[str]]:
    """Return the answers in the form of a page."""
    return Answers(page.text).found


def send(client: FlaskClient, path: str, **changes: object) -> TestResponse:
    """Open a form and send it with these answers instead; None leaves one out."""
    answers = shown(client.get(path)) | changes
    return client.post(path, data={n: v for n, v in answers.items() if v is not None})


def add(client: FlaskClient, kind: str, **answers: object) -> TestResponse:
    """Send the form of something new."""
    return send(client, f"/diary/new/?kind={kind}", **answers)


def delete(client: FlaskClient, record_id: object) -> TestResponse:
    """Delete a record as its row does."""
    sent = {"csrf_token": token(client.get("/diary/search/"))}
    return client.post(f"/diary/{record_id}/delete/", data=sent)


def titles(page: TestResponse) -> list[str]:
    """Return the titles of the rows of a page, newest first."""
    headings = re.findall(r"<h3>(.*?)</h3>", page.text, re.DOTALL)
    return [re.sub("<[^>]+>", "", heading).strip() for heading in headings]


def errors(page: TestResponse) -> list[str]:
    """Return what a page says is wrong, each once."""
    return list(dict.fromkeys(re.findall(r'<p class="error"[^>]*>(.*?)</p>', page.text)))
