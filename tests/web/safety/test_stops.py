"""No way into a session past a stop: by page, form, card, reload or API."""

from datetime import timedelta
from uuid import uuid4

import pytest

from tests.web.safety.people import NONE

CARD = "/session/card/"
WAYS = ("", "?plan=full", "?plan=short&put_back=yes", "?plan=glute-bridge")
STOPS = {
    "emergency": {"leg": 3, **NONE, "emergency": "saddle", "quick": "list"},
    "urgent": {"leg": 3, **NONE, "urgent": "fever", "quick": "list"},
    "ask first": {"leg": 3, **NONE, "ask_first": "hip", "quick": "list"},
    "not sure": {"leg": 3, **NONE, "urgent": "not_sure", "quick": "list"},
    "pain": {"leg": 9, **NONE, "quick": "list"},
}


@pytest.mark.parametrize("answers", STOPS.values(), ids=STOPS)
def test_no_way_leads_past_a_stop_to_the_card(anna, answers):
    anna.answers_first_run()
    assert anna.checks_in(**answers).location.startswith("/stop/")
    tries = [anna.client.get(CARD + way) for way in WAYS]
    tries += [anna.client.head(CARD + way) for way in WAYS]
    tries += [anna.posts(CARD + way, session=str(uuid4())) for way in WAYS]
    assert {answer.status_code for answer in tries} == {303}
    assert all(answer.location.startswith("/stop/") for answer in tries)


@pytest.mark.parametrize("answers", list(STOPS.values())[:4], ids=list(STOPS)[:4])
def test_a_marked_sign_stops_every_rating_until_it_is_cleared(anna, answers):
    anna.answers_first_run()
    anna.checks_in(**answers)
    assert not {"proceed", "gentle"} & set(anna.advice()["before"][0]["levels"])
    assert anna.checks_in(leg=0).location.startswith("/stop/")


def test_an_open_card_closes_when_a_session_ends_badly(anna):
    anna.answers_first_run()
    assert anna.checks_in(4).location.startswith(CARD)
    assert anna.client.get(CARD).status_code == 200
    anna.does_a_session(before=4, after=7)
    assert anna.client.get(CARD).location.startswith("/stop/")


def test_a_check_without_a_rating_opens_no_card(anna):
    anna.answers_first_run()
    assert anna.client.get(CARD).location == "/session/"


def test_a_session_that_claims_to_proceed_is_kept_but_lifts_no_stop(anna):
    anna.answers_first_run()
    anna.does_a_session(before=4, after=8)
    assert anna.level(leg=2) == "urgent"
    anna.clock.move(hours=1)
    anna.does_a_session(before=4, after=2)
    assert anna.level(leg=2) == "urgent"


def test_a_check_that_lies_about_its_level_opens_nothing(anna):
    anna.answers_first_run()
    lie = anna.check(leg=9, at=anna.clock.now.isoformat(), level="proceed", messages=["ready"])
    anna.sends("checks", uuid4(), lie)
    assert anna.client.get(CARD).location.startswith("/stop/")


def test_a_tick_sent_as_proceed_stops_all_the_same(anna):
    anna.answers_first_run()
    anna.sends("checks", uuid4(), anna.check(quick="list", ticks=["saddle"]))
    assert anna.level() == "emergency"


def test_the_emergency_page_calls_without_a_script(anna):
    anna.answers_first_run()
    page = anna.opens(anna.checks_in(**STOPS["emergency"]).location)
    assert 'href="tel:911"' in page
    assert 'href="tel:112"' in page


def test_today_says_the_stop_instead_of_start(anna):
    anna.answers_first_run()
    anna.checks_in(**STOPS["urgent"])
    today = anna.opens("/")
    assert "Start session" not in today
    assert "Call your doctor today" in today


def test_an_emergency_is_cleared_by_being_seen(anna):
    anna.answers_first_run()
    stop = anna.checks_in(**STOPS["emergency"]).location
    assert "A doctor has checked this" in anna.opens(stop)
    assert anna.posts(stop, answer="seen").location == "/"
    assert anna.level() == "proceed"


def test_a_mark_by_mistake_is_taken_back(anna):
    anna.answers_first_run()
    stop = anna.checks_in(**STOPS["urgent"]).location
    assert anna.posts(stop, answer="mistake").location == "/"
    assert anna.level() == "proceed"


@pytest.mark.parametrize("answer", ["seen", "mistake"])
def test_a_stop_from_a_device_whose_clock_is_ahead_is_cleared_all_the_same(anna, answer):
    anna.answers_first_run()
    check, ahead = uuid4(), anna.clock.now + timedelta(seconds=40)
    marked = {"quick": "list", "ticks": ["saddle"], "at": ahead.isoformat()}
    anna.sends("checks", check, anna.check(**marked))
    assert anna.posts(f"/stop/{check}/", answer=answer).location == "/"


def test_a_pause_is_lifted_by_a_doctors_yes(anna):
    anna.answers_first_run()
    stop = anna.checks_in(**STOPS["ask first"]).location
    anna.posts(stop, answer="doctor_yes")
    assert anna.level() == "proceed"


def test_only_what_is_offered_clears_a_stop(anna):
    anna.answers_first_run()
    stop = anna.checks_in(**STOPS["emergency"]).location
    assert anna.posts(stop, answer="doctor_yes").status_code == 422
    assert anna.posts(stop).status_code == 422
    assert anna.level() == "emergency"


def test_strong_pain_today_is_cleared_by_nothing_but_another_rating(anna):
    anna.answers_first_run()
    stop = anna.checks_in(**STOPS["pain"]).location
    assert 'name="answer"' not in anna.opens(stop)
    assert anna.level(leg=4) == "proceed"


def test_a_cleared_sign_is_asked_as_worse(anna):
    anna.answers_first_run()
    anna.posts(anna.checks_in(**STOPS["urgent"]).location, answer="seen")
    again = anna.client.post("/session/", data={"leg": "8", "quick": "none"})
    assert again.status_code == 422
    assert "very unwell: worse than on Nov 23" in again.text
    assert set(anna.advice()["asked_again"]) == {"fever"}


def test_a_cleared_sign_that_got_worse_stops_again(anna):
    anna.answers_first_run()
    anna.posts(anna.checks_in(**STOPS["urgent"]).location, answer="seen")
    anna.clock.move(hours=1)
    assert anna.checks_in(**STOPS["urgent"]).location.startswith("/stop/")


def test_a_stop_of_somebody_else_is_unknown(anna, app):
    anna.answers_first_run()
    stop = anna.checks_in(**STOPS["urgent"]).location
    assert app.test_client().get(stop).status_code == 404
    assert app.test_client().get(f"/stop/{uuid4()}/").status_code == 404


def test_the_whole_list_is_asked_when_it_is_due(anna):
    anna.answers_first_run()
    assert anna.checks_in(4).status_code == 303
    assert anna.checks_in(7).status_code == 422
    anna.clock.move(days=14)
    assert anna.checks_in(4).status_code == 422
    assert anna.checks_in(4, **NONE, quick="list").status_code == 303


def test_none_today_and_a_mark_contradict_each_other(anna):
    anna.answers_first_run()
    answer = anna.checks_in(4, urgent="fever")
    assert answer.status_code == 422
    assert "Answer one way" in answer.text


def test_a_session_done_offline_under_an_older_content_keeps_its_decision(anna):
    anna.answers_first_run()
    check, session = uuid4(), uuid4()
    made = {"offline": True, "content_version": "2025-01-01", "level": "proceed"}
    anna.sends("checks", check, anna.check(leg=9, **made))
    anna.sends("sessions", session, anna.session(9, 9, check=str(check)))
    anna.clock.move(days=1)
    assert anna.level(leg=4) == "proceed"
