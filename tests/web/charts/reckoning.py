"""Where marks of a chart should stand, reckoned anew from the edges of the plot."""

import pytest

from app.domain.series import Range, first_day, trend
from app.web.charts.axis import FRAMES
from app.web.charts.days import DayChart as Chart
from app.web.charts.days import charts
from tests.cast import TODAY

NARROW, WIDE = 0, 1


def chart(readings, span=Range.FOUR_WEEKS, width=WIDE, part="leg") -> Chart:
    shown = trend(readings, part, first_day(span, TODAY), TODAY)
    return charts(shown, lambda day: f"{day:%b}" if span is Range.FOUR_MONTHS else f"{day:%b %d}")[
        width
    ]


def middle(days_ago: int, span=Range.FOUR_WEEKS, width=WIDE) -> float:
    """Where a date stands, reckoned anew from the edges of the plot."""
    frame = FRAMES[width]
    dates = (TODAY - first_day(span, TODAY)).days + 1
    share = (dates - 1 - days_ago + 0.5) / dates
    return pytest.approx(frame.left + share * (frame.right - frame.left), abs=0.06)


def height(points: float, width=WIDE) -> float:
    frame = FRAMES[width]
    return pytest.approx(frame.bottom - points * (frame.bottom - frame.top) / 10, abs=0.06)
