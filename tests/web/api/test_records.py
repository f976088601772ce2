"""Checks and sessions sent to the API: kept once, exactly as they are, or refused by field."""

import pytest

from tests import bodies
from tests.web.sending import check, listed, put, put_text, session, token

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
