"""Checks and sessions sent to the API: kept once, exactly as they are, or refused by field."""

import json
from uuid import uuid4

import pytest

from tests import bodies
from tests.web.sending import check, keep_session, listed, put, put_text, session, token

NOUNS = {"checks": check, "sessions": session}
ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


@pytest.mark.parametrize("noun", NOUNS)
def test_a_record_is_created_and_the_same_again_is_not(client, noun):
    body = NOUNS[noun]()
    first, again = put(client, f"{noun}/{ID}", body), put(client, f"{noun}/{ID}", body)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.get_json() == again.get_json()


@pytest.mark.parametrize("noun", NOUNS)
def test_an_answer_has_exactly_these_keys(client, noun):
    answer = put(client, f"{noun}/{ID}", NOUNS[noun]()).get_json()
    assert set(answer) == {"id", "handle", "clock_corrected", "record"}
    assert answer["id"] == ID
    assert answer["handle"] == client.get("/api/v1/today").get_json()["handle"]


@pytest.mark.parametrize("noun", NOUNS)
def test_what_is_answered_is_what_was_sent(client, noun):
    body = NOUNS[noun]()
    record = put(client, f"{noun}/{ID}", body).get_json()["record"]
    body.pop("sent_at", None)
    assert {name: record[name] for name in body} == body


@pytest.mark.parametrize("noun", NOUNS)
def test_another_record_under_the_same_id_is_a_conflict(client, noun):
    put(client, f"{noun}/{ID}", NOUNS[noun]())
    answer = put(client, f"{noun}/{ID}", NOUNS[noun](content_version="2027-01-01"))
    assert answer.status_code == 409
    assert answer.get_json()["error"]["code"] == "conflict"


def test_after_a_conflict_the_first_record_stands(client):
    put(client, f"sessions/{ID}", session(note="the first"))
    put(client, f"sessions/{ID}", session(note="the second"))
    page = client.get(f"/session/{ID}/").text
    assert "the first" in page
    assert "the second" not in page


def test_when_it_is_sent_changes_nothing(client):
    first = put(client, f"sessions/{ID}", bodies.session(sent_at="2026-11-23T09:00:01Z"))
    again = put(client, f"sessions/{ID}", bodies.session(sent_at="2026-11-23T09:00:30Z"))
    assert (first.status_code, again.status_code) == (201, 200)


def test_a_late_repeat_does_not_bring_back_what_was_deleted(client):
    put(client, f"sessions/{ID}", session())
    page = client.get("/diary/")
    client.post(f"/diary/{ID}/delete/", data={"csrf_token": token(page)})
    assert put(client, f"sessions/{ID}", session()).status_code == 200
    assert put(client, f"sessions/{ID}", session(note="new")).status_code == 409
    assert listed(client) == []


def test_the_id_of_another_diary_is_free_in_this_one(client, other):
    put(client, f"sessions/{ID}", session())
    assert put(other, f"sessions/{ID}", session(note="theirs")).status_code == 201


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "json"]
)
def test_only_json_is_taken(client, noun, kind):
    answer = client.put(
        f"/api/v1/{noun}/{ID}", data="{}", content_type=kind, headers={"X-Steady": "1"}
    )
    assert answer.status_code == 415


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("headers", [{}, {"X-Steady": "0"}, {"X-Steady": "1, 1"}])
def test_a_plain_form_of_another_site_cannot_send_it(client, noun, headers):
    answer = client.put(f"/api/v1/{noun}/{ID}", json=NOUNS[noun](), headers=headers)
    assert answer.status_code == 403
    assert "X-Steady" in answer.get_json()["error"]["message"]


@pytest.mark.parametrize("noun", NOUNS)
def test_too_much_is_refused_before_it_is_read(client, noun):
    answer = put_text(client, f"{noun}/{ID}", b'"' + b"x" * 256 * 1024 + b'"')
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "path", ["sessions/1", "sessions/not-an-id", f"sessions/{ID}/", f"sessions/{ID}x", "sessions/"]
)
def test_what_is_no_id_is_not_found(client, path):
    assert put(client, path, session()).status_code == 404


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
