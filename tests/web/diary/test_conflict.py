"""What was changed meanwhile is shown beside what was typed, and not overwritten."""

import pytest

from tests.web.diary.filling import delete, shown
from tests.web.diary.test_editing import record
from tests.web.sending import STEADY, keep_entry, keep_session


def patch(client, path, **changes):
    headers = STEADY | {"If-Match": "*"}
    assert client.patch(f"/api/v1/{path}", json=changes, headers=headers).status_code == 200


@pytest.mark.parametrize(("noun", "keep"), [("sessions", keep_session), ("entries", keep_entry)])
def test_what_was_changed_meanwhile_is_shown_and_not_overwritten(client, noun, keep):
    record_id = keep(client, note="first")
    form = shown(client.get(f"/diary/{record_id}/")) | {"note": "what I typed"}
    patch(client, f"{noun}/{record_id}", note="by the other device")
    answer = client.post(f"/diary/{record_id}/", data=form)
    assert answer.status_code == 409
    assert "This was changed meanwhile" in answer.text
    assert "by the other device" in answer.text
    assert shown(answer)["note"] == ["what I typed"]
    assert record(client, noun, record_id)["note"] == "by the other device"
    assert client.post(f"/diary/{record_id}/", data=shown(answer)).status_code == 303
    assert record(client, noun, record_id)["note"] == "what I typed"


def test_both_are_compared_answer_by_answer(client):
    session_id = keep_session(client)
    form = shown(client.get(f"/diary/{session_id}/")) | {"felt-0": "hurt"}
    patch(client, f"sessions/{session_id}", places_after=["left_calf"], leg_after=9)
    page = client.post(f"/diary/{session_id}/", data=form).text
    table = page[page.index("<tbody>") : page.index("</tbody>")]
    for said in ("Pelvic tilt: how it felt", "Left calf", "Right buttock", "9", "4"):
        assert said in table
    assert table.count("<tr>") == 3


def test_a_change_that_says_the_same_is_said_to_be_one(client):
    entry = keep_entry(client)
    form = shown(client.get(f"/diary/{entry}/"))
    patch(client, f"entries/{entry}", note="Slept well.")
    assert "says the same" in client.post(f"/diary/{entry}/", data=form).text


def test_line_ends_of_a_browser_are_no_change(client):
    entry = keep_entry(client, note="one\ntwo")
    form = shown(client.get(f"/diary/{entry}/")) | {"note": "one\r\ntwo"}
    patch(client, f"entries/{entry}", leg=3)
    assert "says the same" in client.post(f"/diary/{entry}/", data=form).text


def test_what_does_not_hold_is_said_once_both_were_seen(client):
    entry = keep_entry(client)
    form = shown(client.get(f"/diary/{entry}/")) | {"day": "2026-02-30"}
    patch(client, f"entries/{entry}", note="by the other device")
    answer = client.post(f"/diary/{entry}/", data=form)
    assert answer.status_code == 409
    assert "by the other device" in answer.text
    again = client.post(f"/diary/{entry}/", data=shown(answer))
    assert (again.status_code, shown(again)["day"]) == (422, ["2026-02-30"])


@pytest.mark.parametrize(("noun", "keep"), [("sessions", keep_session), ("entries", keep_entry)])
def test_what_was_deleted_meanwhile_is_put_back_with_what_was_typed(client, noun, keep):
    record_id = keep(client, note="first")
    form = shown(client.get(f"/diary/{record_id}/")) | {"note": "what I typed"}
    delete(client, record_id)
    answer = client.post(f"/diary/{record_id}/", data=form)
    assert answer.status_code == 409
    assert "This was deleted meanwhile" in answer.text
    assert shown(answer)["note"] == ["what I typed"]
    assert client.get(f"/diary/{record_id}/").status_code == 404
    assert client.post(f"/diary/{record_id}/", data=shown(answer)).status_code == 303
    assert record(client, noun, record_id)["note"] == "what I typed"


def test_what_was_deleted_and_put_back_meanwhile_is_shown_as_it_is(client):
    entry = keep_entry(client)
    form = shown(client.get(f"/diary/{entry}/")) | {"note": "what I typed"}
    delete(client, entry)
    answer = client.post(f"/diary/{entry}/", data=form)
    back = {"csrf_token": form["csrf_token"], "record": entry}
    client.post("/diary/deleted/", data=back)
    again = client.post(f"/diary/{entry}/", data=shown(answer))
    assert (again.status_code, "This was changed meanwhile" in again.text) == (409, True)


def test_what_is_gone_for_good_is_not_found(client, clock):
    entry = keep_entry(client)
    form = shown(client.get(f"/diary/{entry}/"))
    delete(client, entry)
    clock.move(days=30)
    assert client.post(f"/diary/{entry}/", data=form).status_code == 404
