"""Changing everything in the diary, each answer by its form."""

import pytest

from tests import bodies
from tests.web.data.files import bring, diary
from tests.web.diary.filling import errors, send, shown
from tests.web.sending import keep_entry, keep_session, put, session

ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
SIDED = bodies.exercise(
    slug="knee-to-chest",
    first_side="left",
    done={"sets": 1, "reps": 3, "right_reps": 3, "left_reps": 4, "held_s": 70},
)


def record(client, noun, record_id):
    return client.get(f"/api/v1/{noun}/{record_id}").get_json()["record"]


@pytest.mark.parametrize(
    ("noun", "keep", "kept"),
    [
        ("sessions", keep_session, {}),
        ("sessions", keep_session, {"exercises": [bodies.exercise(), SIDED], "hurts": []}),
        ("sessions", keep_session, {"started_at": "2026-10-25T01:30:41Z", "places_after": None}),
        ("sessions", keep_session, {"leg_after": 0, "places_after": [], "new_symptoms": None}),
        ("sessions", keep_session, {"exercises": [], "completed": False}),
        ("entries", keep_entry, {}),
        ("entries", keep_entry, {"kind": "walk", "minutes": 25, "leg": None, "note": ""}),
        ("entries", keep_entry, {"leg": None, "interfere": 4, "note": "a\nb"}),
        ("entries", keep_entry, {"note": "\n\n\ttable\n "}),
        ("entries", keep_entry, {"kind": "note", "leg": 0, "places": [], "note": "👍 שלום"}),
    ],
)
def test_a_form_that_is_sent_as_it_is_changes_nothing_but_the_revision(client, noun, keep, kept):
    record_id = keep(client, **kept)
    before = record(client, noun, record_id)
    assert send(client, f"/diary/{record_id}/").status_code == 303
    assert record(client, noun, record_id) == before


def test_an_entry_is_changed(client):
    entry = keep_entry(client)
    answer = send(
        client,
        f"/diary/{entry}/",
        day="2026-11-20",
        clock="21:05",
        leg="7",
        back="0",
        places=["left_calf"],
        note="",
    )
    assert answer.status_code == 303
    changed = record(client, "entries", entry)
    assert (changed["at"], changed["leg"], changed["back"]) == ("2026-11-20T20:05:00Z", 7, 0)
    assert (changed["places"], changed["note"]) == (["left_calf"], "")
    assert "Saved." in client.get(answer.location).text
    assert "Friday, November 20" in client.get(answer.location).text


def test_a_rating_is_taken_back(client):
    entry = keep_entry(client, back=2)
    send(client, f"/diary/{entry}/", leg="")
    assert record(client, "entries", entry)["leg"] is None


def test_a_session_is_changed_in_all_its_answers(client):
    session_id = keep_session(client)
    send(
        client,
        f"/diary/{session_id}/",
        day="2026-11-22",
        minutes="20",
        leg_before="",
        back_before="3",
        places_before=["low_back"],
        leg_after="0",
        places_after=["none"],
        new_symptoms="tingling",
        note="corrected",
    )
    changed = record(client, "sessions", session_id)
    assert (changed["started_at"], changed["finished_at"]) == (
        "2026-11-22T07:30:00Z",
        "2026-11-22T07:50:00Z",
    )
    assert (changed["leg_before"], changed["back_before"], changed["leg_after"]) == (None, 3, 0)
    assert (changed["places_before"], changed["places_after"]) == (["low_back"], [])
    assert (changed["new_symptoms"], changed["note"]) == ("tingling", "corrected")
    assert changed["hurts"] == [bodies.hurt()]


def test_a_session_that_moves_takes_its_length_with_it(client):
    session_id = keep_session(client)
    send(client, f"/diary/{session_id}/", clock="18:00")
    changed = record(client, "sessions", session_id)
    assert (changed["started_at"], changed["finished_at"]) == (
        "2026-11-23T17:00:00Z",
        "2026-11-23T17:16:10Z",
    )


def test_each_exercise_is_changed_in_its_counts(client):
    session_id = keep_session(client, exercises=[bodies.exercise(), SIDED])
    counts = {"sets-0": "2", "reps-0": "16", "held_s-0": "", "felt-0": "hurt", "right_reps-1": "4"}
    send(client, f"/diary/{session_id}/", **counts)
    first, second = record(client, "sessions", session_id)["exercises"]
    assert (first["done"]["sets"], first["done"]["reps"], first["done"]["held_s"]) == (2, 16, None)
    assert first["felt"] == "hurt"
    assert second["done"] == SIDED["done"] | {"right_reps": 4, "reps": 4}


@pytest.mark.parametrize(
    ("outcome", "reps", "completed"), [("skipped", 0, False), ("partial", None, True)]
)
def test_what_was_counted_follows_how_much_was_done(client, outcome, reps, completed):
    session_id = keep_session(client)
    send(client, f"/diary/{session_id}/", **{"outcome-0": outcome})
    changed = record(client, "sessions", session_id)
    assert (changed["exercises"][0]["outcome"], changed["completed"]) == (outcome, completed)
    assert changed["exercises"][0]["done"]["reps"] == reps


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"day": "2026-02-30"}, "no such date"),
        ({"day": "2026-11-25"}, "future"),
        ({"day": "9999-12-31", "clock": "23:59", "minutes": "1440"}, "future"),
        ({"day": "2026-03-29", "clock": "02:15"}, "clocks went forward"),
        ({"minutes": "2000"}, "1 to 1440"),
        ({"leg_after": "12"}, "answers offered"),
        ({"leg_after": "0"}, "Unmark the leg"),
        ({"reps-0": "x"}, "0 to 28800"),
        ({"sets-0": "121"}, "0 to 120"),
        ({"outcome-0": "never"}, "answers offered"),
        ({"note": "x" * 2001}, "It has 2001"),
        ({"note": "\x07"}, "control characters"),
    ],
)
def test_what_does_not_hold_is_said_and_nothing_is_changed(client, typed, said):
    session_id = keep_session(client)
    before = record(client, "sessions", session_id)
    answer = send(client, f"/diary/{session_id}/", **typed)
    assert answer.status_code == 422
    assert [error for error in errors(answer) if said in error] != []
    assert record(client, "sessions", session_id) == before


def test_nobody_changes_the_record_of_another(client, other):
    mine, theirs = keep_session(client), keep_session(other)
    form = shown(client.get(f"/diary/{mine}/")) | {"note": "mine now"}
    assert client.post(f"/diary/{theirs}/", data=form).status_code == 404
    assert record(other, "sessions", theirs)["note"] == ""


def test_a_rating_after_a_session_that_was_never_here_is_changed_too(client, other):
    session_id = keep_session(client)
    entry = keep_entry(client, after_session=str(session_id))
    brought = diary(client) | {"sessions": []}
    bring(other, brought)
    assert send(other, f"/diary/{entry}/", note="put right").status_code == 303
    assert record(other, "entries", entry)["note"] == "put right"


def test_a_late_repeat_of_the_first_body_changes_nothing(client):
    put(client, f"sessions/{ID}", session())
    send(client, f"/diary/{ID}/", note="corrected")
    assert put(client, f"sessions/{ID}", session()).status_code == 200
    assert record(client, "sessions", ID)["note"] == "corrected"


def test_a_session_leads_to_its_form(client):
    session_id = keep_session(client)
    assert f'href="/diary/{session_id}/"' in client.get(f"/session/{session_id}/").text


def test_a_page_of_one_record_is_at_most_four_statements(client, statements):
    entry = keep_entry(client)
    statements.clear()
    client.get(f"/diary/{entry}/")
    assert len([said for said in statements if not said.startswith("BEGIN")]) <= 4
