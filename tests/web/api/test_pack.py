"""What a browser needs to run sessions."""

from itertools import product

import pytest

from tests.web.sending import keep_session


def test_before_the_first_save_there_is_no_handle(client):
    today = client.get("/api/v1/today").get_json()
    assert today["handle"] is None
    assert today["last_places"] is None


def test_after_a_session_its_places_are_offered_again(client):
    keep_session(client, places_before=["left_calf"], places_after=["left_thigh"])
    assert client.get("/api/v1/today").get_json()["last_places"] == ["left_thigh"]


def test_places_that_were_not_asked_for_afterwards_are_those_from_before(client):
    keep_session(client, places_before=["left_calf"], places_after=None)
    assert client.get("/api/v1/today").get_json()["last_places"] == ["left_calf"]


def test_no_pain_anywhere_is_offered_again_as_that(client):
    keep_session(client, leg_after=0, places_after=[])
    assert client.get("/api/v1/today").get_json()["last_places"] == []


def test_the_zone_of_the_last_record_holds(client):
    keep_session(client, time_zone="Pacific/Kiritimati")
    assert client.get("/api/v1/today").get_json()["time_zone"] == "Pacific/Kiritimati"


def test_nothing_of_another_diary_is_told(client, other):
    keep_session(client, places_after=["left_foot"], time_zone="Asia/Tokyo")
    theirs = other.get("/api/v1/today").get_json()
    assert theirs["handle"] is None
    assert theirs["last_places"] is None
    assert theirs["time_zone"] != "Asia/Tokyo"


def test_the_script_has_the_blocks_of_every_plan(client):
    script = client.get("/api/v1/script").get_json()
    assert {"full", "short", "gentle"} <= set(script["plans"])
    assert set(script["alone"]) >= {"pelvic-tilt", "glute-bridge"}


NEVER = ["put", "delete", "patch"]


@pytest.mark.parametrize(
    ("path", "method"),
    [
        *product(["/api/v1/today", "/api/v1/advice"], ["post", *NEVER]),
        *product(["/api/v1/script"], NEVER),
    ],
)
def test_nothing_can_be_sent_there(client, path, method):
    answer = client.open(path, method=method, json={}, headers={"X-Steady": "1"})
    assert answer.status_code == 405
    assert answer.get_json()["error"]["code"] == "method_not_allowed"


def test_the_advice_covers_every_rating(client):
    advice = client.get("/api/v1/advice").get_json()
    assert all(len(interval["levels"]) == 11 for interval in advice["before"])
