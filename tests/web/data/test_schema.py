"""The JSON Schema says what the import takes: the same words, the same limits."""

import json
from typing import Any

import jsonschema_rs
import pytest

from app.domain import limits
from app.domain.archive import KINDS
from app.domain.exercise_states import DECISIONS
from app.domain.person import SUBJECTS
from app.domain.places import PLACES
from app.domain.records.clearance import CLEARANCE_ANSWERS
from app.domain.records.entry import ENTRY_KINDS
from app.domain.records.session import FELT, NEW_SYMPTOMS, OUTCOMES, PLAN_NAMES, THEN
from app.domain.rules import LEVELS
from app.web.assets import STATIC
from tests.domain.archive import kept
from tests.web.data.files import PAGE
from tests.web.sending import keep_session

SCHEMA: dict[str, Any] = json.loads((STATIC / "data/steady-diary-1.schema.json").read_text())
DEFINED: dict[str, Any] = SCHEMA["$defs"]


def file(**lists: Any) -> dict[str, Any]:
    about = {"created_at": "2026-11-23T09:00:00Z", "time_zone": None, "settings": {}}
    every: dict[str, Any] = {kind: [] for kind in KINDS} | lists
    return {"format": "steady-diary", "version": 1, "diary": about, **every}


@pytest.fixture(scope="module")
def schema() -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(SCHEMA, validate_formats=True)


def test_it_is_itself_a_schema():
    jsonschema_rs.meta.validate(SCHEMA)


@pytest.mark.parametrize("kind", KINDS)
def test_it_takes_a_record_of_each_kind_and_no_unknown_field(schema, kind):
    sound = kept.body(kind)
    assert schema.is_valid(file(**{kind: [sound]}))
    assert not schema.is_valid(file(**{kind: [sound | {"more": 1}]}))
    assert not schema.is_valid(file(**{kind: [kept.body(kind, {"more": 1})]}))


@pytest.mark.parametrize(
    ("name", "field", "words"),
    [
        ("session", "plan", PLAN_NAMES),
        ("session", "new_symptoms", NEW_SYMPTOMS),
        ("exercise", "outcome", OUTCOMES),
        ("exercise", "felt", FELT),
        ("hurt", "then", THEN),
        ("entry", "kind", ENTRY_KINDS),
        ("clearance", "answer", CLEARANCE_ANSWERS),
        ("statement", "subject", SUBJECTS),
        ("exercise_decision", "decision", DECISIONS),
    ],
)
def test_it_knows_the_words_of_the_domain(name, field, words):
    told = DEFINED[name]["properties"][field]
    assert (told.get("anyOf") or [told])[0]["enum"] == list(words)


def test_it_knows_the_limits_of_the_domain():
    assert DEFINED["places"]["items"]["enum"] == list(PLACES)
    assert DEFINED["level"]["enum"] == list(LEVELS)
    assert (DEFINED["pain"]["minimum"], DEFINED["pain"]["maximum"]) == (0, limits.PAIN.high)
    assert DEFINED["note"]["maxLength"] == limits.NOTE_CHARACTERS
    assert DEFINED["slug"]["maxLength"] == limits.SLUG_CHARACTERS
    assert DEFINED["session"]["properties"]["exercises"]["maxItems"] == limits.EXERCISES


def test_the_page_leads_to_it(client):
    keep_session(client)
    page = client.get(PAGE).text
    address = page.partition('steady-diary-1.schema.json"')[0].rpartition('"')[2]
    answer = client.get(f"{address}steady-diary-1.schema.json", buffered=True)
    assert answer.json == SCHEMA
