"""Everything is deleted in a second step; the browser begins anew."""

from app.store import diaries, erasure
from tests.web.data.files import PAGE, delete_all, fill, send
from tests.web.sending import keep_session, listed, put, session, token

ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


def test_the_second_step_says_what_goes(client):
    fill(client)
    page = client.get(f"{PAGE}delete/").text
    assert "every session, rating, walk, note and check-in" in page
    assert "links you gave to a doctor" in page
    assert f"{PAGE}diary.json" in page


def test_without_the_mark_nothing_is_deleted(client):
    keep_session(client)
    answer = client.post(f"{PAGE}delete/", data={"csrf_token": token(client.get(f"{PAGE}delete/"))})
    assert answer.status_code == 422
    assert "Mark this to delete your diary." in answer.text
    assert len(listed(client)) == 1


def test_afterwards_the_diary_is_empty_and_says_so(client):
    fill(client)
    page = delete_all(client)
    assert "Your diary is deleted" in page.text
    assert listed(client) == []
    assert "There is nothing in your diary yet" in client.get(PAGE).text


def test_the_next_record_begins_a_new_diary(client):
    fill(client)
    before = client.get("/api/v1/today").json["handle"]
    delete_all(client)
    new = put(client, f"sessions/{ID}", session())
    assert new.status_code == 201
    assert new.json["handle"] != before
    assert listed(client) == [ID]


def test_the_old_cookie_leads_to_nothing(app, client):
    fill(client)
    old = client.get_cookie("steady").value
    delete_all(client)
    keep_session(client)
    stolen = app.test_client()
    stolen.set_cookie("steady", old)
    assert listed(stolen) == []
    assert client.get_cookie("steady").value != old


def test_the_browser_is_told_to_drop_what_it_keeps_by_this_answer_alone(client):
    keep_session(client)
    assert "Clear-Site-Data" not in client.get(f"{PAGE}delete/").headers
    answer = delete_all(client)
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert "data/deleted.js" in answer.text


def test_a_file_that_waits_for_a_yes_is_deleted_too(client, kept):
    keep_session(client)
    send(client, client.get(f"{PAGE}diary.json").data)
    delete_all(client)
    assert list(kept.iterdir()) == []


def test_the_diary_of_another_stays(client, other):
    keep_session(client)
    theirs = keep_session(other)
    delete_all(client)
    assert listed(other) == [str(theirs)]


def test_who_has_no_diary_can_delete_it_all_the_same(client):
    assert delete_all(client).status_code == 200


def test_a_record_that_comes_while_the_diary_is_deleted_is_not_saved(client, monkeypatch):
    keep_session(client)
    found = diaries.find

    def deleted_meanwhile(token_hash):
        diary = found(token_hash)
        erasure.erase(diary)
        return diary

    monkeypatch.setattr(diaries, "find", deleted_meanwhile)
    answer = put(client, f"sessions/{ID}", session())
    assert answer.status_code == 409
    assert "deleted meanwhile" in answer.json["error"]["message"]
