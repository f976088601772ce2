"""What a session leaves behind: its message, the next session, the next day."""

from uuid import uuid4

import pytest

from tests import bodies
from tests.web.safety.people import Somebody


@pytest.mark.parametrize(
    ("after", "title", "next_time"),
    [
        (4, "Done", "Normal session"),
        (5, "A little more pain", "Normal session"),
        (6, "Your pain went up", "Gentle session"),
        (7, "Your pain went up a lot", "No session: see your doctor first"),
        (8, "Call your doctor today", "No session: call your doctor today"),
    ],
)
def test_the_summary_says_what_the_change_means(anna, after, title, next_time):
    anna.answers_first_run()
    page = anna.opens(f"/session/{anna.does_a_session(4, after)}/")
    assert f"<h1>{title}</h1>" in page
    assert next_time in page


def test_the_summary_names_the_rule_its_numbers_and_its_source(anna):
    anna.answers_first_run()
    page = anna.opens(f"/session/{anna.does_a_session(4, 6)}/")
    assert "Your pain went up by 2. The next session is gentle." in page
    assert "<dt>Rise in the session</dt><dd>2</dd>" in page
    assert "The article that Steady is built on says so." in page


def test_a_warning_sign_after_a_session_is_an_emergency(anna):
    anna.answers_first_run()
    page = anna.opens(f"/session/{anna.does_a_session(4, 4, new_symptoms='warning')}/")
    assert 'href="tel:911"' in page
    assert anna.level(leg=0) == "emergency"


QUESTION = "Before we start: how strong is your leg or buttock pain today?"


def test_the_next_day_is_asked_about_once(anna):
    anna.answers_first_run()
    session = anna.does_a_session()
    assert QUESTION not in anna.opens("/")
    anna.clock.move(hours=12)
    assert QUESTION in anna.opens("/")
    assert anna.posts(f"/next-day/{session}/", leg="3").location == "/"
    assert QUESTION not in anna.opens("/")


def test_the_next_day_without_a_number_is_asked_again(anna):
    anna.answers_first_run()
    session = anna.does_a_session()
    anna.clock.move(hours=12)
    answer = anna.posts(f"/next-day/{session}/")
    assert answer.status_code == 422
    assert "Choose a number from 0 to 10" in answer.text


def test_a_check_in_answers_the_question_of_the_next_day(anna):
    anna.answers_first_run()
    anna.does_a_session()
    anna.clock.move(hours=13)
    anna.checks_in(4)
    assert QUESTION not in anna.opens("/")


def test_the_next_day_of_an_unknown_session_is_not_found(anna):
    assert anna.posts(f"/next-day/{uuid4()}/", leg="3").status_code == 404


def rate(anna: Somebody, days_ago: int, leg: int) -> None:
    at = anna.clock.now.replace(hour=7)
    at = at.replace(day=at.day - days_ago)
    body = bodies.entry(at=at.isoformat(), leg=leg, time_zone="UTC")
    anna.sends("entries", uuid4(), body)


def test_backfilled_ratings_change_the_advice(anna):
    anna.answers_first_run()
    assert anna.level(leg=4) == "proceed"
    for days_ago in (1, 2, 3):
        rate(anna, days_ago, leg=1)
    assert anna.level(leg=4) == "gentle"


def test_a_session_deleted_is_a_session_that_never_was(anna):
    anna.answers_first_run()
    session = anna.does_a_session(4, 7)
    assert anna.level(leg=4) == "pause"
    anna.posts(f"/diary/{session}/delete/")
    assert anna.level(leg=4) == "proceed"


def test_two_sessions_on_one_day_make_the_third_gentle(anna):
    anna.answers_first_run()
    anna.does_a_session()
    anna.clock.move(hours=1)
    anna.does_a_session()
    assert anna.level() == "gentle"
    anna.clock.move(days=1)
    assert anna.level() == "proceed"


def test_an_entry_and_a_clearance_come_back_as_they_were_sent(anna):
    anna.answers_first_run()
    entry, clearance = uuid4(), uuid4()
    anna.sends("entries", entry, bodies.entry())
    anna.sends("clearances", clearance, bodies.clearance(check=None, item="fever"))
    kept = anna.client.get(f"/api/v1/entries/{entry}").get_json()["record"]
    assert kept == bodies.entry(at=kept["at"])
    said = anna.client.get(f"/api/v1/clearances/{clearance}").get_json()["record"]
    assert (said["item"], said["answer"]) == ("fever", "doctor_yes")
    assert anna.client.get(f"/api/v1/entries/{clearance}").status_code == 404
    assert anna.client.get(f"/api/v1/clearances/{entry}").status_code == 404
