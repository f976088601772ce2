from datetime import UTC, date, datetime
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest

from app.domain.person import Statement
from app.domain.summary import (
    Compared,
    SafetyAnswer,
    SafetyKind,
    compared,
    doctor_by,
    months,
    taken_back,
)
from tests.domain.eventful import event
from tests.domain.thresholds import RULES

NOV = date(2026, 11, 1)


def rated(*days: str) -> dict[date, int]:
    return {date.fromisoformat(day): value for value, day in enumerate(sorted(days), 3)}


def test_the_first_and_the_latest_rated_week_are_compared():
    found = compared(
        rated("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-16", "2026-11-17", "2026-11-18"),
        RULES,
    )
    assert found == Compared(Fraction(4), Fraction(7), date(2026, 11, 16))


def test_without_a_week_of_three_days_nothing_is_compared():
    assert compared(rated("2026-11-02", "2026-11-03"), RULES) == Compared(None, None, None)


def test_a_month_has_its_ratings_and_its_sessions():
    (row,) = months(rated("2026-11-02", "2026-11-20"), {}, [event("session", 3), event("walk", 4)])
    assert (row.first, row.last, row.sessions) == (NOV, NOV, 1)
    assert (row.leg.days, row.leg.mean, row.leg.low, row.leg.top) == (2, Fraction(7, 2), 3, 4)


def test_a_month_of_sessions_without_ratings_is_there():
    (row,) = months({}, {}, [event("session", 3)])
    assert (row.leg, row.sessions) == (None, 1)


def test_back_pain_stands_beside_and_alone():
    found = months(rated("2026-10-05"), rated("2026-10-06", "2026-11-20"), [])
    assert [(row.leg and row.leg.mean, row.back.mean) for row in found] == [(3, 3), (None, 4)]


def test_months_without_anything_have_no_row():
    found = months(rated("2026-01-05", "2026-11-20"), {}, [])
    assert [row.first.month for row in found] == [1, 11]


def test_more_than_six_months_share_their_first_row():
    found = months(rated(*(f"2026-{number:02}-10" for number in range(1, 10))), {}, [])
    assert [(row.first.month, row.last.month) for row in found] == [
        *((1, 4), (5, 5), (6, 6)),
        *((7, 7), (8, 8), (9, 9)),
    ]
    assert (found[0].leg.days, found[0].leg.low, found[0].leg.top) == (4, 3, 6)


def test_six_months_have_a_row_each():
    found = months(rated(*(f"2026-{number:02}-10" for number in range(1, 7))), {}, [])
    assert all(row.first == row.last for row in found)


def test_a_shared_row_may_hold_sessions_alone():
    days = (45, 80, 110, 140, 170, 200, 230, 260)
    found = months({}, {}, [event("session", ago) for ago in days])
    assert found[0].leg is None
    assert sum(row.sessions for row in found) == len(days)


def moment(day: int, hour: int = 8) -> datetime:
    return datetime(2026, 11, day, hour, tzinfo=UTC)


def answer(kind: SafetyKind, what: str, day: int = 20) -> SafetyAnswer:
    return SafetyAnswer(kind, what, date(2026, 11, day), moment(day))


@pytest.mark.parametrize(
    ("kind", "what", "is_sign"),
    [
        ("marked", "fever", True),
        ("not_sure", "urgent", True),
        ("symptom", "warning", True),
        ("symptom", "tingling", False),
    ],
)
def test_a_session_that_ended_with_a_warning_sign_tells_of_a_sign(kind, what, is_sign):
    assert answer(kind, what).is_sign is is_sign


def test_what_was_marked_by_mistake_is_told_apart_until_it_is_marked_again():
    marks = [answer("marked", "fever"), answer("marked", "weight"), answer("marked", "fever", 22)]
    found = taken_back(marks, [Statement(moment(21), "mistake", "fever")])
    assert [mark.mistake for mark in found] == [True, False, False]


def test_a_symptom_after_a_session_is_no_mark_that_could_be_taken_back():
    (found,) = taken_back(
        [answer("symptom", "warning")], [Statement(moment(21), "mistake", "warning")]
    )
    assert not found.mistake


def test_the_doctor_said_what_was_last_answered_by_a_date_where_the_person_is():
    said = [Statement(moment(3), "doctor", "not_yet"), Statement(moment(9, 23), "doctor", "yes")]
    berlin = ZoneInfo("Europe/Berlin")
    answers = [doctor_by(said, date(2026, 11, day), berlin) for day in (2, 3, 9, 10)]
    assert answers == [None, "not_yet", "not_yet", "yes"]
