"""Words in notes: found whatever their case, never in an address."""

import re

import pytest

from tests.web.diary.filling import errors, titles
from tests.web.diary.test_index import keep_many
from tests.web.sending import keep_entry, keep_session, token


def find(client, words, **more):
    sent = {"csrf_token": token(client.get("/diary/search/")), "words": words}
    return client.post("/diary/search/", data=sent | more)


def notes(page) -> list[str]:
    return re.findall(r'<p class="diary-note"[^>]*>(.*?)</p>', page.text, re.DOTALL)


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ("Slept badly", "SLEPT"),
        ("Slept badly", "badly  slept"),
        ("Müde, schwer wie STEIN", "MÜDE stein"),
        ("Straße", "STRASSE"),
        ("Больно утром", "БОЛЬНО"),
        ("cafe\u0301", "CAFÉ"),
        ("שלום לכולם", "שלום"),
        ("better 👍🏽 today", "👍🏽"),
        ("100 % better", "100 %"),
        ("a_b", "A_B"),
        ("<b>bold</b> & 'quoted'", "<B>"),
        ("{{7*7}}", "{{7*7}}"),
    ],
)
def test_a_note_is_found(client, note, words):
    keep_session(client, note=note)
    keep_entry(client, note="something else")
    assert len(titles(find(client, words))) == 1


@pytest.mark.parametrize("words", ["%", "_", "slept_badly", "sl%", "slept well", "\\", "'"])
def test_nothing_stands_for_other_letters(client, words):
    keep_session(client, note="slept badly")
    page = find(client, words)
    assert page.status_code == 200
    assert "No note has these words" in page.text


def test_only_what_is_there_and_the_own_is_found(client, other):
    keep_session(other, note="secret of another")
    keep_session(client, note="mine")
    assert notes(find(client, "secret")) == []
    assert notes(find(client, "mine")) == ["mine"]


def test_entries_and_sessions_are_found_together_newest_first(client):
    keep_session(client, note="one walk")
    keep_entry(client, kind="walk", note="two walk", at="2026-11-23T08:00:00Z")
    assert notes(find(client, "WALK")) == ["two walk", "one walk"]


def test_more_than_a_page_is_reached_page_by_page_once(client):
    kept = keep_many(client, 45, note="ache")
    page, seen = find(client, "ache"), []
    while True:
        seen += re.findall(r'href="/session/([0-9a-f-]{36})/"', page.text)
        before = re.findall(r'name="before" value="([^"]+)"', page.text)
        if not before:
            break
        page = find(client, "ache", before=before[0])
    assert seen == kept


@pytest.mark.parametrize(
    ("words", "said"),
    [("", "Write a word"), (" \t ", "Write a word"), ("x" * 101, "at most 100 characters")],
)
def test_what_cannot_be_looked_for_is_said(client, words, said):
    page = find(client, words)
    assert page.status_code == 422
    assert said in errors(page)[0]
    assert f'value="{words}"' in page.text


def test_a_place_that_is_none_is_not_found(client):
    assert find(client, "x", before="nonsense").status_code == 404


def test_words_are_never_in_an_address(client):
    keep_session(client, note="canary-word")
    keep_many(client, 25, note="canary-word")
    page = find(client, "canary-word")
    addresses = re.findall(r'(?:href|action|src)="([^"]*)"', page.text)
    assert [address for address in addresses if "canary" in address] == []
    assert "canary-word" not in client.get("/diary/search/?words=canary-word").text


def test_a_search_is_at_most_three_statements(client, statements):
    keep_many(client, 25, note="ache")
    sent = {"csrf_token": token(client.get("/diary/search/")), "words": "ache"}
    statements.clear()
    client.post("/diary/search/", data=sent)
    assert len([said for said in statements if not said.startswith("BEGIN")]) == 3
