"""What a week brings to Today."""

from dataclasses import replace
from datetime import UTC, date, timedelta

import pytest

from app.domain.kept import Kept
from app.domain.person import Statement
from app.domain.weekly import QUESTION, after_gap, moved_in_week, question_due
from tests.domain.cases import NOW, check, session

DAY = timedelta(days=1)
TODAY = NOW.date()
MONDAY = TODAY - TODAY.weekday() * DAY
KEPT = Kept(UTC, NOW - 30 * DAY)
NOTHING = replace(KEPT, opened=NOW)


def at(day: date) -> str:
    return f"{day.isoformat()}T09:00:00"


def test_a_session_a_walk_and_asked_for_rest_count():
    kept = replace(
        KEPT,
        sessions=(session(at(MONDAY)),),
        checks=(check("c", at(MONDAY), level="pause"), check("d", at(MONDAY + DAY), level="pause")),
        walks=frozenset({MONDAY, MONDAY + 2 * DAY}),
    )
    assert moved_in_week(kept, TODAY) == {
        MONDAY: "session",
        MONDAY + DAY: "rest",
        MONDAY + 2 * DAY: "walk",
    }


def test_a_check_that_led_to_a_session_is_no_rest():
    assert (
        moved_in_week(replace(KEPT, checks=(check("c", at(MONDAY), level="gentle"),)), TODAY) == {}
    )


def test_other_weeks_are_left_out():
    walks = frozenset({MONDAY - DAY, MONDAY + 7 * DAY, MONDAY + 6 * DAY})
    assert list(moved_in_week(replace(KEPT, walks=walks), TODAY)) == [MONDAY + 6 * DAY]


@pytest.mark.parametrize(("days", "due"), [(0, False), (6, False), (7, True), (30, True)])
def test_the_first_question_comes_after_a_week(days, due):
    assert question_due(replace(KEPT, opened=NOW - days * DAY), TODAY, 7) == due


@pytest.mark.parametrize(("days", "due"), [(0, False), (6, False), (7, True)])
def test_it_comes_again_a_week_after_an_answer(days, due):
    assert question_due(replace(KEPT, interfered=TODAY - days * DAY), TODAY, 7) == due


@pytest.mark.parametrize(("days", "due"), [(0, False), (6, False), (7, True)])
def test_it_comes_again_a_week_after_it_was_skipped(days, due):
    skipped = Statement(NOW - days * DAY, "dismissed", QUESTION)
    assert question_due(replace(KEPT, statements=(skipped,)), TODAY, 7) == due


def test_another_notice_put_away_does_not_skip_it():
    other = Statement(NOW, "dismissed", "six_weeks")
    assert question_due(replace(KEPT, statements=(other,)), TODAY, 7)


@pytest.mark.parametrize(("days", "gap"), [(6, False), (7, True), (400, True)])
@pytest.mark.parametrize("kind", ["session", "check", "entry"])
def test_a_week_without_any_record_is_a_gap(kind, days, gap):
    day = TODAY - days * DAY
    records = {
        "session": {"sessions": (session(at(day)),)},
        "check": {"checks": (check("c", at(day)),)},
        "entry": {"entered": day},
    }
    assert after_gap(replace(KEPT, **records[kind]), TODAY, 7) == gap


def test_who_has_recorded_nothing_was_never_away():
    assert not after_gap(NOTHING, TODAY, 7)
