"""PATCH: the fields that were sent, at the revision that was read, and nothing else."""

from uuid import uuid4

import pytest
from sqlalchemy import select

from app.extensions import db
from app.store.models import SessionRow
from tests import bodies
from tests.web.sending import STEADY, check_in, keep_entry, keep_session, log, put, session

NOUNS = {"sessions": keep_session, "entries": keep_entry}
ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def patch(client, path, changes, revision: object = '"1"'):
    headers = STEADY | ({"If-Match": str(revision)} if revision else {})
    return client.patch(f"/api/v1/{path}", json=changes, headers=headers)


@pytest.mark.parametrize("noun", NOUNS)
def test_what_was_sent_is_changed_and_the_rest_is_not(client, noun):
    path = f"{noun}/{NOUNS[noun](client)}"
    before = client.get(f"/api/v1/{path}")
    assert (before.headers["ETag"], before.get_json()["revision"]) == ('"1"', 1)
    answer = patch(client, path, {"note": "later", "time_zone": "UTC"})
    assert (answer.status_code, answer.headers["ETag"]) == (200, '"2"')
    expected = before.get_json()["record"] | {"note": "later", "time_zone": "UTC"}
    assert answer.get_json() == before.get_json() | {"revision": 2, "record": expected}
    assert client.get(f"/api/v1/{path}").get_json() == answer.get_json()


@pytest.mark.parametrize("noun", NOUNS)
def test_without_the_revision_nothing_is_changed(client, noun):
    path = f"{noun}/{NOUNS[noun](client, note='first')}"
    answer = patch(client, path, {"note": "later"}, None)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (428, "if_match_missing")
    assert client.get(f"/api/v1/{path}").get_json()["record"]["note"] == "first"


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("revision", ['"1"', '"3"', 'W/"2"', "x"])
def test_at_another_revision_the_record_comes_back_as_it_is(client, noun, revision):
    path = f"{noun}/{NOUNS[noun](client)}"
    patch(client, path, {"note": "by the other device"})
    answer = patch(client, path, {"note": "mine"}, revision)
    assert (answer.status_code, answer.headers["ETag"]) == (412, '"2"')
    body = answer.get_json()
    assert body["error"]["code"] == "changed"
    assert (body["revision"], body["record"]["note"]) == (2, "by the other device")
    assert client.get(f"/api/v1/{path}").get_json()["record"] == body["record"]


@pytest.mark.parametrize("noun", NOUNS)
def test_a_stranger_is_answered_as_if_it_were_not_there(client, other, noun):
    theirs = NOUNS[noun](client)
    keep_session(other)
    answers = [patch(other, f"{noun}/{record}", {"note": "x"}) for record in (theirs, uuid4())]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].data == answers[1].data


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"leg_after": 11}, "leg_after"),
        ({"leg_after": "5"}, "leg_after"),
        ({"started_at": "1899-12-31T23:00:00Z"}, "started_at"),
        ({"started_at": "2026-11-25T12:00:00Z"}, "started_at"),
        ({"finished_at": "2026-11-23T07:00:00Z"}, "finished_at"),
        ({"note": "x" * 2001}, "note"),
        ({"note": "a\x00b"}, "note"),
        ({"revision": 7}, "revision"),
        ({"sent_at": "2026-11-23T07:48:00Z"}, "sent_at"),
        ({"exercises": [bodies.exercise(felt="bad")]}, "exercises.0.felt"),
        ([], "record"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_changes_nothing(client, changes, field):
    path = f"sessions/{keep_session(client)}"
    before = client.get(f"/api/v1/{path}").get_json()
    answer = patch(client, path, changes)
    assert answer.status_code == 422
    assert [*answer.get_json()["error"]["fields"]] == [field]
    assert client.get(f"/api/v1/{path}").get_json() == before


def test_a_rating_follows_no_session_of_another(client, other):
    path = f"entries/{keep_entry(client)}"
    answer = patch(client, path, {"after_session": str(keep_session(other))})
    assert answer.status_code == 422
    assert [*answer.get_json()["error"]["fields"]] == ["after_session"]


def test_a_late_repeat_of_the_first_body_stays_well_and_changes_nothing(client):
    put(client, f"sessions/{ID}", session())
    patch(client, f"sessions/{ID}", {"leg_after": 1})
    assert put(client, f"sessions/{ID}", session()).status_code == 200
    assert put(client, f"sessions/{ID}", session(leg_after=1)).status_code == 409
    assert client.get(f"/api/v1/sessions/{ID}").get_json()["record"]["leg_after"] == 1


def test_charts_week_and_advice_move_with_a_changed_date(client):
    path = f"sessions/{keep_session(client, leg_after=9)}"
    assert "session done" in client.get("/").text
    table = client.get("/api/v1/advice").get_json()["before"]
    assert "Nov 23" in client.get("/progress/").text
    earlier = {
        "started_at": "2026-11-10T07:30:00Z",
        "finished_at": "2026-11-10T07:46:00Z",
        "leg_after": 5,
    }
    assert patch(client, path, earlier).status_code == 200
    assert "session done" not in client.get("/").text
    assert "Nov 10" in client.get("/progress/").text
    assert client.get("/api/v1/advice").get_json()["before"] != table


def test_what_a_session_means_is_said_again_after_a_change(client):
    session_id = keep_session(client, leg_after=4)
    before = client.get(f"/session/{session_id}/").text
    patch(client, f"sessions/{session_id}", {"new_symptoms": "weakness"})
    after = client.get(f"/session/{session_id}/").text
    assert "No session: call your doctor today" not in before
    assert "No session: call your doctor today" in after


def test_a_note_leaves_what_was_decided_as_it_was(client, app):
    check_in(client, leg="4")
    session_id = log(client).location.split("/")[-2]
    decided = said_of(app)
    patch(client, f"sessions/{session_id}", {"note": "x"})
    assert said_of(app) == decided
    patch(client, f"sessions/{session_id}", {"leg_before": 9, "places_before": None}, '"2"')
    assert said_of(app)["start"] != decided["start"]


def said_of(app) -> dict:
    """Return what is kept of the decisions about the one session."""
    with app.app_context(), db.engine.connect() as connection:
        found: dict = connection.scalar(select(SessionRow.decided))
    return found
