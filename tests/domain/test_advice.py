"""The table for the browser says what the rules say, at every moment it covers."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.advice import DAYS
from app.domain.before import before
from app.domain.history import Answers, History, Pain, PastSession, Person
from app.domain.marks import full_list_causes
from tests.domain import histories as any_
from tests.domain.cases import NOW, history, moment, uid
from tests.domain.tables import at, made
from tests.domain.thresholds import RULES, SCREEN


@settings(max_examples=25, deadline=None)
@given(any_.histories, st.data())
def test_before_a_session_the_table_says_what_the_rules_say(past, data):
    advice = made(past)
    for _ in range(4):
        later = data.draw(st.integers(0, DAYS * 86_400_000 - 1), label="milliseconds")
        when = NOW + timedelta(milliseconds=later)
        said = at(advice, when)
        for leg in range(11):
            decision = before(Answers(leg=leg), past, when, RULES, SCREEN)
            assert said["levels"][leg] == decision.level
            assert said["messages"][leg] == list(decision.messages)
            assert said["put_back"][leg] == decision.put_back
            assert set(decision.brief) <= set(said["brief"])
            causes = full_list_causes(leg, (), past, when, RULES, SCREEN)
            assert said["full_list"][leg] == bool(causes)


@settings(max_examples=15, deadline=None)
@given(any_.histories)
def test_the_table_turns_exactly_when_the_rules_do(past):
    advice = made(past)
    for interval in advice["before"][1:]:
        turn = datetime.fromisoformat(interval["from"])
        for when in (turn - timedelta(milliseconds=1), turn):
            decided = [
                before(Answers(leg=leg), past, when, RULES, SCREEN).level for leg in range(11)
            ]
            assert at(advice, when)["levels"] == decided


def test_intervals_follow_each_other_for_fourteen_days():
    past = history(history=[{"at": "2026-11-23T08:00:00", "leg_b": 3, "leg_a": 6}])
    intervals = made(past)["before"]
    assert intervals[0]["from"] == NOW.isoformat()
    assert intervals[-1]["until"] == (NOW + timedelta(days=DAYS)).isoformat()
    assert [i["until"] for i in intervals[:-1]] == [i["from"] for i in intervals[1:]]


def test_a_quiet_history_is_one_interval_until_something_changes():
    past = history(daily=[])
    assert len(made(past)["before"]) == 1


ROSE_2 = {"at": "2026-11-22T12:00:00", "leg_b": 3, "leg_a": 5}
ROSE_3 = {"at": "2026-11-22T12:00:00", "leg_b": 3, "leg_a": 6}
TURNS = {
    "a day after a rise": ({"history": [ROSE_2]}, 5, "2026-11-23T12:00:00", "settle_not"),
    "two days after a large rise": ({"history": [ROSE_3]}, 3, "2026-11-24T12:00:00", "settle_ok"),
    "over a week after a rise": (
        {"history": [ROSE_2 | {"at": "2026-11-20T12:00:00"}]},
        5,
        "2026-11-27T12:00:00.001",
        "gentle",
    ),
    "over 28 days after a rise": (
        {"history": [ROSE_2 | {"at": "2026-11-01T12:00:00"}]},
        3,
        "2026-11-29T12:00:00.001",
        "ready",
    ),
    "30 days after a notice": (
        {"onset": "2026-06-01", "shown": {"four_months": "2026-10-30T12:00:00"}},
        3,
        "2026-11-29T12:00:00",
        "four_months",
    ),
    "four months and a day after the onset": (
        {"onset": "2026-07-25"},
        3,
        "2026-11-26T00:00:00",
        "four_months",
    ),
}


@pytest.mark.parametrize(("facts", "leg", "turn", "message"), TURNS.values(), ids=TURNS)
def test_the_table_turns_when_a_span_is_over(facts, leg, turn, message):
    advice = made(history(**facts))
    before_it = at(advice, moment(turn) - timedelta(milliseconds=1))["messages"][leg]
    assert message not in before_it
    assert message in at(advice, moment(turn))["messages"][leg]


def test_the_doctor_note_is_whole_again_after_seven_days():
    advice = made(history(doctor=None, shown={"check_doctor": "2026-11-20T12:00:00"}))
    whole = moment("2026-11-27T12:00:00")
    assert at(advice, whole - timedelta(milliseconds=1))["brief"] == ["check_doctor"]
    assert at(advice, whole)["brief"] == []


@pytest.mark.parametrize(("asked", "least"), [(True, RULES.rise_note), (False, None)])
def test_a_rise_asks_for_the_full_list_where_the_screen_says_so(asked, least):
    screen = replace(SCREEN, full_repeat_after_rise=asked)
    advice = made(history(), screen=screen)
    assert advice["list_after_rise"] == least


def test_the_full_list_is_asked_again_after_fourteen_days():
    listed = {"name": "l", "at": "2026-11-20T12:00:00", "full_list": True}
    advice = made(history(checks=[listed]))
    again = moment("2026-12-04T12:00:00")
    assert at(advice, again - timedelta(milliseconds=1))["full_list"] == [False] * 7 + [True] * 4
    assert at(advice, again)["full_list"] == [True] * 11


def test_two_sessions_today_count_until_midnight_where_the_person_is():
    auckland = ZoneInfo("Pacific/Auckland")
    ends = (NOW - timedelta(hours=3), NOW - timedelta(hours=1))
    past = History(
        Person(zone=auckland, doctor="yes"),
        tuple(PastSession(uid(str(end)), end, end.astimezone(auckland).date()) for end in ends),
    )
    today, tomorrow = made(past)["before"][:2]
    assert today["messages"][3] == ["enough_today"]
    assert tomorrow["from"] == datetime(2026, 11, 24, tzinfo=auckland).astimezone(UTC).isoformat()
    assert tomorrow["messages"][3] == ["ready"]


def test_48_hours_are_48_hours_when_the_clocks_go_back():
    new_york = ZoneInfo("America/New_York")
    ended = datetime(2026, 10, 31, 9, tzinfo=new_york)
    rose = PastSession(uid("s"), ended, date(2026, 10, 31), before=Pain(leg=3), after=Pain(leg=6))
    past = History(Person(zone=new_york, doctor="yes"), (rose,))
    advice = made(past, datetime(2026, 10, 31, 10, tzinfo=new_york))
    opens = datetime(2026, 11, 2, 8, tzinfo=new_york)
    assert at(advice, opens - timedelta(milliseconds=1))["levels"][3] == "pause"
    assert at(advice, opens)["levels"][3] == "gentle"


def test_marks_have_the_level_the_rules_give_them():
    advice = made(history())
    for item, level in advice["ticks"].items():
        assert before(Answers(ticks=(item,)), history(), NOW, RULES, SCREEN).level == level
    for tier, said in advice["tiers"].items():
        decision = before(Answers(not_sure=(tier,)), history(), NOW, RULES, SCREEN)
        assert said == {"level": decision.level, "message": decision.messages[0]}


def test_the_table_is_plain_json():
    past = history(known_places=["left_thigh", "left_calf"])
    assert json.loads(json.dumps(made(past)))["places"] == ["left_calf", "left_thigh"]


def test_the_numbers_of_a_worse_trend_are_in_the_table():
    weeks = [(f"2026-11-{day:02}", 3) for day in (2, 4, 6)]
    weeks += [(f"2026-11-{day}", 5) for day in (16, 18, 20)]
    assert made(history(daily=weeks))["values"] == {"trend_worse": {"now": 5.0, "ref": 3.0}}
    assert made(history())["values"] == {}
