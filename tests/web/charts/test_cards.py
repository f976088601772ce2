"""Before and after, furthest point and the weekly question: where their marks stand."""

from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import pytest

from app.domain.effect import Change, changes
from app.domain.reach import ReachWeek
from app.web.charts import before_after, interfere, reach
from app.web.charts.axis import CARD_FRAMES
from tests import cast
from tests.cast import CAST, TODAY

WIDE = 1
FRAME = CARD_FRAMES[WIDE]
NAMES = ["Low back", "Buttock", "Thigh", "Calf", "Foot"]
MONDAY = date(2026, 11, 23)


def short(day: date) -> str:
    return f"{day:%b} {day.day}"


def change(before: int, after: int, days_ago: int = 0) -> Change:
    return Change(UUID(int=1), TODAY - timedelta(days=days_ago), None, before, after)


def height(points: float) -> float:
    return pytest.approx(FRAME.bottom - points * FRAME.depth / 10, abs=0.06)


def test_a_session_is_hollow_before_filled_after_and_a_stem_between():
    chart = before_after.charts([change(6, 4)], short)[WIDE]
    assert chart.before[0][1] == height(6)
    assert chart.after[0][1] == height(4)
    assert chart.stems == ((chart.before[0][0], height(6), height(4)),)


def test_an_unchanged_session_is_a_filled_hollow_dot_without_a_stem():
    chart = before_after.charts([change(6, 6)], short)[WIDE]
    assert (chart.same, chart.after, chart.stems) == (chart.before, (), ())


@pytest.mark.parametrize("name", CAST)
def test_at_most_twenty_sessions_are_drawn_evenly_apart(name):
    sessions = changes(cast.events(CAST[name]()))
    for chart in before_after.charts(sessions, short):
        xs = [x for x, _ in chart.before]
        assert len(xs) == min(20, len(sessions))
        gaps = {round(b - a, 0) for a, b in pairwise(xs)}
        assert len(gaps) <= 2
        assert all(chart.frame.left <= x <= chart.frame.right for x in xs)


def test_the_last_sessions_are_the_ones_drawn():
    sessions = [change(9, 9, 30), *(change(1, 1, ago) for ago in reversed(range(20)))]
    chart = before_after.charts(sessions, short)[WIDE]
    assert [y for _, y in chart.before] == [height(1)] * 20


def weeks(*ranks: int | None) -> list[ReachWeek]:
    first = MONDAY - timedelta(weeks=len(ranks) - 1)
    return [ReachWeek(first + timedelta(weeks=n), rank) for n, rank in enumerate(ranks)]


def test_a_bar_hangs_from_the_back_to_the_furthest_point():
    chart = reach.charts(weeks(1, 5), NAMES, short)[WIDE]
    cap = chart.bar / 2
    (_, top, back), (_, _, foot) = chart.bars
    assert top == pytest.approx(chart.frame.top + cap, abs=0.1)
    assert back == pytest.approx(chart.frame.top + chart.frame.depth / 5 - cap, abs=0.1)
    assert foot == pytest.approx(chart.frame.bottom - cap, abs=0.1)


def test_the_furthest_zone_is_drawn_stronger():
    chart = reach.charts(weeks(4), NAMES, short)[WIDE]
    ((_, start, end),) = chart.ends
    assert end == chart.bars[0][2]
    assert chart.bars[0][1] < start < end


def test_a_week_not_asked_about_has_no_bar_and_no_pain_a_ring():
    chart = reach.charts(weeks(5, None, 0), NAMES, short)[WIDE]
    assert (len(chart.bars), len(chart.silent), len(chart.free)) == (1, 1, 1)


def test_eighteen_weeks_stand_side_by_side():
    for chart in reach.charts(weeks(*[3] * 18), NAMES, short):
        xs = [x for x, _, _ in chart.bars]
        assert all(b - a > chart.bar for a, b in pairwise(xs))
        assert xs[-1] + chart.bar / 2 <= chart.frame.right + 1


def test_the_lines_across_stand_between_the_zones():
    chart = reach.charts(weeks(3), NAMES, short)[WIDE]
    assert len(chart.grid) == 5
    assert [name for name, _ in chart.levels] == NAMES


def test_the_weekly_answer_is_a_bar_from_the_floor_and_0_a_dot_on_it():
    first = TODAY - timedelta(days=119)
    chart = interfere.charts([(first, 7), (TODAY, 0)], first, TODAY, short)[WIDE]
    ((_, floor, top),) = chart.bars
    assert (floor, top) == (height(0), height(7))
    assert chart.none[0][1] == height(0)
