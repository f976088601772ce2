"""Taking back a press of "This hurts", here and on another device at once."""

from tests import bodies
from tests.web.diary.filling import errors, send, shown
from tests.web.diary.test_conflict import patch
from tests.web.diary.test_editing import record
from tests.web.sending import keep_session


def test_a_press_by_mistake_is_taken_back(client):
    presses = [bodies.hurt(), bodies.hurt(slug="pelvic-tilt", at_s=70)]
    session_id = keep_session(client, hurts=presses)
    assert "Pelvic tilt, at 1:10" in client.get(f"/diary/{session_id}/").text
    kept = shown(client.get(f"/diary/{session_id}/"))["hurts"]
    send(client, f"/diary/{session_id}/", hurts=kept[1:])
    assert record(client, "sessions", session_id)["hurts"] == presses[1:]
    assert send(client, f"/diary/{session_id}/", hurts=["7"]).status_code == 422


def test_presses_at_one_moment_are_kept_apart(client):
    presses = [bodies.hurt(then="easier"), bodies.hurt(then="skip"), bodies.hurt(then="end")]
    session_id = keep_session(client, hurts=presses)
    kept = shown(client.get(f"/diary/{session_id}/"))["hurts"]
    send(client, f"/diary/{session_id}/", hurts=[kept[0], kept[2]])
    assert record(client, "sessions", session_id)["hurts"] == [presses[0], presses[2]]


def test_two_who_take_back_different_presses_are_not_taken_for_one(client):
    presses = [bodies.hurt(at_s=70), bodies.hurt(at_s=402)]
    session_id = keep_session(client, hurts=presses)
    form = shown(client.get(f"/diary/{session_id}/"))
    patch(client, f"sessions/{session_id}", hurts=presses[1:])
    answer = client.post(f"/diary/{session_id}/", data=form | {"hurts": form["hurts"][:1]})
    assert "Times you said that it hurt" in answer.text
    client.post(f"/diary/{session_id}/", data=shown(answer))
    assert record(client, "sessions", session_id)["hurts"] == []


def test_a_press_that_another_device_took_back_is_no_mistake_of_the_person(client):
    presses = [bodies.hurt(at_s=70), bodies.hurt(at_s=402)]
    session_id = keep_session(client, hurts=presses)
    form = shown(client.get(f"/diary/{session_id}/")) | {"note": "mine"}
    patch(client, f"sessions/{session_id}", hurts=presses[1:])
    answer = client.post(f"/diary/{session_id}/", data=form)
    assert answer.status_code == 409
    assert errors(answer) == []
    assert client.post(f"/diary/{session_id}/", data=shown(answer)).status_code == 303
    assert record(client, "sessions", session_id)["hurts"] == presses[1:]
