"""How far down, and how much in the way, for the standing cast: every bar reckoned anew."""

from datetime import timedelta

import pytest

from app.domain.events import Event
from app.domain.reach import by_week
from app.web.charts import interfere, reach
from app.web.charts.axis import CARD_FRAMES
from tests import cast
from tests.cast import CAST, TODAY

FIRST = TODAY - timedelta(days=119)
NAMES = ["Low back", "Buttock", "Thigh", "Calf", "Foot"]
REACHED = [(), ("low_back",), ("left_buttock",), ("left_thigh",), ("left_calf",), ("left_foot",)]
NARROW, WIDE = 0, 1


def rank(leg: int) -> int:
    """Return how far down so strong a pain reaches, in this cast."""
    return (leg + 1) // 2


def happened(name: str) -> list[Event]:
    """Return a history in which pain reaches further down the stronger it is."""
    return [
        event._replace(places=REACHED[rank(event.leg)], interfere=event.leg)
        for event in cast.events(CAST[name]())
        if event.leg is not None
    ]


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_week_hangs_as_far_down_as_its_worst_day_and_a_silent_one_not_at_all(name, width):
    worst: dict[int, int] = {}
    for event in happened(name):
        ago = (TODAY - event.day).days
        week = (ago + 6 - TODAY.weekday()) // 7
        if week <= (119 + 6 - TODAY.weekday()) // 7:
            worst[week] = max(worst.get(week, 0), rank(event.leg or 0))
    chart = reach.charts(by_week(happened(name), FIRST, TODAY), NAMES, str)[width]
    zone, cap = (chart.frame.bottom - chart.frame.top) / 5, chart.bar / 2
    asked = [worst.get(week) for week in range(max(worst), -1, -1)]
    assert [end for _, _, end in chart.bars] == [
        pytest.approx(chart.frame.top + deep * zone - cap, abs=0.11) for deep in asked if deep
    ]
    assert len(chart.free) == asked.count(0)
    assert len(chart.silent) == asked.count(None)


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_each_answer_is_as_high_as_it_says_and_none_is_dropped(name, width):
    frame = CARD_FRAMES[width]
    given = [(e.day, e.interfere) for e in happened(name) if e.day >= FIRST and e.interfere]
    chart = interfere.charts(given, FIRST, TODAY, str)[width]
    assert [top for _, _, top in chart.bars] == [
        pytest.approx(frame.bottom - value * frame.depth / 10, abs=0.06) for _, value in given
    ]
    assert all(frame.left < x < frame.right for x, _, _ in chart.bars)
