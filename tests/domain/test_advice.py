"""The table for the browser says what the rules say, at every moment it covers."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.advice import DAYS, table
from app.domain.after import after
from app.domain.after_table import after_rows
from app.domain.before import before
from app.domain.change import difference, moved
from app.domain.history import Answers, History, Pain, PastSession, Person
from app.domain.marks import full_list_causes
from tests.domain import histories as any_
from tests.domain.cases import NOW, daily, history, session, uid
from tests.domain.thresholds import RULES, SCREEN

ROWS = after_rows(RULES)


def made(past, now=NOW):
    return table(past, now, RULES, SCREEN, "2026-11-23")


def at(advice, moment):
    """Return the interval that holds at a moment."""
    for interval in advice["before"]:
        start, end = (datetime.fromisoformat(interval[key]) for key in ("from", "until"))
        if start <= moment < end:
            return interval
    raise AssertionError(f"no interval for {moment}")


def looked_up(rows, session):
    """Find the row of a session's end as the browser does."""
    leg = difference(session.before.leg, session.after.leg)
    back = difference(session.before.back, session.after.back)
    points = max((change for change in (leg, back) if change is not None), default=None)
    highest = max(rating or 0 for rating in (session.after.leg, session.after.back))
    for row in rows:
        rises = row["rise"]
        if (
            (
                points is None
                if rises is None
                else points is not None and rises[0] <= points <= rises[1]
            )
            and (10 if leg is None else leg) <= row["leg_at_most"]
            and highest >= row["after_at_least"]
            and row["moved"] == moved(session)
            and row["new"] == (session.new_symptoms or "none")
            and session.hurts >= row["hurts"]
        ):
            return row
    raise AssertionError(f"no row for {session}")


@settings(max_examples=25, deadline=None)
@given(any_.histories, st.data())
def test_before_a_session_the_table_says_what_the_rules_say(past, data):
    advice = made(past)
    for _ in range(4):
        later = data.draw(st.integers(0, DAYS * 86_400_000 - 1), label="milliseconds")
        moment = NOW + timedelta(milliseconds=later)
        said = at(advice, moment)
        for leg in range(11):
            decision = before(Answers(leg=leg), past, moment, RULES, SCREEN)
            assert said["levels"][leg] == decision.level
            assert said["messages"][leg] == list(decision.messages)
            assert said["put_back"][leg] == decision.put_back
            assert set(decision.brief) <= set(said["brief"])
            causes = full_list_causes(leg, (), past, moment, RULES, SCREEN)
            assert said["full_list"][leg] == bool(causes)


@settings(max_examples=15, deadline=None)
@given(any_.histories)
def test_the_table_turns_exactly_when_the_rules_do(past):
    advice = made(past)
    for interval in advice["before"][1:]:
        turn = datetime.fromisoformat(interval["from"])
        for moment in (turn - timedelta(milliseconds=1), turn):
            decided = [
                before(Answers(leg=leg), past, moment, RULES, SCREEN).level for leg in range(11)
            ]
            assert at(advice, moment)["levels"] == decided


def test_intervals_follow_each_other_for_fourteen_days():
    past = history(history=[{"at": "2026-11-23T08:00:00", "leg_b": 3, "leg_a": 6}])
    intervals = made(past)["before"]
    assert intervals[0]["from"] == NOW.isoformat()
    assert intervals[-1]["until"] == (NOW + timedelta(days=DAYS)).isoformat()
    assert [i["until"] for i in intervals[:-1]] == [i["from"] for i in intervals[1:]]


def test_a_quiet_history_is_one_interval_until_something_changes():
    past = replace(history(), daily=daily([]))
    assert len(made(past)["before"]) == 1


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


@given(any_.sessions())
def test_after_a_session_the_table_says_what_the_rules_say(ended):
    decision, row = after(ended, RULES), looked_up(ROWS, ended)
    assert (row["level"], row["messages"]) == (decision.level, list(decision.messages))


def test_after_a_session_every_pair_of_ratings_is_in_the_table():
    ratings = [None, 0, 2, 5, 8]
    ranks = [(None, None), (5, 2), (2, 2), (2, 3), (0, 1)]
    for leg_b, leg_a, back_b, back_a in product(ratings, repeat=4):
        for far_b, far_a in ranks:
            ended = session(
                leg_b=leg_b, leg_a=leg_a, back_b=back_b, back_a=back_a, far_b=far_b, far_a=far_a
            )
            decision, row = after(ended, RULES), looked_up(ROWS, ended)
            assert (row["level"], row["messages"]) == (decision.level, list(decision.messages))


@pytest.mark.parametrize("allowed", [1, 3])
def test_the_rows_follow_the_thresholds(allowed):
    rules = replace(RULES, back_rise_allowed_if_centralised=allowed)
    rows = after_rows(rules)
    for back_a in range(11):
        ended = session(leg_b=3, leg_a=3, back_b=0, back_a=back_a, far_b=5, far_a=2)
        assert looked_up(rows, ended)["level"] == after(ended, rules).level


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
