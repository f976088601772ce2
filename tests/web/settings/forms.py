"""Sends the sections of the settings and the plan as a browser does."""

import re
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.sending import token

PATH, PLAN = "/settings/", "/settings/plan/"


def save(client: FlaskClient, section: str, **answers: str) -> TestResponse:
    """Save one section of the settings."""
    sent = {"csrf_token": token(client.get(PATH)), "section": section}
    return client.post(PATH, data=sent | answers)


def look(client: FlaskClient, **answers: str) -> TestResponse:
    """Save the section about the look, the standard for what is not said."""
    return save(
        client, "look", **{"theme": "system", "size": "normal", "contrast": "normal"} | answers
    )


def plan(client: FlaskClient, **changes: Any) -> TestResponse:
    """Save a plan; None leaves an answer out."""
    answers: dict[str, Any] = {
        "csrf_token": token(client.get(PLAN)),
        "days": ["mon", "wed", "fri"],
        "habit": "breakfast",
        "at": "07:30",
        "every": "none",
        "break_days": ["mon"],
        "first": "09:00",
        "last": "17:00",
    }
    given = {name: value for name, value in (answers | changes).items() if value is not None}
    return client.post(PLAN, data=given)


def address(client: FlaskClient) -> str:
    """Make a private address and return its path."""
    sent = {"csrf_token": token(client.get(PLAN))}
    made = client.post(f"{PLAN}address/", data=sent)
    assert made.status_code == 201, made.text
    found = re.search(r"<code data-address>http://localhost(.*?)</code>", made.text)
    assert found
    return found[1]
