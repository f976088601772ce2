"""Deleting at once, Undo, and what can be put back for 30 days."""

import re
from urllib.parse import parse_qs
from uuid import uuid4

import pytest

from tests.web.diary.filling import delete, shown, titles
from tests.web.diary.test_index import keep_many
from tests.web.sending import keep_entry, keep_session, listed, token


def undo(client, page, path="/diary/deleted/", **more):
    record = re.findall(r'name="record" value="([^"]+)"', page.text)[0]
    return client.post(path, data={"csrf_token": token(page), "record": record} | more)


def answers(client, record_id) -> dict[str, list[str]]:
    """Return what the form of a record says."""
    form = shown(client.get(f"/diary/{record_id}/"))
    return {name: said for name, said in form.items() if name not in {"csrf_token", "revision"}}


@pytest.mark.parametrize("keep", [keep_session, keep_entry])
def test_what_is_deleted_leaves_the_diary_at_once_with_a_way_back(client, keep):
    gone = keep(client)
    stays = keep_session(client)
    answer = delete(client, gone)
    assert (answer.status_code, answer.location) == (303, f"/diary/?deleted={gone}")
    page = client.get(answer.location)
    assert (len(titles(page)), listed(client)) == (1, [str(stays)])
    assert "Undo" in page.text
    assert client.get(f"/diary/{gone}/").status_code == 404


@pytest.mark.parametrize("keep", [keep_session, keep_entry])
def test_undo_brings_it_back(client, keep):
    gone = keep(client)
    before = answers(client, gone)
    page = client.get(delete(client, gone).location)
    assert "Nov 23" in page.text
    assert undo(client, page).location == "/diary/"
    assert len(titles(client.get("/diary/"))) == 1
    assert answers(client, gone) == before


def test_deleting_and_undo_stay_on_the_page_where_it_stood(client):
    kept = keep_many(client, 25)
    page = client.get("/diary/?show=session")
    later = re.findall(r'href="(/diary/\?before=[^"]+)"', page.text)[0].replace("&amp;", "&")
    on = client.get(later)
    [action] = re.findall(rf'action="(/diary/{kept[22]}/delete/[^"]*)"', on.text)
    sent = {"csrf_token": token(on)}
    answer = client.post(action.replace("&amp;", "&"), data=sent)
    rest = client.get(answer.location)
    assert len(titles(rest)) == 4
    [action] = re.findall(r'action="(/diary/deleted/[^"]*)"', rest.text)
    back = undo(client, rest, action.replace("&amp;", "&"))
    assert len(titles(client.get(back.location))) == 5
    assert parse_qs(back.location.partition("?")[2]) == parse_qs(later.partition("?")[2])


def test_chart_and_week_follow_deleting_and_undo(client):
    session_id = keep_session(client)
    with_it = client.get("/").text.count("session done")
    page = client.get(delete(client, session_id).location)
    assert client.get("/").text.count("session done") == with_it - 1
    undo(client, page)
    assert client.get("/").text.count("session done") == with_it


def test_undo_is_offered_for_nothing_else(client):
    session_id = keep_session(client)
    for record_id in (session_id, uuid4(), "nonsense"):
        assert "Undo" not in client.get(f"/diary/?deleted={record_id}").text


def test_what_was_deleted_can_be_put_back_for_30_days(client, clock):
    session_id = keep_session(client, note="dear to me")
    delete(client, session_id)
    clock.move(days=29, hours=23)
    page = client.get("/diary/deleted/")
    assert "dear to me" in page.text
    answer = undo(client, page, to="deleted")
    assert answer.location == "/diary/deleted/?back=1"
    assert "back in your diary" in client.get(answer.location).text
    assert listed(client) == [str(session_id)]


def test_after_30_days_it_is_gone_for_good(client, clock):
    delete(client, keep_session(client))
    page = client.get("/diary/deleted/")
    clock.move(days=30)
    assert "Nothing was deleted" in client.get("/diary/deleted/").text
    assert undo(client, page).status_code == 404


def test_deleting_it_again_says_that_it_is_gone(client):
    session_id = keep_session(client)
    delete(client, session_id)
    assert delete(client, session_id).status_code == 404


def test_putting_it_back_twice_says_that_it_may_be_back(client):
    page = client.get(delete(client, keep_session(client)).location)
    undo(client, page)
    answer = undo(client, page)
    assert answer.status_code == 404
    assert "may be back already" in answer.text


@pytest.mark.parametrize("sent", [{}, {"record": ""}, {"record": "1"}, {"record": "../x"}])
def test_what_names_no_record_is_not_found(client, sent):
    keep_session(client)
    sent = {"csrf_token": token(client.get("/diary/"))} | sent
    assert client.post("/diary/deleted/", data=sent).status_code == 404


def test_a_record_of_another_diary_is_answered_like_one_that_is_not_there(client, other):
    keep_session(client)
    theirs = keep_session(other)
    answers = [delete(client, record_id) for record_id in (theirs, uuid4())]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].data == answers[1].data
    delete(other, theirs)
    sent = {"csrf_token": token(client.get("/diary/")), "record": theirs}
    assert client.post("/diary/deleted/", data=sent).status_code == 404
    assert str(theirs) not in client.get("/diary/deleted/").text
    assert "Undo" not in client.get(f"/diary/?deleted={theirs}").text


@pytest.mark.parametrize("method", ["get", "put", "delete"])
def test_deleting_is_only_ever_sent(client, method):
    path = f"/diary/{keep_session(client)}/delete/"
    assert client.open(path, method=method).status_code == 405
