"""A diary with something of everything, and files sent to be imported."""

import io
import json
import re
from typing import Any
from uuid import UUID

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.sending import (
    introduce,
    keep_check,
    keep_clearance,
    keep_entry,
    keep_session,
    token,
)

PAGE = "/settings/data/"
NOTE = "Slept well, “tingling” – 痛み 😀"


def fill(client: FlaskClient) -> UUID:
    """Put one record of each kind into the diary of this browser; return the session's id."""
    introduce(client)
    check = keep_check(client)
    session_id = keep_session(client, check=str(check), note=NOTE)
    keep_entry(client, after_session=str(session_id))
    keep_entry(client, kind="walk", minutes=25, leg=None, note="=1+1")
    keep_clearance(client)
    client.post(
        "/exercises/pelvic-tilt/mine/",
        data={
            "decision": "aside",
            "csrf_token": token(client.get("/exercises/pelvic-tilt/mine/")),
        },
    )
    return session_id


def exported(client: FlaskClient) -> bytes:
    """Return the whole diary as it is downloaded."""
    answer = client.get(f"{PAGE}diary.json")
    assert answer.status_code == 200
    return answer.data


def diary(client: FlaskClient) -> dict[str, Any]:
    """Return the whole diary as it is read from its file."""
    found: dict[str, Any] = json.loads(exported(client))
    return found


def send(client: FlaskClient, body: bytes | dict[str, Any], kind: str = "diary") -> TestResponse:
    """Send a file from the page, and see where that leads."""
    if isinstance(body, dict):
        body = json.dumps(body).encode()
    path = {"diary": "import/", "ratings": "ratings/upload/"}[kind]
    data = {
        "csrf_token": token(client.get(PAGE)),
        f"{kind}-file": (io.BytesIO(body), "any name.bin"),
    }
    return client.post(PAGE + path, data=data, follow_redirects=True)


def agree(
    client: FlaskClient, preview: TestResponse, path: str = "import/confirm/"
) -> TestResponse:
    """Say yes to a preview, with everything that its form carries."""
    form = preview.text.partition(f'action="{PAGE}{path}"')[2].partition("</form>")[0]
    hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form))
    return client.post(PAGE + path, data=hidden, follow_redirects=True)


def bring(client: FlaskClient, body: bytes | dict[str, Any]) -> TestResponse:
    """Send a file and say yes to what it adds."""
    return agree(client, send(client, body))


def delete_all(client: FlaskClient) -> TestResponse:
    """Delete the diary of this browser, by the page."""
    sent = {"csrf_token": token(client.get(f"{PAGE}delete/")), "sure": "y"}
    return client.post(f"{PAGE}delete/", data=sent)
