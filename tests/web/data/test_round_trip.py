"""Taken away, deleted, brought back: byte for byte the same."""

from tests.web.data.files import agree, bring, delete_all, diary, exported, fill, send
from tests.web.sending import keep_session, listed


def test_a_diary_that_was_deleted_and_brought_back_is_the_same_to_the_byte(client, clock):
    fill(client)
    before = exported(client)
    clock.move(days=3)
    delete_all(client)
    bring(client, before)
    assert exported(client) == before


def test_it_can_be_brought_into_another_browser(client, other):
    fill(client)
    bring(other, exported(client))
    assert exported(other) == exported(client)
    assert listed(other) == listed(client)


def test_a_second_import_adds_nothing(client, other):
    fill(client)
    body = exported(client)
    bring(other, body)
    page = send(other, body).text
    assert "Nothing in it is new." in page
    assert exported(other) == body


def test_what_is_there_is_never_overwritten(client, other):
    session_id = fill(client)
    mine = keep_session(client, note="mine")
    file = diary(client)
    for kept in file["sessions"]:
        kept["record"]["note"] = "theirs"
    page = send(client, file)
    assert "2 different there, yours stay" in page.text
    agree(client, page)
    notes = {kept["id"]: kept["record"]["note"] for kept in diary(client)["sessions"]}
    assert notes[str(mine)] == "mine"
    assert notes[str(session_id)] != "theirs"
