"""Where each mark of the pain trend stands, for the standing cast."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from app.domain.series import Range, trend
from app.web.charts.axis import FRAMES, LETTER
from app.web.charts.days import DayChart as Chart
from app.web.charts.days import charts
from tests import cast
from tests.cast import CAST, TODAY, reading

NARROW, WIDE = 0, 1
EVERY = [(name, span, width) for name in CAST for span in Range for width in (NARROW, WIDE)]


def chart(readings, span=Range.FOUR_WEEKS, width=WIDE, part="leg") -> Chart:
    shown = trend(readings, part, span.first_day(TODAY), TODAY)
    return charts(shown, lambda day: f"{day:%b}" if span is Range.FOUR_MONTHS else f"{day:%b %d}")[
        width
    ]


def middle(days_ago: int, span=Range.FOUR_WEEKS, width=WIDE) -> float:
    """Where a date stands, reckoned anew from the edges of the plot."""
    frame = FRAMES[width]
    dates = (TODAY - span.first_day(TODAY)).days + 1
    share = (dates - 1 - days_ago + 0.5) / dates
    return pytest.approx(frame.left + share * (frame.right - frame.left), abs=0.06)


def height(points: float, width=WIDE) -> float:
    frame = FRAMES[width]
    return pytest.approx(frame.bottom - points * (frame.bottom - frame.top) / 10, abs=0.06)


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_before_is_hollow_and_after_filled_and_a_stem_joins_them(width):
    drawn = chart([reading(3, 6, 4)], width=width)
    x = middle(3, width=width)
    assert drawn.before == ((x, height(6, width)),)
    assert drawn.after == ((x, height(4, width)),)
    assert drawn.stems == ((x, height(6, width), height(4, width)),)


def test_a_rating_alone_is_one_hollow_dot():
    drawn = chart([reading(3, 6)])
    assert (len(drawn.before), drawn.after, drawn.stems, drawn.same) == (1, (), (), ())


def test_the_same_before_and_after_fill_the_hollow_dot():
    drawn = chart([reading(3, 6, 6)])
    assert (drawn.same, drawn.after, drawn.stems) == (drawn.before, (), ())
    assert drawn.core < drawn.hole < drawn.dot


def test_ratings_of_two_sessions_are_not_joined_by_a_stem():
    drawn = chart([reading(3, 8, hour=7), reading(3, 6, 4, hour=19)])
    assert (len(drawn.before), len(drawn.after), drawn.stems) == (1, 1, ())


def test_no_pain_stands_on_the_floor_and_the_worst_at_the_top():
    drawn = chart([reading(3, 0, 10)])
    assert drawn.before[0][1] == drawn.frame.bottom
    assert drawn.after[0][1] == drawn.frame.top


@pytest.mark.parametrize("name", CAST)
def test_the_scale_is_always_0_to_10_with_0_at_the_bottom(name):
    levels = chart(CAST[name]()).levels
    assert [level for level, _ in levels] == [0, 2, 4, 6, 8, 10]
    assert (levels[0][1], levels[-1][1]) == (FRAMES[WIDE].bottom, FRAMES[WIDE].top)


def test_the_line_is_the_mean_of_seven_dates_up_to_each():
    drawn = chart([reading(2, 3), reading(1, 4), reading(0, 8)])
    assert drawn.lines == (((middle(0), height(5)),),)
    assert drawn.end == drawn.lines[0][0]


def test_a_newcomer_sees_dots_and_no_line():
    drawn = chart(cast.newcomer())
    assert (len(drawn.before), drawn.lines, drawn.end) == (2, (), None)


def test_a_gap_is_hatched_from_its_first_to_its_last_date():
    drawn = chart(cast.after_a_gap())
    (hatch,) = drawn.hatches
    half = (drawn.frame.right - drawn.frame.left) / 28 / 2
    assert hatch.x - half == pytest.approx(middle(17).expected, abs=0.1)
    assert hatch.x + hatch.width + half == pytest.approx(middle(7).expected, abs=0.1)


@pytest.mark.parametrize(("name", "span", "width"), EVERY)
def test_no_line_and_no_dot_over_a_gap(name, span, width):
    drawn = chart(CAST[name](), span, width)
    marks = [*drawn.before, *drawn.after, *drawn.same]
    for hatch in drawn.hatches:
        end = hatch.x + hatch.width
        assert not [x for x, _ in marks if hatch.x <= x <= end]
        for line in drawn.lines:
            assert line[-1][0] < hatch.x or line[0][0] > end


@pytest.mark.parametrize(("name", "span", "width"), EVERY)
def test_every_mark_stands_inside_the_plot(name, span, width):
    drawn = chart(CAST[name](), span, width)
    frame = drawn.frame
    points = [*drawn.before, *drawn.after, *drawn.same, *(p for line in drawn.lines for p in line)]
    assert points
    assert all(frame.left <= x <= frame.right for x, _ in points)
    assert all(frame.top <= y <= frame.bottom for _, y in points)


@pytest.mark.parametrize("end", [TODAY - timedelta(days=n) for n in range(31)])
@pytest.mark.parametrize("span", Range)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_labels_of_the_axis_never_touch_and_never_stick_out(end, span, width):
    shown = trend([], "leg", span.first_day(end), end)
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


@pytest.mark.parametrize(("name", "span", "width"), EVERY)
def test_a_chart_has_at_most_one_dot_of_a_kind_and_one_mean_a_day(name, span, width):
    drawn = chart(CAST[name](), span, width)
    dates = (TODAY - span.first_day(TODAY)).days + 1
    for xs in (drawn.before, [*drawn.after, *drawn.same], [p for run in drawn.lines for p in run]):
        assert len({x for x, _ in xs}) == len(xs) <= dates


def test_a_flare_shows_at_its_height_and_goes_again():
    heights = [y for line in chart(cast.flare(), Range.FOUR_MONTHS).lines for _, y in line]
    assert min(heights) < height(7).expected
    assert heights[-1] == pytest.approx(heights[0], abs=10)


def test_paths_say_what_the_marks_say():
    drawn = chart([reading(3, 6, 4), reading(2, 5), reading(1, 4)])
    assert drawn.before_path.count("M") == drawn.before_path.count("h0") == 3
    assert drawn.stem_path.startswith(f"M{drawn.stems[0][0]:g} ")
    assert drawn.mean_path.endswith(f"L{drawn.end[0]:g} {drawn.end[1]:g}")


def test_a_line_of_one_point_is_still_seen():
    drawn = chart([reading(2, 3), reading(1, 4), reading(0, 8)])
    assert drawn.mean_path.endswith("h0")
