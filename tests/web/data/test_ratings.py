"""Ratings of another app: sent once, their columns named, looked at, then added once."""

import re

import pytest

from app.web.data.ratings import in_runs
from tests.web.data.files import PAGE, agree, diary, send
from tests.web.diary.filling import delete
from tests.web.sending import keep_session, token

TABLE = """Date;Time;NRS leg;Comment
23.11.2026;07:30;3;Slept well
24.11.2026;07:30;11;too much
22.11.2026;;4;
31.02.2026;;4;
"""
CONFIRM = "ratings/confirm/"


def looked_at(client, table: str = TABLE, **other: str):
    """Send a table and ask what it would add with the columns that were found out."""
    page = send(client, table.encode(), "ratings")
    chosen = dict(
        re.findall(r'<select id="\w+" name="(\w+)".*?value="([^"]*)" selected', page.text, re.S)
    )
    sent = {"csrf_token": token(page), **chosen, **other}
    return client.post(f"{PAGE}ratings/", data=sent)


def added(client) -> list[tuple[str, int | None, int | None, str]]:
    records = [kept["record"] for kept in diary(client)["entries"]]
    return [(one["at"], one["leg"], one["back"], one["note"]) for one in records]


def test_columns_separators_and_dates_are_found_out_and_shown(client):
    page = send(client, TABLE.encode(), "ratings").text
    assert re.findall(r"<option value=\"([^\"]*)\" selected", page) == [
        *("0", "1", "2", "", "3", "dmy", ";")
    ]
    assert "Slept well" in page
    assert "The table has 4 lines." in page


def test_what_it_would_add_is_shown_and_nothing_added(client):
    keep_session(client)
    page = looked_at(client).text
    assert "2 new ratings" in page
    assert "2 refused" in page
    assert "Line 3" in page
    assert "Choose a whole number from 0 to 10." in page
    assert diary(client)["entries"] == []


def test_it_is_shown_from_when_to_when_they_are(client):
    assert "From November 22, 2026 to November 23, 2026." in looked_at(client).text
    either = "Date,Leg\n02/01/2026,3\n03/01/2026,4\n"
    assert "From January 2, 2026 to January 3, 2026." in looked_at(client, either).text
    page = looked_at(client, either, order="mdy").text
    assert "From February 1, 2026 to March 1, 2026." in page


def test_a_rating_that_was_deleted_stays_deleted(client):
    agree(client, looked_at(client), CONFIRM)
    delete(client, diary(client)["entries"][0]["id"])
    page = looked_at(client).text
    assert "1 already there" in page
    assert "1 deleted by you, stay deleted" in page
    assert CONFIRM not in page


def test_a_yes_adds_the_ratings(client):
    keep_session(client)
    page = agree(client, looked_at(client), CONFIRM)
    assert "2 records were added." in page.text
    assert added(client) == [
        ("2026-11-22T11:00:00Z", 4, None, ""),
        ("2026-11-23T06:30:00Z", 3, None, "Slept well"),
    ]


def test_the_same_table_again_adds_nothing(client):
    keep_session(client)
    agree(client, looked_at(client), CONFIRM)
    page = looked_at(client).text
    assert "0 new ratings" in page
    assert "2 already there" in page
    assert CONFIRM not in page


def test_a_longer_table_later_adds_only_what_is_new(client):
    keep_session(client)
    agree(client, looked_at(client), CONFIRM)
    agree(client, looked_at(client, TABLE + "21.11.2026;09:00;5;\n"), CONFIRM)
    assert len(added(client)) == 3


def test_other_columns_can_be_chosen(client):
    keep_session(client)
    agree(client, looked_at(client, leg="", back="2", note=""), CONFIRM)
    assert added(client)[1] == ("2026-11-23T06:30:00Z", None, 3, "")


def test_it_can_be_the_first_thing_in_a_diary(client):
    agree(client, looked_at(client), CONFIRM)
    assert len(added(client)) == 2


def test_a_column_of_pain_must_be_named(client):
    answer = looked_at(client, leg="")
    assert answer.status_code == 422
    assert "Choose the column of leg or of back pain." in answer.text


@pytest.mark.parametrize(
    "wrong", [{"date": "9"}, {"leg": "-1"}, {"order": "x"}, {"delimiter": "xx"}, {"date": ""}]
)
def test_what_was_not_offered_is_refused(client, wrong):
    answer = looked_at(client, **wrong)
    assert answer.status_code == 422
    assert answer.text.count("What it would add") == 0


def test_another_separator_parts_the_table_anew(client):
    answer = looked_at(client, "a;b,c\n2026-11-20;3,4\n", delimiter=",", date="0", leg="1")
    assert "1 refused" in answer.text


def test_a_separator_that_parts_nothing_is_refused(client):
    answer = looked_at(client, delimiter="|")
    assert answer.status_code == 422
    assert "With this the table has no columns. Choose another." in answer.text


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "This is no table"),
        (b"one cell\n", "This is no table"),
        (b"\x81\x8d", "This is no text"),
        (b"a,b\n" + b"1,2\n" * 20_001, "more than 20000 lines"),
    ],
)
def test_what_is_no_table_says_what_to_do(client, body, said):
    answer = send(client, body, "ratings")
    assert answer.status_code == 422
    assert said in answer.text


def test_a_yes_to_another_table_adds_nothing(client):
    first = looked_at(client)
    send(client, (TABLE + "21.11.2026;09:00;5;\n").encode(), "ratings")
    assert agree(client, first, CONFIRM).request.path == f"{PAGE}ratings/"
    assert client.get(f"{PAGE}diary.json").status_code == 303


@pytest.mark.parametrize("path", ["ratings/", CONFIRM])
def test_without_a_table_it_leads_back_to_the_page(client, path):
    sent = {"csrf_token": token(client.get(PAGE))}
    answer = client.post(PAGE + path, data=sent, follow_redirects=True)
    assert answer.request.path == PAGE


def test_a_table_with_markup_stays_text(client):
    page = send(client, b"<b>Date,leg\n<script>alert(1)</script>,3\n", "ratings").text
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([2], "2"),
        ([2, 3, 4, 7, 9, 10], "2–4, 7, 9–10"),
        (list(range(1, 40, 2)), "1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, …"),
    ],
)
def test_lines_are_named_in_runs(numbers, said):
    assert in_runs(numbers) == said
