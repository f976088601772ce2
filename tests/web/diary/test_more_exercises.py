"""An exercise that was done too and is not in the session yet."""

import pytest

from tests import bodies
from tests.web.data.files import bring, diary
from tests.web.diary.filling import errors, send, shown
from tests.web.sending import keep_session

MORE = "Add an exercise you did"
BRIDGE = {"outcome-glute-bridge": "done", "felt-glute-bridge": "strong"}


def exercises(client, session_id):
    record = client.get(f"/api/v1/sessions/{session_id}").get_json()["record"]
    return record["completed"], {row["slug"]: row for row in record["exercises"]}


def test_an_exercise_that_was_done_too_is_added_with_its_own_dose(client):
    session = keep_session(client, hurts=[])
    assert send(client, f"/diary/{session}/", **BRIDGE).status_code == 303
    completed, found = exercises(client, session)
    assert list(found) == ["pelvic-tilt", "glute-bridge"]
    bridge = found["glute-bridge"]
    assert (bridge["outcome"], bridge["felt"], completed) == ("done", "strong", True)
    assert bridge["done"]["reps"] == bridge["planned"]["sets"] * bridge["planned"]["reps"] > 0


def test_a_part_of_one_is_counted_by_nobody(client):
    session = keep_session(client, exercises=[], completed=False)
    send(client, f"/diary/{session}/", **{"outcome-knee-to-chest": "partial"})
    _, found = exercises(client, session)
    assert found["knee-to-chest"]["done"]["reps"] is None
    assert found["knee-to-chest"]["felt"] is None


def test_left_out_or_not_answered_adds_nothing(client):
    session = keep_session(client, hurts=[])
    before = exercises(client, session)
    send(client, f"/diary/{session}/", **{"outcome-glute-bridge": "skipped"})
    assert exercises(client, session) == before


def test_what_is_in_the_session_is_not_offered_again(client):
    session = keep_session(client)
    page = client.get(f"/diary/{session}/").text.partition(MORE)[2]
    assert "Glute bridge" in page
    assert "Pelvic tilt" not in page


def test_with_all_exercises_in_it_there_is_nothing_to_add(client):
    slugs = ("pelvic-tilt", "knee-to-chest", "deep-gluteal-stretch", "glute-bridge")
    rows = [bodies.exercise(slug=slug) for slug in (*slugs, "standing-hamstring-stretch")]
    assert MORE not in client.get(f"/diary/{keep_session(client, exercises=rows)}/").text


@pytest.mark.parametrize(
    "wrong", [{"outcome-glute-bridge": "twice"}, {**BRIDGE, "leg_before": "11"}]
)
def test_what_was_said_of_it_stays_beside_a_mistake(client, wrong):
    session = keep_session(client, hurts=[])
    before = exercises(client, session)
    page = send(client, f"/diary/{session}/", **wrong)
    assert page.status_code == 422
    assert errors(page)
    if wrong.keys() >= BRIDGE.keys():
        assert shown(page)["felt-glute-bridge"] == ["strong"]
        assert f'<details class="more" open>\n    <summary>{MORE}' in page.text
    assert exercises(client, session) == before


def test_it_stands_beside_what_another_device_saved_meanwhile(client):
    session = keep_session(client, hurts=[])
    typed = shown(client.get(f"/diary/{session}/")) | BRIDGE
    send(client, f"/diary/{session}/", note="from elsewhere")
    page = client.post(f"/diary/{session}/", data=typed)
    assert page.status_code == 409
    assert "Glute bridge: how much" in page.text


def test_the_export_of_it_comes_back_byte_for_byte(client, other):
    session = keep_session(client, hurts=[])
    send(client, f"/diary/{session}/", **BRIDGE)
    bring(other, diary(client))
    assert diary(other)["sessions"][0]["record"] == diary(client)["sessions"][0]["record"]
