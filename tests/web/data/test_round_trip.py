"""Taken away, deleted, brought back: byte for byte the same."""

import json

import jsonschema_rs
import pytest
from hypothesis import HealthCheck, given, settings

from app.store import archive, diaries, erasure, imports
from app.web.assets import STATIC
from app.web.data import diary_file
from app.web.data.diary_file import RefusedRecord
from tests.web.data import generated
from tests.web.data.drawn import NOW
from tests.web.data.files import agree, bring, delete_all, diary, exported, fill, send
from tests.web.sending import keep_session, listed


@pytest.fixture(scope="module")
def schema() -> jsonschema_rs.Validator:
    """The documentation of the file."""
    text = (STATIC / "data/steady-diary-1.schema.json").read_text()
    return jsonschema_rs.validator_for(json.loads(text), validate_formats=True)


def test_a_diary_that_was_deleted_and_brought_back_is_the_same_to_the_byte(client, clock):
    fill(client)
    before = exported(client)
    clock.move(days=3)
    delete_all(client)
    bring(client, before)
    assert exported(client) == before


def test_it_can_be_brought_into_another_browser(client, other):
    fill(client)
    bring(other, exported(client))
    assert exported(other) == exported(client)
    assert listed(other) == listed(client)


def test_a_second_import_adds_nothing(client, other):
    fill(client)
    body = exported(client)
    bring(other, body)
    page = send(other, body).text
    assert "Nothing in it is new." in page
    assert exported(other) == body


def test_what_is_there_is_never_overwritten(client, other):
    session_id = fill(client)
    mine = keep_session(client, note="mine")
    file = diary(client)
    for kept in file["sessions"]:
        kept["record"]["note"] = "theirs"
    page = send(client, file)
    assert "2 different there, yours stay" in page.text
    agree(client, page)
    notes = {kept["id"]: kept["record"]["note"] for kept in diary(client)["sessions"]}
    assert notes[str(mine)] == "mine"
    assert notes[str(session_id)] != "theirs"


def kept(token: bytes, body: bytes) -> tuple[bytes, list[RefusedRecord]]:
    """Bring a file into a new diary, and return it as it is taken away, and then deleted."""
    found = diary_file.read(body, NOW)
    diary = diaries.open(token, NOW)
    imports.add(diary, found.records, NOW, (found.created_at, found.time_zone, found.settings))
    with archive.opened(diary) as opened:
        written = b"".join(diary_file.written(opened))
    erasure.erase(diary)
    return written, found.refused


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(generated.diaries())
def test_any_diary_comes_back_as_it_went(app, schema, made):
    with app.app_context():
        first, refused = kept(bytes(32), json.dumps(made).encode())
        assert refused == []
        again, refused = kept(bytes([1] * 32), first)
    assert refused == []
    assert again == first
    schema.validate(json.loads(first))
