"""What is refused of a record, and how it is named."""

import json
from uuid import uuid4

import pytest

from tests import bodies
from tests.web.sending import check, keep_session, listed, put, put_text, session

NOUNS = {"checks": check, "sessions": session}
ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "nonsense",
        "{'leg': 1}",
        '{"leg_after": NaN}',
        '{"leg_after": Infinity}',
        '{"leg_after": 1_0}',
        '{"leg_after": \u0665}',
        '{"leg_after": 05}',
        '{"note": "\\ud800"}',
        b'{"note": "\xff"}',
        '{"a":' * 40_000,
        "[" * 100_000 + "]" * 100_000,
    ],
    ids=range(13),
)
def test_what_is_not_json_is_refused_as_a_whole(client, text):
    answer = put_text(client, f"sessions/{ID}", text)
    assert answer.status_code == 400
    assert answer.get_json()["error"]["code"] == "bad_request"


@pytest.mark.parametrize("body", [[], "text", 5, 0, True, [[]]])
def test_what_is_no_record_is_refused(client, body):
    assert put(client, f"sessions/{ID}", body).status_code == 422


@pytest.mark.parametrize(
    "written",
    [
        "true",
        "false",
        '"5"',
        "5.0",
        "0.5",
        "1e-400",
        "1e0",
        "11",
        "-1",
        "1e309",
        "[]",
        "{}",
        "9223372036854775808",
        "1" + "0" * 4000,
        '"\u0665"',
        '"\uff15"',
        '"1_0"',
    ],
)
@pytest.mark.parametrize("field", ["leg_before", "back_after"])
def test_a_rating_is_a_whole_number_from_0_to_10_or_nothing(client, written, field):
    body = session(places_before=None, places_after=None)
    text = bodies_text(body, field, written)
    answer = put_text(client, f"sessions/{ID}", text)
    assert answer.status_code in {400, 422}
    if answer.status_code == 422:
        assert field in answer.get_json()["error"]["fields"]
    assert listed(client) == []


def bodies_text(body: bodies.Body, field: str, written: str) -> str:
    """Return a body as JSON with a field written exactly so."""
    return json.dumps(body | {field: "HERE"}, ensure_ascii=False).replace('"HERE"', written)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("started_at", "0001-01-01T00:00:00Z"),
        ("started_at", "9999-12-31T23:59:59Z"),
        ("started_at", "2026-11-23"),
        ("started_at", "2026-02-30T00:00:00Z"),
        ("started_at", 1763882100),
        ("finished_at", "2026-11-23T07:00:00Z"),
        ("finished_at", "2026-12-23T07:00:00Z"),
        ("time_zone", "../../etc/passwd"),
        ("time_zone", "Mars/Olympus"),
        ("time_zone", None),
        ("plan", "long"),
        ("check", "1"),
        ("completed", 1),
        ("completed", "true"),
        ("note", "x" * 2001),
        ("note", "a\x00b"),
        ("note", "a\x1bb"),
        ("note", None),
        ("places_before", ["left_ear"]),
        ("places_before", ["left_foot", "left_foot"]),
        ("places_before", "left_foot"),
        ("places_before", {"left_foot": True}),
        ("new_symptoms", "fever"),
        ("exercises", {}),
        ("exercises", [{}]),
        ("exercises", [bodies.exercise()] * 51),
        ("exercises", [bodies.exercise(slug="../x")]),
        ("exercises", [bodies.exercise(seconds=-1)]),
        ("exercises", [bodies.exercise(seconds=True)]),
        ("hurts", [bodies.hurt(at_s="1")]),
        ("hurts", [bodies.hurt(extra=1)]),
        ("content_version", ""),
        ("content_version", "<b>"),
    ],
)
def test_each_wrong_field_is_named_and_nothing_is_kept(client, field, value):
    answer = put(client, f"sessions/{ID}", session(**{field: value}))
    assert answer.status_code == 422
    named = answer.get_json()["error"]["fields"]
    assert [name for name in named if name.split(".")[0].split("[")[0] == field]
    assert all(said and said[0].endswith(".") for said in named.values())
    assert listed(client) == []


@pytest.mark.parametrize("field", ["diary_id", "id", "revision", "deleted_at", "clock_corrected"])
@pytest.mark.parametrize("noun", NOUNS)
def test_an_unknown_field_is_refused(client, noun, field):
    answer = put(client, f"{noun}/{ID}", NOUNS[noun](**{field: 1}))
    assert answer.status_code == 422
    assert field in str(answer.get_json()["error"]["fields"])


@pytest.mark.parametrize("field", ["plan", "note", "exercises", "time_zone", "completed"])
def test_a_missing_field_is_named(client, field):
    body = session()
    del body[field]
    answer = put(client, f"sessions/{ID}", body)
    assert answer.status_code == 422
    assert field in answer.get_json()["error"]["fields"]


def test_everything_that_is_wrong_is_said_at_once(client):
    answer = put(client, f"sessions/{ID}", session(plan="long", leg_before=11, note=5))
    assert {"plan", "leg_before", "note"} <= set(answer.get_json()["error"]["fields"])


def test_nothing_that_was_not_answered_becomes_zero(client):
    unanswered = dict.fromkeys(
        ["leg_before", "places_before", "leg_after", "places_after", "new_symptoms"]
    )
    session_id = keep_session(client, **unanswered)
    page = client.get(f"/session/{session_id}/").text
    assert "Not rated" in page
    assert "<td>0</td>" not in client.get("/progress/").text


def test_a_record_that_is_refused_makes_no_diary(client):
    put(client, f"sessions/{uuid4()}", session(leg_before=11))
    assert client.get("/api/v1/today").get_json()["handle"] is None
