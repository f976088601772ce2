"""The printed card, and the form that logs what was done from it."""

import re

import pytest

from tests.web.sending import check_in, introduce, keep_session, listed, log


@pytest.fixture
def opened(client):
    """A browser that has just checked in with leg pain 4 and no back pain rated."""
    introduce(client)
    check_in(client)
    return client


def test_without_a_check_there_is_no_card(client):
    assert client.get("/session/card/").location == "/session/"
    assert client.post("/session/card/").status_code == 400


def test_the_check_of_another_diary_opens_no_card(opened, other):
    keep_session(other)
    assert other.get("/session/card/").location == "/session/"


def test_the_card_has_every_exercise_of_the_plan_with_its_cues(opened):
    page = opened.get("/session/card/").text
    assert page.count('name="outcome-') == 5 * 3
    assert len(re.findall(r"<td>\d+:\d\d</td>", page)) > 20


@pytest.mark.parametrize(("plan", "exercises"), [("short", 3), ("glute-bridge", 1), ("no-such", 5)])
def test_the_card_is_that_of_the_plan(opened, plan, exercises):
    page = opened.get(f"/session/card/?plan={plan}").text
    assert len(set(re.findall(r'name="outcome-([^"]+)"', page))) == exercises


def test_the_card_is_open_for_three_hours(opened, clock):
    clock.move(hours=2, minutes=59)
    assert opened.get("/session/card/").status_code == 200
    clock.move(minutes=1)
    assert opened.get("/session/card/").location == "/session/"


def test_what_was_done_is_kept_and_summed_up(opened):
    answer = log(opened)
    assert answer.status_code == 303
    assert answer.location == f"/session/{listed(opened)[0]}/"
    assert opened.get(answer.location).status_code == 200


def test_both_ratings_and_the_places_stand_in_the_diary(opened):
    log(opened, leg_after="0", places_after=["none"])
    assert "4 before, 0 after" in opened.get("/diary/").text


def test_sent_twice_it_is_kept_once(opened):
    page = {"session": "7c9e6679-7425-40de-944b-e07fc1f90ae7"}
    assert log(opened, **page).location == log(opened, **page).location
    assert len(listed(opened)) == 1


def test_an_exercise_that_was_left_out_is_not_done(opened):
    answer = log(opened, **{"outcome-glute-bridge": "skipped", "felt-pelvic-tilt": "strong"})
    assert "Left out" in opened.get(answer.location).text


def test_a_part_that_nobody_counted_is_no_number(opened):
    answer = log(opened, **{"outcome-glute-bridge": "partial"})
    assert "Partly done" in opened.get(answer.location).text


@pytest.mark.parametrize(
    "changes",
    [
        {"leg_after": "11"},
        {"leg_after": "1_0"},
        {"places_after": ["left_ear"]},
        {"places_after": ["none", "left_foot"]},
        {"leg_after": "0", "places_after": ["left_foot"]},
        {"new_symptoms": "fever"},
        {"note": "x" * 2001},
        {"note": "a\x00b"},
        {"outcome-glute-bridge": None},
        {"outcome-glute-bridge": "maybe"},
        {"felt-glute-bridge": "great"},
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(opened, changes):
    answer = log(opened, **changes)
    assert answer.status_code == 422
    assert 'class="error"' in answer.text
    assert 'role="alert"' in answer.text
    assert listed(opened) == []


@pytest.mark.parametrize("session", ["", "1", "not-an-id", None])
def test_a_session_without_its_id_is_refused(opened, session):
    assert log(opened, session=session).status_code in {400, 422}
    assert listed(opened) == []


def test_what_was_entered_is_still_there(opened):
    answer = log(opened, leg_after="11", note="<b>typed</b> & kept")
    assert "&lt;b&gt;typed&lt;/b&gt; &amp; kept" in answer.text
    assert len(re.findall(r"<input[^>]* checked", answer.text)) >= 5 + 2


def test_the_numbers_from_before_are_not_shown_again(opened):
    assert not re.findall(r"<input[^>]* checked", opened.get("/session/card/").text)


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_it_can_only_be_asked_for_and_sent(client, method):
    assert client.open("/session/card/", method=method).status_code == 405
