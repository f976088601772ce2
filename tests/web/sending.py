"""Sends records and forms as a browser does."""

import re
from typing import Any
from uuid import UUID, uuid4

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests import bodies

STEADY = {"X-Steady": "1"}
FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    {"Origin": "null"},
    {"Origin": "https://evil.example"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": "http://["},
]
"""The headers that a browser sends with what another site makes it send."""


def put(client: FlaskClient, path: str, body: Any, **headers: str) -> TestResponse:
    return client.put(f"/api/v1/{path}", json=body, headers=STEADY | headers)


def put_text(client: FlaskClient, path: str, text: str | bytes) -> TestResponse:
    return client.put(f"/api/v1/{path}", data=text, headers=STEADY, content_type="application/json")


def session(**changes: object) -> bodies.Body:
    return bodies.session(sent_at=None, **changes)


def check(**changes: object) -> bodies.Body:
    return bodies.check(at="2026-11-23T08:59:00Z", **changes)


def keep_session(client: FlaskClient, **changes: object) -> UUID:
    """Keep a session in the diary of this browser."""
    return _kept(client, "sessions", session(**changes))


def keep_check(client: FlaskClient, **changes: object) -> UUID:
    """Keep a check in the diary of this browser."""
    return _kept(client, "checks", check(**changes))


def keep_entry(client: FlaskClient, **changes: object) -> UUID:
    """Keep an entry in the diary of this browser."""
    return _kept(client, "entries", bodies.entry(**changes))


def keep_clearance(client: FlaskClient, **changes: object) -> UUID:
    """Keep a clearance in the diary of this browser."""
    about = {"check": None, "item": "fever"}
    return _kept(client, "clearances", bodies.clearance(**about | changes))


def _kept(client: FlaskClient, noun: str, body: bodies.Body) -> UUID:
    record_id = uuid4()
    answer = put(client, f"{noun}/{record_id}", body)
    assert answer.status_code == 201, answer.text
    return record_id


def token(page: TestResponse) -> str:
    """Return the token of the form in a page."""
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page.text)
    assert found, page.text
    return found[1]


def introduce(client: FlaskClient) -> None:
    """Answer the first run: no warning signs, and a doctor knows."""
    screen = "/first-run/?screen=about"
    sent = {"doctor": "yes", "csrf_token": token(client.get(screen))}
    assert client.post(screen, data=sent).status_code == 303


def check_in(client: FlaskClient, **changes: object) -> TestResponse:
    """Send the form before a session; None leaves an answer out."""
    answers: dict[str, object] = {
        "leg": "4",
        "places": ["right_thigh"],
        "quick": "none",
        "emergency": ["none"],
        "urgent": ["none"],
        "ask_first": ["none"],
        "plan": "full",
        "time_zone": "Europe/Berlin",
    }
    given = {name: value for name, value in (answers | changes).items() if value is not None}
    return client.post("/session/", data=given)


def log(client: FlaskClient, address: str = "/session/card/", **changes: object) -> TestResponse:
    """Open the card and send its form, every exercise done; None leaves an answer out."""
    page = client.get(address)
    names = re.findall(r'type="radio" name="(outcome-[^"]+)"', page.text)
    answers: dict[str, object] = {
        "csrf_token": token(page),
        "session": re.findall(r'name="session"[^>]*value="([^"]+)"', page.text)[0],
        "leg_after": "3",
        "places_after": ["right_thigh"],
        "new_symptoms": "none",
        "note": "",
        **dict.fromkeys(names, "done"),
    }
    given = {name: value for name, value in (answers | changes).items() if value is not None}
    return client.post(address, data=given)


def listed(client: FlaskClient) -> list[str]:
    """Return the ids of the sessions on the first page of the diary."""
    return re.findall(r'href="/session/([0-9a-f-]{36})/"', client.get("/diary/").text)
