"""Offers about exercises, and what accepting or declining them changes."""

from typing import Any

import pytest

from tests import bodies
from tests.web.safety.people import Somebody

TILT = "/exercises/pelvic-tilt/mine/"


def felt(anna: Somebody, answer: str, **changes: Any) -> None:
    """Do the pelvic tilt and say how it felt; a day later."""
    anna.does_a_session(exercises=[bodies.exercise(felt=answer)], **changes)
    anna.clock.move(days=1)


def plan(anna: Somebody, name: str = "full") -> dict[str, str]:
    items = anna.client.get("/api/v1/today").get_json()["plans"][name]
    return {item["slug"]: item["variant"] for item in items}


def test_the_page_says_too_little_until_there_are_six_answers(anna):
    anna.answers_first_run()
    for _ in range(5):
        felt(anna, "fine")
    assert "Not enough to say: 5 answers so far." in anna.opens(TILT)
    felt(anna, "strong")
    page = anna.opens(TILT)
    assert "<dt>Fine</dt><dd>5</dd>" in page
    assert "<dt>Strong, but OK</dt><dd>1</dd>" in page


def test_not_right_for_me_sets_aside_at_once_and_back(anna):
    anna.answers_first_run()
    assert anna.posts(TILT, decision="aside").location == TILT
    assert "pelvic-tilt" not in plan(anna)
    assert "pelvic-tilt" not in plan(anna, "gentle")
    anna.clock.move(minutes=1)
    assert anna.posts(TILT, decision="take_back", to="today").location == "/"
    assert plan(anna)["pelvic-tilt"] == "base"


def test_one_hurt_offers_the_easier_version(anna):
    anna.answers_first_run()
    felt(anna, "hurt")
    assert "Shall we make it easier?" in anna.opens("/")
    assert anna.posts(TILT, decision="easier").status_code == 303
    assert plan(anna)["pelvic-tilt"] == "half"
    assert "Shall we make it easier?" not in anna.opens("/")


def test_two_hurts_set_aside_and_say_why(anna):
    anna.answers_first_run()
    felt(anna, "hurt")
    felt(anna, "hurt")
    assert "pelvic-tilt" not in plan(anna)
    assert "It hurt 2 of the last 3 times." in anna.opens(TILT)
    assert "Take it back" in anna.opens("/")


def test_a_retry_is_offered_after_two_calm_weeks(anna):
    anna.answers_first_run()
    anna.posts(TILT, decision="aside")
    anna.clock.move(days=13)
    assert "Try it again?" not in anna.opens("/")
    anna.clock.move(days=1)
    assert "Try it again?" in anna.opens("/")
    anna.posts(TILT, decision="not_yet")
    anna.clock.move(days=27)
    assert "Try it again?" not in anna.opens("/")
    anna.clock.move(days=1)
    anna.posts(TILT, decision="try_once")
    assert plan(anna)["pelvic-tilt"] == "half"


def test_a_step_up_is_offered_after_eight_calm_sessions(anna):
    anna.answers_first_run()
    for _ in range(14):
        felt(anna, "fine")
    anna.checks_in(4, emergency="none", urgent="none", ask_first="none", quick="list")
    assert "A small step, if you like" in anna.opens("/")
    page = anna.opens(TILT)
    assert "Add a little" in page
    assert "Stay here" in page
    anna.posts(TILT, decision="harder")
    full = anna.client.get("/api/v1/today").get_json()["plans"]["full"]
    assert next(i["dose"]["reps"] for i in full if i["slug"] == "pelvic-tilt") == 9
    assert "A small step" not in anna.opens("/")


@pytest.mark.parametrize("decision", ["harder", "easier", "try_once", "take_back", "nonsense", ""])
def test_what_is_not_offered_is_refused(anna, decision):
    anna.answers_first_run()
    answer = anna.posts(TILT, decision=decision)
    assert answer.status_code == 422
    assert "not offered right now" in answer.text
    assert plan(anna)["pelvic-tilt"] == "base"


def test_an_unknown_exercise_is_not_found(anna):
    assert anna.client.get("/exercises/cartwheel/mine/").status_code == 404
    assert anna.posts("/exercises/cartwheel/mine/", decision="aside").status_code == 404


def test_few_left_says_so_and_blocks_nothing(anna):
    anna.answers_first_run()
    for slug in ("pelvic-tilt", "knee-to-chest", "deep-gluteal-stretch", "glute-bridge"):
        anna.posts(f"/exercises/{slug}/mine/", decision="aside")
    today = anna.opens("/")
    assert "Let us get you some help" in today
    assert "Start session" in today


def test_with_all_set_aside_there_is_nothing_to_start(anna):
    anna.answers_first_run()
    for slug in plan(anna):
        anna.posts(f"/exercises/{slug}/mine/", decision="aside")
    assert "Start session" not in anna.opens("/")
    anna.checks_in(4)
    assert anna.client.get("/session/card/").location == "/"


def test_five_quiet_gentle_sessions_offer_the_short_one(anna):
    anna.answers_first_run()
    for _ in range(5):
        felt(anna, "fine", plan="gentle")
    assert "Would you like the short one today?" in anna.opens("/")
