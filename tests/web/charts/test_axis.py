"""The labels under the pain trend."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.domain.series import DAYS, Range, first_day, trend
from app.web.charts.axis import LETTER
from app.web.charts.days import charts
from tests import cast
from tests.cast import TODAY
from tests.web.charts.reckoning import NARROW, WIDE, chart, middle


@pytest.mark.parametrize("end", [TODAY - timedelta(days=n) for n in range(31)])
@pytest.mark.parametrize("span", DAYS)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_labels_of_the_axis_never_touch_and_never_stick_out(end, span, width):
    shown = trend([], "leg", first_day(span, end), end)
    by_month = span is Range.FOUR_MONTHS
    drawn = charts(shown, lambda day: f"{day:%b}" if by_month else f"{day:%b} {day.day}")[width]
    boxes = []
    for tick in drawn.ticks:
        if tick.label is not None:
            room = LETTER * len(tick.label)
            left = tick.label_x if drawn.anchor == "start" else tick.label_x - room / 2
            boxes.append((left, left + room))
    assert len(boxes) >= 3
    assert boxes[0][0] >= 0
    assert boxes[-1][1] <= drawn.frame.width + 0.1
    assert all(a[1] < b[0] for a, b in pairwise(boxes))


def test_four_weeks_are_marked_at_mondays():
    ticks = chart(cast.improving()).ticks
    assert [tick.label for tick in ticks] == ["Nov 02", "Nov 09", "Nov 16", "Nov 23"]
    assert ticks[0].x == middle((TODAY - date(2026, 11, 2)).days)


def test_four_months_are_marked_at_the_first_of_each():
    ticks = chart(cast.improving(), Range.FOUR_MONTHS).ticks
    assert [tick.label for tick in ticks] == ["Aug", "Sep", "Oct", "Nov"]
