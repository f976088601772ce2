"""Adding a session that was done without Steady."""

import re

import pytest

from tests.web.diary.filling import add, errors, shown
from tests.web.sending import keep_session, listed

TILT = {"outcome-pelvic-tilt": "done", "felt-pelvic-tilt": "fine"}


def in_berlin(client) -> None:
    """Have a diary whose zone is known."""
    keep_session(client)


def test_a_session_without_steady_is_logged(client):
    in_berlin(client)
    answer = add(
        client,
        "session",
        day="2026-11-20",
        clock="18:00",
        minutes="12",
        leg_before="6",
        leg_after="4",
        note="At the pool.",
        **TILT,
    )
    assert answer.status_code == 303
    session_id = answer.location.split("/")[-2]
    assert client.get(answer.location).status_code == 200
    record = client.get(f"/api/v1/sessions/{session_id}").get_json()["record"]
    assert (record["started_at"], record["finished_at"]) == (
        "2026-11-20T17:00:00Z",
        "2026-11-20T17:12:00Z",
    )
    assert (record["leg_before"], record["leg_after"], record["note"]) == (6, 4, "At the pool.")
    assert (record["plan"], record["completed"], record["check"]) == ("custom", True, None)
    [done] = record["exercises"]
    assert (done["slug"], done["outcome"], done["felt"]) == ("pelvic-tilt", "done", "fine")
    assert session_id in listed(client)


def test_all_exercises_of_a_session_are_the_full_one(client):
    names = re.findall(r'name="(outcome-[^"]+)"', session_form(client))
    answers = dict.fromkeys(names, "done") | {"outcome-glute-bridge": "skipped"}
    session_id = add(client, "session", **answers).location.split("/")[-2]
    record = client.get(f"/api/v1/sessions/{session_id}").get_json()["record"]
    assert (record["plan"], record["completed"], len(record["exercises"])) == ("full", False, 5)


def session_form(client) -> str:
    return client.get("/diary/new/?kind=session").text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({}, "at least one exercise"),
        ({"outcome-glute-bridge": "skipped"}, "at least one exercise"),
        (TILT | {"minutes": ""}, "whole number from 1 to 1440"),
        (TILT | {"day": "2026-11-30"}, "lies in the future"),
        (TILT | {"day": "9999-12-31", "minutes": "1440"}, "lies in the future"),
        (TILT | {"leg_after": "3", "places_after": ["none"]}, "Mark where it is"),
        (TILT | {"outcome-pelvic-tilt": "maybe"}, "Choose one of the answers"),
    ],
)
def test_a_session_that_does_not_hold_is_said_and_stays(client, typed, said):
    answer = add(client, "session", note="typed", **typed)
    assert answer.status_code == 422
    assert [error for error in errors(answer) if said in error] != []
    assert shown(answer)["note"][0].strip() == "typed"
    assert listed(client) == []


def test_what_is_added_moves_the_chart_and_the_week(client):
    in_berlin(client)
    assert client.get("/").text.count("session done") == 1
    add(client, "session", day="2026-11-20", leg_before="6", **TILT)
    assert "Nov 20" in client.get("/progress/").text
    assert client.get("/").text.count("session done") == 1
    add(client, "session", clock="09:00", **TILT)
    assert len(listed(client)) == 3
