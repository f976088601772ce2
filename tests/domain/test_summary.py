from datetime import date
from fractions import Fraction

from app.domain.summary import Compared, compared, months
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
    (row,) = months(rated("2026-11-02", "2026-11-20"), [event("session", 3), event("walk", 4)])
    assert (row.first, row.last, row.sessions) == (NOV, NOV, 1)
    assert (row.pain.days, row.pain.mean, row.pain.low, row.pain.top) == (2, Fraction(7, 2), 3, 4)


def test_a_month_of_sessions_without_ratings_is_there():
    (row,) = months({}, [event("session", 3)])
    assert (row.pain, row.sessions) == (None, 1)


def test_months_without_anything_have_no_row():
    found = months(rated("2026-01-05", "2026-11-20"), [])
    assert [row.first.month for row in found] == [1, 11]


def test_more_than_six_months_share_their_first_row():
    found = months(rated(*(f"2026-{number:02}-10" for number in range(1, 10))), [])
    assert [(row.first.month, row.last.month) for row in found] == [
        *((1, 4), (5, 5), (6, 6)),
        *((7, 7), (8, 8), (9, 9)),
    ]
    assert (found[0].pain.days, found[0].pain.low, found[0].pain.top) == (4, 3, 6)


def test_six_months_have_a_row_each():
    found = months(rated(*(f"2026-{number:02}-10" for number in range(1, 7))), [])
    assert all(row.first == row.last for row in found)


def test_a_shared_row_may_hold_sessions_alone():
    days = (45, 80, 110, 140, 170, 200, 230, 260)
    found = months({}, [event("session", ago) for ago in days])
    assert found[0].pain is None
    assert sum(row.sessions for row in found) == len(days)
