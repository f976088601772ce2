"""A file is looked at first; what cannot be taken says why, by record; nothing is half done."""

import json

import pytest

from tests.web.data.files import PAGE, agree, bring, diary, exported, fill, send
from tests.web.sending import keep_session, listed, token


@pytest.fixture
def file(client) -> dict:
    """The diary of somebody else."""
    fill(client)
    return diary(client)


def test_nothing_is_added_before_the_yes(other, file):
    page = send(other, file)
    assert "7 records are new." in page.text
    assert listed(other) == []
    agree(other, page)
    assert len(listed(other)) == 1


def test_it_says_how_many_were_added(other, file):
    assert "7 records were added." in bring(other, file).text


def test_a_no_deletes_the_file(other, file, kept):
    send(other, file)
    assert len(list(kept.iterdir())) == 1
    other.post(f"{PAGE}import/cancel/", data={"csrf_token": token(other.get(PAGE))})
    assert list(kept.iterdir()) == []
    assert other.get(f"{PAGE}import/").status_code == 303


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "cannot be read as JSON"),
        (b"   ", "cannot be read as JSON"),
        (b'{"format": "steady-diary", "ver', "ends in the middle"),
        (b"\xff\xfe\x00", "cannot be read as JSON"),
        (b'{"a": ' + b"[" * 100_000, "cannot be read as JSON"),
        (b"[]", "not a diary file of Steady"),
        (b"{}", "not a diary file of Steady"),
        (b'{"format": "other", "version": 1}', "not a diary file of Steady"),
        (b'{"format": "steady-diary", "version": 2}', "of another version"),
        (b'{"format": "steady-diary", "version": true}', "of another version"),
        (b'{"format": "steady-diary"}', "of another version"),
        (b'{"format": "steady-diary", "version": 1, "more": 1}', "not known here"),
        (b'{"format": "steady-diary", "version": 1}', "part “diary”"),
    ],
)
def test_a_file_that_cannot_be_taken_says_what_to_do(client, body, said):
    answer = send(client, body)
    assert answer.status_code == 422
    assert said in answer.text


def test_a_file_that_was_cut_off_anywhere_is_refused(client, other):
    fill(client)
    body = exported(client)
    for at in range(100, len(body) - 3, len(body) // 12):
        assert "ends in the middle" in send(other, body[:at]).text


@pytest.mark.parametrize("value", [None, 5, {}, "x"])
def test_a_list_that_is_none_is_named(other, file, value):
    assert "“sessions”" in send(other, file | {"sessions": value}).text


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ({"created_at": "x"}, "created_at"),
        ({"created_at": "2036-01-01T00:00:00Z"}, "in the future"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"more": 1}, "more"),
        ({"settings": None}, "settings"),
    ],
)
def test_what_is_said_of_the_diary_itself_is_read_as_strictly(other, file, about, said):
    answer = send(other, file | {"diary": file["diary"] | about})
    assert answer.status_code == 422
    assert said in answer.text


def test_a_record_that_cannot_be_is_refused_by_number_and_field_and_the_rest_is_taken(other, file):
    file["entries"][1]["record"]["leg"] = "5"
    page = send(other, file)
    assert "6 records are new." in page.text
    assert "Ratings, walks and notes, record 2" in page.text
    assert "Choose a whole number from 0 to 10." in page.text
    agree(other, page)
    assert len(diary(other)["entries"]) == 1


@pytest.mark.parametrize("raw", ["1e999", "5", "null", "[]", '{"id": 5}'])
def test_a_record_of_any_shape_is_refused_alone(other, file, raw):
    body = json.dumps(file | {"clearances": ["HERE"]}).replace('"HERE"', raw)
    assert "Answers about a stop, record 1" in send(other, body.encode()).text


def test_half_a_character_makes_a_file_unreadable(other, file):
    body = json.dumps(file).replace("Slept", "\\ud800")
    assert send(other, body.encode()).status_code == 422


def test_an_id_that_stands_twice_is_taken_once(other, file):
    file["sessions"] *= 2
    page = send(other, file)
    assert "This id stands here twice. Record 1 is taken." in page.text
    agree(other, page)
    assert len(diary(other)["sessions"]) == 1


def test_of_many_refused_records_the_first_are_shown(other, file):
    file["clearances"] = [5] * 60
    page = send(other, file).text
    assert "And 10 more." in page
    assert "record 50" in page
    assert "record 51" not in page


def test_settings_come_along_where_none_were_chosen(client, other, file):
    file["diary"]["settings"] = {
        "progress": {"range": "1y"},
        "emergency": {"number": "999"},
        "session": {"items": 5},
        "unknown": {},
        "first": 5,
    }
    page = send(other, file)
    assert "2 new" in page.text
    assert "3 refused" in page.text
    agree(other, page)
    assert diary(other)["diary"]["settings"] == {
        "progress": {"range": "1y"},
        "emergency": {"number": "999"},
    }


def test_a_file_with_nothing_but_settings_can_be_added(other, file):
    empty = {name: [] if isinstance(part, list) else part for name, part in file.items()}
    empty["diary"]["settings"] = {"progress": {"range": "all"}}
    page = send(other, empty)
    assert "Only settings are new." in page.text
    assert "What could be added is in your diary now." in agree(other, page).text
    assert diary(other)["diary"]["settings"] == {"progress": {"range": "all"}}


def test_a_yes_to_another_file_adds_nothing(client, other, file):
    first = send(other, file)
    keep_session(client)
    send(other, diary(client))
    page = agree(other, first)
    assert "8 records are new." in page.text
    assert listed(other) == []


def test_after_an_hour_the_file_is_gone(other, file, clock):
    page = send(other, file)
    clock.move(hours=1, seconds=1)
    assert agree(other, page).request.path == PAGE
    assert listed(other) == []


def test_a_file_of_another_browser_cannot_be_confirmed(client, other, file):
    page = send(client, file)
    agree(other, page)
    assert listed(other) == []


def test_without_a_file_the_form_says_so(client):
    answer = client.post(f"{PAGE}import/", data={"csrf_token": token(client.get(PAGE))})
    assert answer.status_code == 422
    assert "Choose a file first." in answer.text


def test_a_reason_of_an_older_content_does_not_break_a_page(other, file):
    [session] = file["sessions"]
    session["decided"]["end"]["reasons"] = [
        session["decided"]["start"]["reasons"][0]
        | {"rule": "Z99", "message": session["decided"]["end"]["messages"][0]}
    ]
    bring(other, file)
    assert other.get(f"/session/{session['id']}/").status_code == 200
