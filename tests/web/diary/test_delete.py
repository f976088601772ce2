"""Deleting a session, after a question."""

from uuid import uuid4

import pytest

from tests.web.sending import keep_session, listed, token


def test_it_asks_before_and_says_which(client):
    page = client.get(f"/diary/{keep_session(client)}/delete/")
    assert page.status_code == 200
    assert "Monday, November 23" in page.text
    assert len(listed(client)) == 1


def test_what_is_deleted_leaves_diary_and_chart(client):
    gone, stays = keep_session(client), keep_session(client)
    sent = {"csrf_token": token(client.get(f"/diary/{gone}/delete/"))}
    answer = client.post(f"/diary/{gone}/delete/", data=sent)
    assert (answer.status_code, answer.location) == (303, "/diary/")
    assert listed(client) == [str(stays)]
    assert client.get(f"/session/{gone}/").status_code == 404


def test_deleting_it_again_says_that_it_is_gone(client):
    session_id = keep_session(client)
    sent = {"csrf_token": token(client.get(f"/diary/{session_id}/delete/"))}
    client.post(f"/diary/{session_id}/delete/", data=sent)
    assert client.post(f"/diary/{session_id}/delete/", data=sent).status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_session_of_another_diary_is_answered_like_one_that_is_not_there(client, other, method):
    mine, theirs = keep_session(client), keep_session(other)
    sent = {"csrf_token": token(client.get(f"/diary/{mine}/delete/"))}
    answers = [
        client.open(f"/diary/{session_id}/delete/", method=method, data=sent)
        for session_id in (theirs, uuid4())
    ]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].data == answers[1].data
    assert listed(other) == [str(theirs)]


@pytest.mark.parametrize("method", ["put", "delete"])
def test_it_can_only_be_asked_for_and_sent(client, method):
    path = f"/diary/{keep_session(client)}/delete/"
    assert client.open(path, method=method).status_code == 405
