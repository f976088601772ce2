"""Once a week: how much pain got in the way; and the quiet lines of a week."""

import re

import pytest

from tests.web.diary.filling import titles
from tests.web.sending import keep_check, keep_entry, keep_session, put, session, token
from tests.web.settings.forms import plan

ASK = "This week, how much did your pain get in the way of normal days?"
WELCOME = "Welcome back. Good to see you."
GOAL = "Week&#39;s goal reached. You moved on"


def answer(client, path: str = "/this-week/", **answers: str):
    return client.post(path, data={"csrf_token": token(client.get("/")), **answers})


def asked(client) -> bool:
    return ASK in client.get("/").text


@pytest.fixture
def week_old(client, clock):
    """A diary whose first record is a week old, with one of today."""
    keep_session(client)
    clock.move(days=7)
    keep_session(client)
    return client


def test_a_newcomer_is_not_asked(client):
    assert not asked(client)
    keep_session(client)
    assert not asked(client)


def test_it_is_asked_after_a_week(client, clock):
    keep_session(client)
    clock.move(days=6)
    assert not asked(client)
    clock.move(days=1)
    assert asked(client)


@pytest.mark.parametrize("number", ["0", "10"])
def test_an_answer_is_kept_and_asked_for_again_in_a_week(week_old, clock, number):
    assert answer(week_old, interfere=number).status_code == 303
    assert not asked(week_old)
    assert f"{number} of 10." in week_old.get("/progress/").text
    clock.move(days=6)
    assert not asked(week_old)
    clock.move(days=1)
    assert asked(week_old)


def test_skipping_keeps_nothing_and_asks_again_in_a_week(week_old, clock):
    assert answer(week_old, "/notices/interfere/").status_code == 303
    assert not asked(week_old)
    assert "How much pain got in the way" not in week_old.get("/progress/").text
    clock.move(days=7)
    assert asked(week_old)


@pytest.mark.parametrize("number", [None, "", "11", "3.5", "٣"])
def test_what_is_no_answer_is_explained(week_old, number):
    sent = {} if number is None else {"interfere": number}
    page = answer(week_old, **sent)
    assert page.status_code == 422
    assert re.search("Choose a number from 0 to 10, or skip|Choose one of the answers", page.text)
    assert asked(week_old)


def twice(client, clock, path: str, **answers: str) -> None:
    """Press Save of the form that Today shows a second time, a moment later."""
    page = client.get("/").text
    [form_id] = re.findall(r'name="record_id" value="([^"]+)"', page)
    for _press in range(2):
        answer(client, path, record_id=form_id, **answers)
        clock.move(seconds=1)


def test_an_answer_that_is_sent_twice_is_kept_once(week_old, clock):
    twice(week_old, clock, "/this-week/", interfere="4")
    assert week_old.get("/diary/").text.count("Got in the way: 4 of 10") == 1


def test_the_rating_of_the_next_day_is_kept_once(client, clock):
    at = "2026-11-22T07:30:00Z"
    last = keep_session(client, started_at=at, finished_at=at.replace("30", "46"), hurts=[])
    twice(client, clock, f"/next-day/{last}/", leg="3")
    assert titles(client.get("/diary/"))[0] == "Rating, the day after a session"
    assert len(titles(client.get("/diary/"))) == 2


def test_one_question_at_a_time(client, clock):
    keep_session(client)
    clock.move(days=7)
    at = "2026-11-29T07:30:00Z"
    last = keep_session(client, started_at=at, finished_at=at.replace("30", "46"), hurts=[])
    assert f"/next-day/{last}/" in client.get("/").text
    assert not asked(client)
    answer(client, f"/next-day/{last}/", leg="3")
    assert asked(client)


def test_nothing_is_chosen_for_the_person(week_old):
    page = week_old.get("/").text
    assert not re.search('name="interfere" value="\\d+" checked', page)


def test_under_a_stop_it_is_not_asked(week_old):
    keep_check(week_old, ticks=["fever"], quick="list")
    assert not asked(week_old)


def test_a_pain_that_is_gone_does_not_get_in_the_way(week_old):
    answer(week_old, "/pain-gone/")
    assert not asked(week_old)


def test_an_answer_without_its_token_is_not_taken(week_old):
    assert week_old.post("/this-week/", data={"interfere": "3"}).status_code == 400


def test_after_a_gap_one_is_welcomed_once(client, clock):
    keep_session(client)
    assert WELCOME not in client.get("/").text
    clock.move(days=6)
    assert WELCOME not in client.get("/").text
    clock.move(days=1)
    assert WELCOME in client.get("/").text
    keep_entry(client, at=clock().isoformat())
    assert WELCOME not in client.get("/").text


@pytest.mark.parametrize(
    "kept",
    [{"kind": "note", "leg": None}, {"kind": "flare", "leg": None}, {"back": 3, "leg": None}],
)
def test_who_kept_anything_meanwhile_was_not_away(client, clock, kept):
    keep_session(client)
    clock.move(days=5)
    keep_entry(client, at=clock().isoformat(), **kept)
    clock.move(days=5)
    assert WELCOME not in client.get("/").text


def test_a_newcomer_is_not_welcomed_back(client):
    assert WELCOME not in client.get("/").text


def test_under_a_stop_nobody_is_welcomed(client, clock):
    keep_check(client, ticks=["fever"], quick="list")
    clock.move(days=30)
    assert WELCOME not in client.get("/").text


def move_on(client, *days: int) -> None:
    for day in days:
        at = f"2026-11-{day}T07:30:00Z"
        body = session(started_at=at, finished_at=at.replace("30", "46"), hurts=[])
        put(client, f"sessions/00000000-0000-4000-8000-0000000000{day}", body)


def test_the_goal_of_the_week_is_said_when_it_is_reached(client, clock):
    clock.move(days=4, hours=12)
    move_on(client, 23, 24, 25, 26)
    assert "You moved on 4 days. The plan is 5 of 7." in client.get("/").text
    move_on(client, 27)
    assert f"{GOAL} 5 days this week." in client.get("/").text


def test_the_goal_is_the_one_of_the_plan(client, clock):
    clock.move(days=1, hours=12)
    plan(client, days=["mon", "tue"])
    move_on(client, 23)
    assert "You moved on 1 day. The plan is 2 of 7." in client.get("/").text
    move_on(client, 24)
    assert f"{GOAL} 2 days this week." in client.get("/").text


@pytest.mark.parametrize("kind", ["walk", "rest"])
def test_a_walk_and_asked_for_rest_count_as_on_progress(client, kind):
    if kind == "walk":
        keep_entry(client, kind="walk", leg=None, minutes=20)
    else:
        keep_check(client, ticks=["fever"], quick="list")
    assert "You moved on 1 day." in client.get("/").text
    assert "1 day moved." in client.get("/progress/").text


def test_progress_goes_by_the_plan_that_held_in_each_week(client, clock):
    move_on(client, 23)
    clock.move(days=14)
    keep_session(client)
    plan(client, days=["mon", "tue", "wed"])
    assert "0 of the last 2 full weeks. The plan is 3 of 7." in client.get("/progress/").text
