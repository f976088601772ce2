"""Sessions without a network, one row of the rules each, on both sides of every threshold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from app.domain.advice import DAYS, table
from app.domain.chain_table import repeat_rows
from app.domain.history import Person
from tests.domain.cases import NOW, history, moment, session
from tests.domain.chains import MS, said
from tests.domain.thresholds import RULES, SCREEN

ENDED = "2026-11-23T10:00:00"
HERE = moment(ENDED)


def rose(points, at=ENDED, **more):
    return session(at, leg_b=2, leg_a=2 + points, **more)


DAY, WEEK = timedelta(hours=24), timedelta(days=7)
READY = ("proceed", "ready", False)
LAST = {
    "B9 above its start": (rose(1), MS, 3, ("gentle", "gentle", True)),
    "B9 back at its start": (rose(1), MS, 2, READY),
    "B9 up to 7 days": (rose(1), WEEK, 3, ("gentle", "gentle", True)),
    "B9 over 7 days": (rose(1), WEEK + MS, 3, READY),
    "B10 before 24 hours": (rose(1), DAY - MS, 4, ("gentle", "gentle", True)),
    "B10 from 24 hours": (rose(1), DAY, 4, ("pause", "settle_not", False)),
    "B10 up to 7 days": (rose(1), WEEK, 4, ("pause", "settle_not", False)),
    "B10 over 7 days": (rose(1), WEEK + MS, 4, READY),
    "B10 not 2 above": (rose(1), DAY, 3, ("gentle", "gentle", True)),
    "B10 after a rise of 2": (rose(2), DAY, 4, ("pause", "settle_not", False)),
    "B11 above its start": (rose(2), MS, 3, ("gentle", "gentle", False)),
    "B11 back at its start": (rose(2), MS, 2, ("gentle", "settle_ok", False)),
    "B11 after B10": (rose(2), WEEK + MS, 4, ("gentle", "gentle", False)),
    "B11 pain moved down": (
        rose(0, far_b=2, far_a=3),
        MS,
        2,
        ("gentle", "settle_ok", False),
    ),
    "B12 before 48 hours": (rose(3), 2 * DAY - MS, 2, ("pause", "end_up_3", False)),
    "B12 from 48 hours": (rose(3), 2 * DAY, 2, ("gentle", "settle_ok", False)),
    "B12 still above": (rose(3), 2 * DAY, 3, ("pause", "end_up_3", False)),
    "B14": (rose(0, new="tingling"), MS, 2, ("pause", "new_tingling", False)),
    "B15 weakness": (rose(0, new="weakness"), MS, 2, ("urgent", "new_weakness", False)),
    "B15 ends at 8": (
        session(ENDED, leg_b=5, leg_a=8),
        9 * DAY,
        0,
        ("urgent", "end_urgent", False),
    ),
    "B15 ends at 7": (session(ENDED, leg_b=4, leg_a=7), MS, 0, ("pause", "end_up_3", False)),
    "B1": (rose(0, new="warning"), 9 * DAY, 2, ("emergency", "emergency", False)),
    "B20 twice": (rose(0, hurts=2), MS, 2, ("gentle", "gentle_hurt", False)),
    "B20 once": (rose(0, hurts=1), MS, 2, READY),
    "back pain has no start to be above of": (
        session(ENDED, back_b=1, back_a=3),
        2 * DAY,
        5,
        ("gentle", "gentle", False),
    ),
    "not rated": (session(ENDED), MS, 2, READY),
}


@pytest.mark.parametrize(("done", "age", "leg", "expected"), LAST.values(), ids=LAST)
def test_the_last_session_decides_though_the_server_does_not_know_it(done, age, leg, expected):
    assert said(HERE + age, leg, done) == expected


MONTH = timedelta(days=28)
OLD = {
    "B11 up to 28 days": (rose(2), MONTH, 2, ("gentle", "settle_ok", False)),
    "B11 over 28 days": (rose(2), MONTH + MS, 2, READY),
    "B12 up to 28 days": (rose(3), MONTH, 3, ("pause", "end_up_3", False)),
    "B12 over 28 days": (rose(3), MONTH + MS, 3, READY),
    "B20 up to 28 days": (rose(0, hurts=2), MONTH, 2, ("gentle", "gentle_hurt", False)),
    "B20 over 28 days": (rose(0, hurts=2), MONTH + MS, 2, READY),
}


@pytest.mark.parametrize(("done", "age", "leg", "expected"), OLD.values(), ids=OLD)
def test_an_old_session_that_could_never_be_sent_counts_for_28_days(done, age, leg, expected):
    assert said(HERE + age, leg, done, now=HERE + age - MS) == expected


def in_a_row(*rises):
    """Return sessions of following days with these rises."""
    return [rose(points, f"2026-11-{24 + day}T10:00:00") for day, points in enumerate(rises)]


REPEATED = ("pause", "rises_repeat", False)
HABITS = {
    "2 and 2": ((2, 2), REPEATED),
    "2, nothing, 2": ((2, 0, 2), REPEATED),
    "2, less, 2": ((2, -1, 2), REPEATED),
    "2, 2, nothing": ((2, 2, 0), REPEATED),
    "2, nothing, nothing, 2": ((2, 0, 0, 2), ("gentle", "settle_ok", False)),
    "2, nothing, 1": ((2, 0, 1), READY),
    "1, 1, 1": ((1, 1, 1), REPEATED),
    "1 and 1": ((1, 1), READY),
    "1, 1, nothing, 1": ((1, 1, 0, 1), READY),
}


@pytest.mark.parametrize(("rises", "expected"), HABITS.values(), ids=HABITS)
@pytest.mark.parametrize("known", range(4))
def test_rises_are_a_habit_whoever_knows_of_them(rises, expected, known):
    done = in_a_row(*rises)
    when = done[-1].ended_at + timedelta(hours=20)
    known = min(known, len(done) - 1)
    past = replace(history(), sessions=tuple(done[:known]))
    now = max((s.ended_at + MS for s in done[:known]), default=NOW)
    assert said(when, 2, *done[known:], past=past, now=now) == expected


def test_a_rise_makes_no_habit_any_more_after_28_days():
    past = history(history=[{"at": ENDED, "leg_b": 2, "leg_a": 4}])
    newer = rose(2, "2026-12-20T10:00:00")
    now = HERE + MONTH - timedelta(days=2)
    assert said(HERE + MONTH, 2, newer, past=past, now=now) == REPEATED
    later = said(HERE + MONTH + MS, 2, newer, past=past, now=now)
    assert later == ("gentle", "settle_ok", False)


def test_a_habit_that_the_doctor_knows_of_begins_anew():
    past = history(
        history=[
            {"at": "2026-11-20T10:00:00", "leg_b": 2, "leg_a": 4},
            {"at": "2026-11-21T10:00:00", "leg_b": 2, "leg_a": 4},
        ],
        clearances=[{"at": "2026-11-22T10:00:00", "answer": "doctor_yes"}],
    )
    assert said(HERE + MS, 2, rose(0), past=past) == READY
    assert said(HERE + MS, 2, rose(2), past=past) == REPEATED


def test_a_newer_session_takes_the_place_of_the_last_that_the_table_knows():
    past = history(history=[{"at": "2026-11-22T10:00:00", "leg_b": 2, "leg_a": 4}])
    assert said(HERE - MS, 2, past=past) == ("gentle", "settle_ok", False)
    assert said(HERE + MS, 2, rose(0), past=past) == READY


def test_the_third_session_of_a_day_is_gentle_until_midnight_where_the_person_is():
    auckland = ZoneInfo("Pacific/Auckland")
    person = Person(zone=auckland, doctor="yes")
    done = [
        replace(rose(0, at), local_date=moment(at).astimezone(auckland).date())
        for at in ("2026-11-23T11:30:00", "2026-11-24T09:00:00", "2026-11-24T10:00:00")
    ]
    past = replace(history(), person=person)
    midnight = datetime(2026, 11, 25, tzinfo=auckland).astimezone(UTC)
    two = done[:2]
    assert said(done[0].ended_at + MS, 2, done[0], past=past) == READY
    assert said(midnight - MS, 2, *two, past=past) == ("gentle", "enough_today", True)
    assert said(midnight, 2, *two, past=past) == READY
    known = replace(past, sessions=tuple(two[:1]))
    one_each = said(midnight - MS, 2, done[2], past=known, now=two[0].ended_at + MS)
    assert one_each == ("gentle", "enough_today", True)


def test_enough_may_not_be_put_back_beside_a_rise():
    done = rose(0), rose(2, "2026-11-23T12:00:00")
    found = said(moment("2026-11-23T13:00:00"), 2, *done)
    assert found == ("gentle", "enough_today", "settle_ok", False)


def test_a_notice_is_said_beside_whatever_a_session_means():
    past = history(onset="2026-06-01")
    found = said(HERE + MS, 2, rose(3), past=past)
    assert found == ("pause", "end_up_3", "four_months", False)


def test_the_days_follow_each_other_and_reach_over_the_table():
    days = table(history(), NOW, RULES, SCREEN, "v")["chain"]["days"]
    ends = [datetime.fromisoformat(day["until"]) for day in days]
    assert ends[0] == moment("2026-11-24T00:00:00")
    assert all(later - sooner == DAY for sooner, later in pairwise(ends))
    assert ends[-1] > NOW + timedelta(days=DAYS)


def test_the_rows_follow_the_thresholds():
    rules = replace(RULES, rises_to_pause=1, small_rises_in_row_to_pause=2)
    assert [row["rises"] for row in repeat_rows(rules, SCREEN)] == [
        [0, 1, 1],
        [0, 0, 2],
        [0, 2, 0],
        [2, 0, 0],
    ]
