from datetime import date

import pytest

from app.domain.notices import months_later


@pytest.mark.parametrize(
    ("day", "later"),
    [
        (date(2026, 7, 22), date(2026, 11, 22)),
        (date(2026, 8, 31), date(2026, 12, 31)),
        (date(2026, 9, 1), date(2027, 1, 1)),
        (date(2026, 10, 31), date(2027, 2, 28)),
        (date(2027, 10, 31), date(2028, 2, 29)),
    ],
)
def test_months_are_calendar_months(day, later):
    assert months_later(day, 4) == later
