"""The summary of one session."""

from uuid import uuid4

import pytest

from tests import bodies
from tests.web.sending import keep_session


def test_it_shows_what_was_done_and_how_it_went(client):
    session_id = keep_session(client, note="went well")
    page = client.get(f"/session/{session_id}/").text
    assert "Pelvic" in page
    assert "went well" in page


def test_a_session_of_another_diary_is_answered_like_one_that_is_not_there(client, other):
    theirs = client.get(f"/session/{keep_session(other)}/")
    unknown = client.get(f"/session/{uuid4()}/")
    assert theirs.status_code == unknown.status_code == 404
    assert theirs.data == unknown.data


@pytest.mark.parametrize("name", ["1", "not-an-id", "../diary", "%00"])
def test_what_is_no_id_is_not_found(client, name):
    assert client.get(f"/session/{name}/").status_code == 404


def test_an_exercise_that_the_content_no_longer_has_is_shown_by_its_name(client):
    old = [bodies.exercise(slug="old-exercise", felt="hurt")]
    session_id = keep_session(client, exercises=old)
    assert "old-exercise" in client.get(f"/session/{session_id}/").text
    assert "old-exercise" in client.get("/diary/").text


def test_a_session_without_any_answer_is_shown(client):
    unanswered = dict.fromkeys(
        ["leg_before", "places_before", "leg_after", "places_after", "new_symptoms"]
    )
    session_id = keep_session(client, exercises=[], completed=False, hurts=[], **unanswered)
    assert client.get(f"/session/{session_id}/").status_code == 200


@pytest.mark.parametrize("new", ["warning", "weakness", "tingling", "none"])
@pytest.mark.parametrize("after", [0, 10])
def test_every_way_a_session_can_end_is_summed_up(client, new, after):
    session_id = keep_session(client, leg_after=after, places_after=None, new_symptoms=new)
    assert client.get(f"/session/{session_id}/").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_nothing_can_be_sent_to_it(client, method):
    path = f"/session/{keep_session(client)}/"
    assert client.open(path, method=method).status_code == 405
