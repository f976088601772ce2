"""Who may do what: a written decision for every route there is, asked of the real ones."""

import hashlib
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from app.extensions import db
from tests.web.decided import LINKS, OWN, PUBLIC, RECORDS, WRITES
from tests.web.sending import (
    STEADY,
    check,
    keep_check,
    keep_clearance,
    keep_entry,
    keep_session,
    session,
    token,
)

CANARY = "canary-of-the-owner"


def routes(app: Flask) -> list[tuple[str, str]]:
    return sorted(
        (rule.endpoint, method)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    )


def address(app: Flask, endpoint: str, values: dict[str, object]) -> str:
    with app.test_request_context():
        return app.url_for(endpoint, **values)


@pytest.fixture
def owned(client: FlaskClient) -> dict[str, UUID]:
    """The ids of a diary with a session and a check, open as the last one."""
    return {
        "session": keep_session(client, note=CANARY),
        "check": keep_check(client, level="urgent", messages=["pain_high"]),
        "entry": keep_entry(client),
        "clearance": keep_clearance(client),
    }


def values_of(names: dict[str, str], ids: dict[str, UUID]) -> dict[str, object]:
    return {argument: ids.get(name, name) for argument, name in names.items()}


def test_every_route_has_a_decision(app):
    reading = PUBLIC | OWN | RECORDS | LINKS
    decided = [(name, "GET") for name in reading]
    decided += WRITES.items()
    assert routes(app) == sorted(decided)


@pytest.mark.parametrize("endpoint", PUBLIC | OWN)
def test_everybody_may_read_and_nobody_reads_of_another(app, client, other, owned, endpoint):
    path = address(app, endpoint, (PUBLIC | OWN)[endpoint])
    keep_session(other)
    for stranger in (other, app.test_client()):
        answer = stranger.get(path)
        assert answer.status_code in {200, 303}
        assert CANARY.encode() not in answer.data
        assert not [known for known in owned.values() if str(known).encode() in answer.data]


@pytest.mark.parametrize("endpoint", RECORDS)
def test_a_record_is_there_for_its_owner_alone(app, client, other, owned, endpoint):
    names = RECORDS[endpoint]
    path = address(app, endpoint, values_of(names, owned))
    unknown = address(app, endpoint, dict.fromkeys(names, uuid4()))
    keep_session(other)
    assert client.get(path).status_code == 200
    for stranger in (other, app.test_client()):
        refused = stranger.get(path)
        assert refused.status_code == 404
        assert refused.data == stranger.get(unknown).data


@pytest.mark.parametrize("endpoint", LINKS)
def test_without_the_link_nobody_gets_what_it_opens(app, client, owned, endpoint):
    path = address(app, endpoint, LINKS[endpoint])
    for browser in (client, app.test_client()):
        answer = browser.get(path)
        assert answer.status_code == 404
        assert CANARY not in answer.text


def test_nobody_deletes_for_another(app, client, other, owned):
    keep_session(other)
    sent = {"csrf_token": token(other.get("/diary/"))}
    path = address(app, "diary.delete", {"record_id": owned["session"]})
    assert other.post(path, data=sent).status_code == 404
    assert client.get(f"/session/{owned['session']}/").status_code == 200


@pytest.mark.parametrize(("noun", "body"), [("sessions", session), ("checks", check)])
def test_nobody_overwrites_for_another(client, other, owned, noun, body):
    record_id = owned[noun.rstrip("s")]
    other.put(f"/api/v1/{noun}/{record_id}", json=body(), headers=STEADY)
    assert CANARY in client.get("/diary/").text
    assert client.get(f"/stop/{owned['check']}/").status_code == 200


def contents(app: Flask) -> str:
    """Return a digest of every row of every table."""
    with app.app_context(), db.engine.connect() as connection:
        tables = connection.scalars(text("SELECT name FROM sqlite_schema WHERE type = 'table'"))
        rows = [
            sorted(map(repr, connection.execute(text(f"SELECT * FROM {table}"))))  # noqa: S608
            for table in sorted(tables)
        ]
    return hashlib.sha256(repr(rows).encode()).hexdigest()


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_reading_every_route_changes_nothing(app, client, owned, method):
    before = contents(app)
    for endpoint, names in (PUBLIC | OWN | RECORDS).items():
        path = address(app, endpoint, values_of(names, owned))
        for browser in (client, app.test_client()):
            browser.open(path, method=method)
    assert contents(app) == before


@pytest.mark.parametrize("endpoint", OWN | RECORDS)
def test_what_is_personal_is_kept_by_no_cache(app, client, owned, endpoint):
    path = address(app, endpoint, values_of((OWN | RECORDS)[endpoint], owned))
    answer = client.get(path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]


@pytest.mark.parametrize("endpoint", PUBLIC)
def test_what_is_public_knows_no_cookie(app, client, owned, endpoint):
    answer = client.get(address(app, endpoint, PUBLIC[endpoint]))
    assert "Set-Cookie" not in answer.headers
    assert "Cookie" not in answer.headers.get("Vary", "")
