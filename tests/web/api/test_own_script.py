"""A session of one's own: how long it is, and what it needs beside the public script."""

from flask.testing import FlaskClient

from app.domain.records.written import to_dict
from tests.domain.sessions import item

HEADERS = {"X-Steady": "1"}
BRIDGE = to_dict(item("glute-bridge", hold_s=5)) | {"rest_s": 60}


def compiled(client: FlaskClient, **choices: object):
    return client.post("/api/v1/script", json=choices, headers=HEADERS)


def test_it_says_how_long_the_session_is(client: FlaskClient):
    answer = compiled(client, items=[to_dict(item("knee-to-chest"))])
    assert (answer.status_code, answer.json["seconds"], answer.json["minutes"]) == (200, 182, 4)


def test_it_gives_the_blocks_that_the_public_script_lacks(client: FlaskClient):
    own = compiled(client, items=[BRIDGE]).json["script"]
    assert [block["id"] for block in own["blocks"]] == [
        "glute-bridge.half-lift.2x8x5.rest-60",
        "glute-bridge.base.2x8x5.rest-60",
    ]
    assert own["full"]["left"] == own["full"]["right"] == ["glute-bridge.base.2x8x5.rest-60"]


def test_what_cannot_be_is_refused_field_by_field(client: FlaskClient):
    answer = compiled(client, items=[BRIDGE | {"rest_s": 1}], speed="hasty")
    assert answer.status_code == 422
    assert answer.json["error"]["fields"] == {
        "items.0.rest_s": ["Choose a whole number from 20 to 120."],
        "speed": ["Choose one of these: slow, normal, fast."],
    }


def test_nothing_is_kept_of_it(client: FlaskClient, statements: list[str]):
    answer = compiled(client, items=[BRIDGE])
    assert "Set-Cookie" not in answer.headers
    assert statements == []


def test_a_page_of_another_site_cannot_ask(client: FlaskClient):
    assert client.post("/api/v1/script", json={"items": [BRIDGE]}).status_code == 403
