"""Diaries for the report, and what is read from its page."""

import re
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.sending import keep_session, token

EVERYTHING = ["figures", "chart", "months", "exercises", "where", "effect", "safety", "question"]


def week_of_sessions(client: FlaskClient, **changes: object) -> None:
    """Keep a session on each of seven days."""
    for day in range(17, 24):
        at = f"2026-11-{day}T07:30:00Z"
        keep_session(
            client, started_at=at, finished_at=at.replace("30", "46"), **({"hurts": []} | changes)
        )


def chosen(**changes: object) -> dict[str, Any]:
    """Return what a person fills in."""
    return {
        "name": "",
        "first": "2026-08-01",
        "last": "2026-11-23",
        "sections": EVERYTHING,
        "question": "",
    } | changes


def show(client: FlaskClient, path: str = "/report/", **changes: object) -> TestResponse:
    """Send the form of the report."""
    page = client.get("/report/")
    return client.post(path, data={**chosen(**changes), "csrf_token": token(page)})


def make_link(client: FlaskClient, **changes: object) -> str:
    """Make a link and return its path."""
    made = show(client, "/report/links/", **changes)
    assert made.status_code == 201, made.text
    found = re.search(r"<code data-address>http://localhost(.*?)</code>", made.text)
    assert found
    return found[1]


def sections(page: str) -> list[str]:
    """Return the headings of the sheet."""
    return [" ".join(text.split()) for text in re.findall(r"<h3>(.*?)</h3>", page)]


def figures(page: str) -> dict[str, str]:
    return dict(re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page))
