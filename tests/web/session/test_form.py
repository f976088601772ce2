"""The form before a session, without JavaScript."""

import re
from html import unescape

import pytest

from tests.web.sending import check_in


def errors(page: str) -> list[str]:
    return [unescape(said) for said in re.findall(r'class="error" id="[^"]+">(.*?)</p>', page)]


def checked(page: str) -> set[str]:
    """Return what is filled in, as name=value."""
    form = page.partition("<template")[0]
    inputs = re.findall(
        r'<input type="(?:radio|checkbox)" name="(\w+)" value="(\w+)"[^>]* checked', form
    )
    return {f"{name}={value}" for name, value in inputs}


def test_low_pain_without_warning_signs_opens_the_card(client):
    answer = check_in(client, leg="3", plan="short")
    assert answer.status_code == 303
    assert answer.location == "/session/card/?plan=short"
    assert client.get(answer.location).status_code == 200


@pytest.mark.parametrize(
    "given", [{}, {"emergency": "none"}, {"urgent": "none", "ask_first": "hip"}]
)
def test_who_wants_the_list_answers_all_of_it(client, given):
    tiers = dict.fromkeys(("emergency", "urgent", "ask_first")) | given
    answer = check_in(client, leg="3", quick="list", **tiers)
    assert answer.status_code == 422
    wanted = "Answer each part of the list, also when it is none."
    assert errors(answer.text).count(wanted) == 3 - len(given)
    assert client.get("/session/card/").status_code == 303


def test_very_strong_pain_leads_to_a_stop_and_to_no_card(client):
    answer = check_in(client, leg="9")
    assert re.fullmatch(r"/stop/[0-9a-f-]{36}/", answer.location)
    assert client.get(answer.location).status_code == 200
    assert client.get("/session/card/").location == answer.location


@pytest.mark.parametrize(
    "sign", [{"emergency": "saddle"}, {"urgent": "not_sure"}, {"emergency": "not_sure"}]
)
def test_a_warning_sign_and_any_doubt_about_one_lead_to_a_stop_and_to_no_card(client, sign):
    answer = check_in(client, quick="list", **sign)
    assert answer.location.startswith("/stop/")
    assert client.get("/session/card/").location == answer.location


def test_a_warning_sign_after_a_clear_check_closes_the_card(client, clock):
    check_in(client)
    clock.move(minutes=1)
    check_in(client, quick="list", emergency="saddle")
    assert client.get("/session/card/").location.startswith("/stop/")


def test_no_pain_at_all_can_be_recorded(client):
    answer = check_in(client, leg="0", places=["none"])
    assert answer.status_code == 303
    assert client.get(answer.location).status_code == 200


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"leg": None}, "Choose a number from 0 to 10"),
        ({"leg": "11"}, "Choose one of the answers"),
        ({"leg": "\u0665"}, "Choose one of the answers"),
        ({"back": "x"}, "Choose one of the answers"),
        ({"places": ["left_ear"]}, "Choose one of the answers"),
        ({"quick": None}, "warning signs"),
        ({"emergency": None}, "whole list"),
        ({"quick": "maybe"}, "Choose one of the answers"),
        ({"plan": "long"}, "Choose one of the answers"),
        ({"time_zone": "../../etc/passwd"}, "time zone"),
        ({"time_zone": "berlin"}, "time zone"),
        ({"places": ["none", "left_foot"]}, ""),
        ({"leg": "0", "places": ["left_foot"]}, ""),
    ],
)
def test_what_is_wrong_is_said_beside_it_and_nothing_is_kept(client, changes, words):
    answer = check_in(client, **changes)
    assert answer.status_code == 422
    assert [said for said in errors(answer.text) if words in said]
    assert client.get("/api/v1/today").get_json()["handle"] is None


def test_what_was_entered_is_still_there(client):
    answer = check_in(
        client, quick=None, leg="6", back="0", places=["left_foot", "low_back"], plan="short"
    )
    marked = {"leg=6", "back=0", "places=left_foot", "places=low_back"}
    tiers = {"emergency=none", "urgent=none", "ask_first=none"}
    assert checked(answer.text) == marked | tiers
    assert '<option value="short" selected>' in answer.text
    assert 'value="Europe/Berlin"' in answer.text


def test_a_fresh_form_has_nothing_chosen(client):
    assert checked(client.get("/session/").text) == set()


def test_what_was_typed_comes_back_as_text(client):
    answer = check_in(client, time_zone='"><script>alert(1)</script>')
    assert answer.status_code == 422
    assert "<script>alert" not in answer.text


def test_without_a_zone_the_one_of_the_diary_holds(client):
    check_in(client, time_zone="Asia/Tokyo")
    check_in(client, time_zone="")
    assert client.get("/api/v1/today").get_json()["time_zone"] == "Asia/Tokyo"


def test_no_answer_stands_in_an_address(client):
    for leg in range(1, 11):
        location = check_in(client, leg=str(leg)).location
        path = re.sub("[0-9a-f-]{36}", "", location)
        assert not re.search(rf"leg|pain|gentle|{leg}", path)


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_it_can_only_be_asked_for_and_sent(client, method):
    assert client.open("/session/", method=method).status_code == 405
