"""Adding by hand, now and at any past time; a form that does not hold keeps what was typed."""

import re

import pytest

from tests.web.diary.filling import add, errors, shown, titles
from tests.web.sending import keep_session

ENTRIES = {
    "walk": {"minutes": "25"},
    "rating": {"leg": "3"},
    "note": {"note": "Slept well."},
    "flare": {},
}
NOTE = "/diary/new/?kind=note"


def in_berlin(client) -> None:
    """Have a diary whose zone is known."""
    keep_session(client)


def test_what_can_be_added_is_asked_first(client):
    page = client.get("/diary/new/")
    kinds = re.findall(r'href="/diary/new/\?kind=(\w+)"', page.text)
    assert sorted(kinds) == ["flare", "note", "rating", "session", "walk"]
    assert client.get("/diary/new/?kind=nonsense").text == page.text
    assert client.post("/diary/new/?kind=nonsense", data={}).status_code in {303, 400}


@pytest.mark.parametrize("kind", ENTRIES)
def test_an_entry_is_kept_and_the_form_begins_with_now(client, kind):
    in_berlin(client)
    form = shown(client.get(f"/diary/new/?kind={kind}"))
    assert (form["day"], form["clock"], form["time_zone"]) == (
        ["2026-11-23"],
        ["10:00"],
        ["Europe/Berlin"],
    )
    answer = add(client, kind, **ENTRIES[kind])
    assert (answer.status_code, answer.location) == (303, "/diary/?saved=1")
    page = client.get(answer.location)
    assert "Saved." in page.text
    assert len(titles(page)) == 2


def test_a_first_entry_opens_a_diary(client):
    assert add(client, "rating", leg="0").status_code == 303
    assert "Leg 0" in client.get("/diary/").text


def test_a_walk_says_how_long_it_was(client):
    add(client, "walk", minutes="25", note="No limp.")
    page = client.get("/diary/")
    assert titles(page) == ["Walk, 25 min"]
    assert "No limp." in page.text


def test_an_entry_of_long_ago_stands_at_its_place(client):
    in_berlin(client)
    answer = add(client, "rating", leg="6", day="1987-05-03", clock="23:59")
    page = client.get(answer.location)
    assert "Sunday, May 3" in page.text
    assert "11:59" in page.text
    assert titles(page) == ["Rating"]


def test_the_date_is_local_where_it_was(client):
    in_berlin(client)
    add(client, "rating", leg="6", clock="00:30", time_zone="Pacific/Kiritimati")
    assert "12:30" in client.get("/diary/?show=rating").text
    assert "Monday, November 23" in client.get("/diary/?show=rating").text


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("rating", {"leg": "3", "day": "2026-02-30"}, "There is no such date"),
        ("rating", {"leg": "3", "day": "1899-12-31"}, "from 1900 on"),
        ("rating", {"leg": "3", "day": "0001-01-01"}, "from 1900 on"),
        ("rating", {"leg": "3", "day": ""}, "Enter the date"),
        ("rating", {"leg": "3", "day": "２０２６-11-23"}, "Enter the date"),
        ("rating", {"leg": "3", "day": "2026-11-25"}, "lies in the future"),
        ("rating", {"leg": "3", "day": "9999-12-31"}, "lies in the future"),
        ("rating", {"leg": "3", "clock": "25:00"}, "There is no such time"),
        ("rating", {"leg": "3", "clock": ""}, "Enter the time"),
        ("rating", {"leg": "3", "day": "2026-03-29", "clock": "02:30"}, "clocks went forward"),
        ("rating", {"leg": "3", "time_zone": "../../etc/passwd"}, "Choose a time zone"),
        ("rating", {}, "Rate your pain"),
        ("rating", {"leg": "11"}, "Choose one of the answers"),
        ("rating", {"leg": "٥"}, "Choose one of the answers"),
        ("rating", {"leg": "3", "places": ["none"]}, "Mark where it is"),
        ("rating", {"leg": "0", "places": ["left_calf"]}, "You rated leg pain 0"),
        ("rating", {"leg": "3", "places": ["left_calf", "none"]}, "Keep one of the two"),
        ("walk", {"minutes": "0"}, "whole number from 1 to 1440"),
        ("walk", {"minutes": "1441"}, "whole number from 1 to 1440"),
        ("walk", {"minutes": "1_0"}, "whole number from 1 to 1440"),
        ("walk", {"minutes": "9" * 50}, "whole number from 1 to 1440"),
        ("note", {"note": " \n "}, "Write something here"),
        ("note", {"note": "x" * 2001}, "Shorten this to 2000 characters. It has 2001"),
        ("note", {"note": "a\x00b"}, "invisible control characters"),
    ],
)
def test_what_does_not_hold_is_said_and_what_was_typed_stays(client, kind, typed, said):
    in_berlin(client)
    answer = add(client, kind, **typed)
    assert answer.status_code == 422
    assert [error for error in errors(answer) if said in error] != []
    kept = shown(answer)
    for name, value in typed.items():
        expected = value if isinstance(value, list) else [value]
        if "Choose one of the answers" not in said and "\x00" not in str(value):
            assert kept[name][0].strip() == expected[0].strip()
    assert len(titles(client.get("/diary/"))) == 1


def test_a_browser_cuts_nothing_off_what_is_pasted(client):
    assert "maxlength" not in re.findall("<textarea[^>]*>", client.get(NOTE).text)[0]


def test_all_that_is_wrong_is_said_at_once(client):
    in_berlin(client)
    answer = add(client, "walk", day="2026-02-30", minutes="0", note="x" * 2001)
    assert len(errors(answer)) == 3


@pytest.mark.parametrize(
    "note", ["👩‍👩‍👧 walked", "שלום\nעולם", "x" * 2000, "<script>{{7*7}}</script>"]
)
def test_any_note_is_kept_as_it_was_written(client, note):
    add(client, "note", note=note)
    entry = re.findall(r'href="/diary/([0-9a-f-]{36})/"', client.get("/diary/").text)[0]
    kept = client.get(f"/api/v1/entries/{entry}").get_json()["record"]["note"]
    assert kept == note


def test_at_26_hours_ahead_it_is_still_taken(client):
    in_berlin(client)
    assert add(client, "rating", leg="3", day="2026-11-24", clock="12:00").status_code == 303


def test_the_same_form_sent_twice_is_kept_once(client):
    form = shown(client.get("/diary/new/?kind=rating")) | {"leg": "3"}
    for _time in range(2):
        assert client.post("/diary/new/?kind=rating", data=form).status_code == 303
    assert len(titles(client.get("/diary/"))) == 1
    for _time in range(2):
        client.post("/diary/new/?kind=rating", data=form | {"leg": "4"})
    assert len(titles(client.get("/diary/"))) == 2


def test_a_form_whose_id_is_none_is_refused(client):
    assert add(client, "rating", leg="3", record_id="nonsense").status_code == 422


@pytest.mark.parametrize("record_id", [None, "", " "])
def test_a_form_without_its_id_is_kept(client, record_id):
    assert add(client, "rating", leg="3", record_id=record_id).status_code == 303
    assert len(titles(client.get("/diary/"))) == 1


def test_a_walk_on_a_journey_long_ago_does_not_move_today(client):
    in_berlin(client)
    add(client, "walk", minutes="20", day="2026-07-01", time_zone="Pacific/Kiritimati")
    assert shown(client.get("/diary/new/?kind=walk"))["time_zone"] == ["Europe/Berlin"]
    add(client, "walk", minutes="20", time_zone="Pacific/Kiritimati")
    assert shown(client.get("/diary/new/?kind=walk"))["time_zone"] == ["Pacific/Kiritimati"]
