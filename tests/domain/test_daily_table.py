"""First ratings without a network: B8 and B17 as the rules say them, around every threshold."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.advice import DAYS, table
from app.domain.before import before
from app.domain.first_ratings import FirstRatings
from app.domain.history import Answers, History, Person
from tests.domain.cases import NOW, history, moment, session
from tests.domain.chains import advice_now, said
from tests.domain.daily_chains import grown
from tests.domain.thresholds import RULES, SCREEN

READY = ("proceed", "ready", False)
ABOVE = ("gentle", "gentle", True)
WORSE = ("gentle", "trend_worse", False)


def days(month, legs):
    """Return daily ratings of a month of 2026 from {day: points}."""
    return [[f"2026-{month}-{day:02}", leg] for day, leg in legs.items()]


def known(*months):
    return history(daily=[row for month in months for row in days(*month)])


def rated(legs, at="10:00:00"):
    """Return what checks of November rated without a network."""
    return tuple(
        (moment(f"{day}T{at}"), leg, date.fromisoformat(day)) for day, leg in days(11, legs)
    )


USUAL = {
    "3 days": ({20: 1, 21: 1}, {23: 1}, 24, 3, ABOVE),
    "2 days": ({21: 1}, {23: 1}, 24, 3, READY),
    "3 days without a network alone": ({}, {23: 1, 24: 1, 25: 1}, 26, 3, ABOVE),
    "14 days ago": ({10: 1, 12: 1}, {23: 1}, 24, 3, ABOVE),
    "over 14 days ago": ({10: 1, 12: 1}, {23: 1}, 25, 3, READY),
    "2 points above": ({20: 2, 21: 2}, {23: 2}, 24, 4, ABOVE),
    "1 point above": ({20: 2, 21: 2}, {23: 2}, 24, 3, READY),
    "2 points above a half": ({20: 2, 21: 2, 22: 3}, {23: 3}, 24, 5, ABOVE),
    "not 2 points above a half": ({20: 2, 21: 2, 22: 3}, {23: 3}, 24, 4, READY),
    "from 3 on": ({20: 0, 21: 0}, {23: 0}, 24, 3, ABOVE),
    "below 3": ({20: 0, 21: 0}, {23: 0}, 24, 2, READY),
    "today is not usual": ({20: 1, 21: 1}, {23: 1}, 23, 3, READY),
    "milder than the table": ({18: 1, 19: 1, 20: 4}, {23: 4}, 24, 4, READY),
    "stronger than the table": ({18: 4, 19: 4, 20: 1}, {23: 1}, 24, 5, ABOVE),
    "a rating that is known comes first": ({20: 1, 21: 1, 23: 9}, {23: 1}, 24, 3, ABOVE),
    "strong pain is gentle anyway": (
        {18: 1, 19: 1, 20: 6, 21: 6},
        {23: 6},
        24,
        6,
        ("gentle", "gentle_strong", True),
    ),
    "a pause stays one": ({20: 1, 21: 1}, {23: 1}, 24, 8, ("pause", "pain_high", False)),
}


@pytest.mark.parametrize(("past", "new", "day", "leg", "expected"), USUAL.values(), ids=USUAL)
def test_the_usual_level_counts_ratings_without_a_network(past, new, day, leg, expected):
    when = moment(f"2026-11-{day}T12:00:00")
    assert said(when, leg, past=known((11, past)), rated=rated(new)) == expected


def test_of_two_ratings_of_a_date_the_first_counts_and_of_two_at_once_the_lower():
    past, when = known((11, {20: 1, 21: 1})), moment("2026-11-24T12:00:00")
    first = rated({23: 1})
    assert said(when, 3, past=past, rated=first + rated({23: 9}, "11:00:00")) == ABOVE
    assert said(when, 3, past=past, rated=first + rated({23: 9})) == ABOVE
    assert said(when, 4, past=past, rated=rated({23: 9}) + rated({23: 1}, "11:00:00")) == ABOVE


def test_a_session_rates_its_date_too():
    past = known((11, {20: 1, 21: 1}))
    done = session("2026-11-23T10:00:00", leg_b=1, leg_a=1)
    assert said(moment("2026-11-24T12:00:00"), 3, done, past=past) == ABOVE
    assert (
        said(moment("2026-11-24T12:00:00"), 3, session("2026-11-23T10:00:00"), past=past) == READY
    )


WEEKS = {
    "2 points": ([(11, {16: 2, 17: 2, 18: 2})], {23: 4, 24: 4, 25: 4}, WORSE),
    "2 points of thirds": ([(11, {16: 2, 17: 2, 18: 3})], {23: 4, 24: 4, 25: 5}, WORSE),
    "not 2 points": ([(11, {16: 2, 17: 2, 18: 3})], {23: 4, 24: 4, 25: 4}, READY),
    "2 rated dates": ([(11, {16: 2, 17: 2, 18: 2})], {23: 4, 24: 4}, READY),
    "2 rated dates before": ([(11, {16: 2, 17: 2})], {23: 4, 24: 4, 25: 4}, READY),
    "3 rated dates, two of them known": (
        [(11, {16: 2, 17: 2, 18: 2, 22: 2, 23: 4, 24: 4})],
        {25: 4},
        WORSE,
    ),
    "the best long ago": (
        [("09", {1: 1, 2: 1, 3: 1}), (11, {16: 5, 17: 5, 18: 5})],
        {23: 3, 24: 3, 25: 3},
        WORSE,
    ),
    "not above the best long ago": (
        [("09", {1: 1, 2: 1, 3: 2}), (11, {16: 5, 17: 5, 18: 5})],
        {23: 3, 24: 3, 25: 3},
        READY,
    ),
    "the best before the latest of long ago": (
        [("08", {3: 1, 4: 1, 5: 1}), ("08", {10: 0, 11: 4, 12: 4}), ("09", {1: 9, 2: 9, 3: 9})],
        {23: 3, 24: 3, 25: 3},
        WORSE,
    ),
    "the latest of long ago": ([("09", {1: 1, 2: 1, 3: 1, 8: 3, 9: 3, 10: 3})], {23: 0}, WORSE),
    "milder than the table": (
        [(11, {9: 2, 10: 2, 11: 2, 16: 4, 17: 4, 18: 4})],
        {23: 3, 24: 3, 25: 3},
        READY,
    ),
    "one week": ([], {23: 9, 24: 9, 25: 9}, READY),
}


@pytest.mark.parametrize(("past", "new", "expected"), WEEKS.values(), ids=WEEKS)
def test_a_week_counts_ratings_without_a_network(past, new, expected):
    when = moment("2026-11-25T12:00:00")
    assert said(when, 0, past=known(*past), rated=rated(new)) == expected


def test_the_weeks_that_are_needed_follow_the_rules():
    rules = replace(RULES, trend_min_weeks=4)
    chain = table(known(("09", {1: 1, 2: 1, 3: 1})), NOW, rules, SCREEN, "v")["chain"]
    assert (chain["daily"]["worse"]["weeks"], chain["daily"]["worse"]["earlier"]) == (3, [[1, 1]])


def test_ratings_of_a_pain_that_is_gone_do_not_count():
    past = replace(known((11, {22: 1, 24: 1})), rated_after=date(2026, 11, 21))
    now, when = moment("2026-11-24T12:00:00"), moment("2026-11-25T12:00:00")
    assert said(when, 3, past=past, now=now, rated=rated({21: 1})) == READY
    assert said(when, 3, past=past, now=now, rated=rated({23: 1})) == ABOVE


def test_ratings_are_given_for_twice_the_usual_window_in_whole_weeks():
    past = known((10, {25: 1, 26: 2}), (11, {22: 3}))
    daily = table(past, NOW, RULES, SCREEN, "v")["chain"]["daily"]
    assert daily["from"] == "2026-10-26"
    assert daily["ratings"] == {"2026-10-26": 2, "2026-11-22": 3}


@st.composite
def spells(draw, first, count):
    """Ratings of following dates about a level that may change every week."""
    levels = [draw(st.integers(0, 5)) for _ in range(0, count, 7)]
    more = draw(st.lists(st.sampled_from([None, 0, 0, 1]), min_size=count, max_size=count))
    return {
        first + timedelta(days=ahead): levels[ahead // 7] + points
        for ahead, points in enumerate(more)
        if points is not None
    }


@settings(max_examples=30, deadline=None)
@given(spells(NOW.date() - timedelta(days=60), 60), spells(NOW.date(), DAYS), st.data())
def test_after_ratings_of_many_days_the_browser_finds_what_the_rules_say(past, new, data):
    person = Person(doctor=data.draw(st.sampled_from(["yes", "yes", "not_yet"])))
    past = History(person, daily=FirstRatings.of(past.items()))
    at = [datetime.combine(day, time(10), UTC) for day in new]
    ones = list(zip(at, new.values(), new, strict=True))
    checks = ones[::2]
    done = [session(start.isoformat()[:19], leg_b=leg, leg_a=leg) for start, leg, _ in ones[1::2]]
    when = max([NOW, *at]) + timedelta(hours=data.draw(st.integers(1, 20)))
    when = min(when, NOW + timedelta(days=DAYS, milliseconds=-1))
    advice = table(past, NOW, RULES, SCREEN, "v")
    for leg in range(9):
        decision = before(Answers(leg=leg), grown(past, done, rated=checks), when, RULES, SCREEN)
        found = advice_now(advice, leg, when, done, rated=checks)
        assert found == (decision.level, set(decision.messages), decision.put_back)
