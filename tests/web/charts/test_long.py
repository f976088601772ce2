"""Where the marks of a year and more stand, for the standing cast."""

from datetime import timedelta
from itertools import pairwise

import pytest

from app.domain.stretches import long_trend
from app.web.charts.axis import FRAMES
from app.web.charts.long import LongChart, charts, middle
from tests import cast
from tests.cast import CAST, TODAY, reading
from tests.domain.thresholds import RULES

YEAR, TEN_YEARS = TODAY - timedelta(days=364), TODAY - timedelta(days=3649)
NARROW, WIDE = 0, 1


def shown(readings, first=YEAR):
    return long_trend(cast.weeks(readings)["leg"], "leg", first, TODAY, RULES)


def drawn(readings, first=YEAR, width=WIDE) -> LongChart:
    return charts(shown(readings, first), lambda day: f"{day:%b}")[width]


def height(points: float, width=WIDE) -> float:
    frame = FRAMES[width]
    return pytest.approx(frame.bottom - points * (frame.bottom - frame.top) / 10, abs=0.06)


def test_the_line_goes_through_the_mean_of_each_week():
    chart = drawn([reading(ago, 3 if ago > 3 else 6) for ago in range(11)])
    assert [y for line in chart.lines for _, y in line] == [height(3), height(6)]
    assert chart.end == chart.lines[-1][-1]


def test_the_band_reaches_from_the_lowest_to_the_highest_day():
    chart = drawn(
        [reading(0, 2), reading(1, 5), reading(2, 8), *(reading(7 + n, 4) for n in range(3))]
    )
    (band,) = chart.bands
    assert [y for _, y in band] == [height(4), height(8), height(2), height(4)]


def test_a_band_of_one_week_is_as_wide_as_the_week():
    (band,) = drawn([reading(0, 2), reading(1, 5), reading(2, 8)]).bands
    assert max(x for x, _ in band) - min(x for x, _ in band) > 10


def test_a_week_of_two_days_is_a_stem_without_a_mean():
    chart = drawn([reading(0, 2), reading(1, 5)])
    assert (chart.lines, chart.bands, chart.end) == ((), (), None)
    ((_, low, high),) = chart.alone
    assert (low, high) == (height(2), height(5))


def test_a_week_of_one_value_is_a_dot():
    paths = {path.kind: path.d for path in drawn([reading(0, 2)]).paths}
    assert paths["after"].count("h0") == 1
    assert paths["stem"] == ""


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("first", [YEAR, TEN_YEARS])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_no_line_over_a_gap_and_every_mark_inside_the_plot(name, first, width):
    chart = drawn(CAST[name](), first, width)
    frame = chart.frame
    for hatch in chart.hatches:
        for line in chart.lines:
            assert line[-1][0] < hatch.x or line[0][0] > hatch.x + hatch.width
    marks = [point for piece in (*chart.lines, *chart.bands) for point in piece]
    assert all(frame.left <= x <= frame.right for x, _ in marks)
    assert all(frame.top <= y <= frame.bottom for _, y in marks)


@pytest.mark.parametrize("first", [YEAR, TEN_YEARS])
def test_ten_years_are_at_most_two_hundred_points_in_order(first):
    points = [point for line in drawn(cast.ten_years(), first).lines for point in line]
    assert 50 <= len(points) <= 200
    assert all(a[0] < b[0] for a, b in pairwise(points))


def test_ten_years_are_marked_by_year_and_one_year_by_month():
    years = charts(shown(cast.ten_years(), TEN_YEARS), lambda day: f"{day:%Y-%m-%d}")[WIDE].ticks
    assert all(tick.label is None or tick.label.endswith("-01-01") for tick in years)
    months = drawn(cast.ten_years()).ticks
    assert len(months) == 12


def test_a_mean_stands_in_the_middle_of_its_week():
    (week,) = shown([reading(0, 5)]).stretches
    assert middle(week) == week.first + timedelta(days=3)
