"""The page that opens first."""

import re

import pytest

from tests.web.sending import check_in, introduce, keep_session


def moved(page: str) -> int:
    return len(re.findall(r'<li class="[^"]*is-moved', page))


def test_one_tap_starts_a_session(client):
    page = client.get("/")
    assert page.status_code == 200
    assert 'href="/session/?plan=full"' in page.text
    assert "Start session" in page.text


def test_a_newcomer_is_led_to_the_questions_of_the_first_run(client):
    assert 'href="/first-run/"' in client.get("/").text


def test_who_has_answered_them_is_not_led_there_again(client):
    check_in(client)
    introduce(client)
    assert 'href="/first-run/"' not in client.get("/").text


def test_a_day_with_a_session_is_marked(client):
    assert moved(client.get("/").text) == 0
    keep_session(client)
    keep_session(client)
    page = client.get("/").text
    assert moved(page) == 1
    assert "You moved on 1 day." in page


def test_a_session_of_last_week_does_not_count_for_this_one(client, clock):
    keep_session(client)
    clock.move(days=7)
    assert moved(client.get("/").text) == 0


def test_today_is_the_date_where_the_diary_is(client, clock):
    clock.move(hours=14)
    assert "Monday, November 23" in client.get("/").text
    keep_session(client, time_zone="Pacific/Kiritimati")
    assert "Tuesday, November 24" in client.get("/").text


def test_the_session_of_another_diary_is_not_counted(client, other):
    keep_session(other)
    assert moved(client.get("/").text) == 0


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_to_it(client, method):
    assert client.open("/", method=method).status_code == 405
