"""Where each mark of the pain trend stands day by day, for the standing cast."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from app.domain.pain import Reading
from app.domain.series import DAYS, Range, first_day, trend
from app.web.charts.axis import FRAMES
from app.web.charts.days import charts
from tests import cast
from tests.cast import CAST, TODAY, reading
from tests.web.charts.reckoning import NARROW, WIDE, chart, height, middle

EVERY = [(name, span, width) for name in CAST for span in DAYS for width in (NARROW, WIDE)]


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


def test_four_months_on_a_phone_are_one_dot_a_day_its_first_rating_or_the_one_after():
    readings = [reading(9, 6, 4), reading(5, 3, 3), reading(2, None, 7)]
    drawn = chart(readings, Range.FOUR_MONTHS, NARROW)
    x = [middle(ago, Range.FOUR_MONTHS, NARROW) for ago in (9, 5, 2)]
    assert drawn.rated == tuple(zip(x, [height(p, NARROW) for p in (6, 3, 7)], strict=True))
    assert (drawn.before, drawn.after, drawn.same, drawn.stems) == ((), (), (), ())
    assert chart(readings, Range.FOUR_MONTHS, WIDE).rated == ()


def test_no_pain_stands_on_the_floor_and_the_worst_at_the_top():
    drawn = chart([reading(3, 0, 10)])
    assert drawn.before[0][1] == drawn.frame.bottom
    assert drawn.after[0][1] == drawn.frame.top


@pytest.mark.parametrize("name", CAST)
def test_the_scale_is_always_0_to_10_with_0_at_the_bottom(name):
    levels = chart(CAST[name]()).levels
    assert [level for level, _ in levels] == ["0", "2", "4", "6", "8", "10"]
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
    dots = [*drawn.before, *drawn.after, *drawn.same, *drawn.rated]
    points = [*dots, *(p for line in drawn.lines for p in line)]
    assert points
    assert all(frame.left <= x <= frame.right for x, _ in points)
    assert all(frame.top <= y <= frame.bottom for _, y in points)


@pytest.mark.parametrize(("name", "span", "width"), EVERY)
def test_a_chart_has_at_most_one_dot_of_a_kind_and_one_mean_a_day(name, span, width):
    drawn = chart(CAST[name](), span, width)
    dates = (TODAY - first_day(span, TODAY)).days + 1
    means = [point for run in drawn.lines for point in run]
    for xs in (drawn.before, [*drawn.after, *drawn.same], drawn.rated, means):
        assert len({x for x, _ in xs}) == len(xs) <= dates


def test_a_flare_shows_at_its_height_and_goes_again():
    heights = [y for line in chart(cast.flare(), Range.FOUR_MONTHS).lines for _, y in line]
    assert min(heights) < height(7).expected
    assert heights[-1] == pytest.approx(heights[0], abs=10)


def test_paths_say_what_the_marks_say():
    drawn = chart([reading(3, 6, 4), reading(2, 5), reading(1, 4)])
    shapes = {path.kind: path.d for path in drawn.paths}
    x, y = drawn.before[0]
    step = round(drawn.before[1][0] - x, 1)
    assert shapes["ring"].startswith(f"M{x:g} {y:g}h0m{step:g} ")
    assert shapes["ring"] == shapes["hole"]
    assert shapes["ring"].count("h0") == 3
    assert shapes["stem"].startswith(f"M{drawn.stems[0][0]:g} ")


def test_a_line_of_one_point_is_still_seen():
    drawn = chart([reading(2, 3), reading(1, 4), reading(0, 8)])
    assert {path.kind: path.d for path in drawn.paths}["mean"].endswith("h0")


def walked(path: str) -> list[tuple[float, float]]:
    """Return the points of a line, its steps added up."""
    first, *steps = re.findall(r"[Ml](-?[\d.]+) (-?[\d.]+)", path)
    points = [(float(first[0]), float(first[1]))]
    for dx, dy in steps:
        points.append((points[-1][0] + float(dx), points[-1][1] + float(dy)))
    return points


@pytest.mark.parametrize("name", ["improving", "flare", "ten years"])
def test_the_steps_of_a_line_add_up_to_where_its_means_stand(name):
    drawn = chart(CAST[name](), Range.FOUR_MONTHS)
    (line,) = drawn.lines
    path = {path.kind: path.d for path in drawn.paths}["mean"]
    assert walked(path) == [
        (pytest.approx(x, abs=0.06), pytest.approx(y, abs=0.06)) for x, y in line
    ]


def asked_next_day(days_ago: int, leg: int) -> Reading:
    return replace(reading(days_ago, leg), next_day=True)


def test_a_next_day_rating_is_a_square_in_the_place_of_the_hollow_dot():
    drawn = chart([asked_next_day(3, 6)])
    assert drawn.next_day == ((middle(3), height(6)),)
    assert drawn.before == ()


def test_a_next_day_rating_later_that_day_stands_beside_the_first_one():
    drawn = chart([reading(3, 4, hour=7), replace(reading(3, 6, hour=19), next_day=True)])
    assert (drawn.before[0][1], drawn.next_day[0][1]) == (height(4), height(6))


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("apart", [0, 1, 3, 13])
def test_numbered_marks_never_cover_each_other(width, apart):
    days = [TODAY - timedelta(days=n * apart) for n in reversed(range(9))]
    shown = trend([], "leg", first_day(Range.FOUR_MONTHS, TODAY), TODAY)
    drawn = charts(shown, str, days)[width]
    assert [pin.number for pin in drawn.pins] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert all(b.x - a.x >= 25.8 for a, b in pairwise(drawn.pins))
    assert drawn.pins[0].x >= 12
    assert drawn.pins[-1].x <= drawn.frame.width - 12
    assert drawn.pins[-1].foot == middle(0, Range.FOUR_MONTHS, width)


def test_marks_get_room_above_the_plot():
    plain, marked = (
        chart([reading(1, 5)]),
        charts(trend([], "leg", first_day(Range.FOUR_WEEKS, TODAY), TODAY), str, [TODAY])[WIDE],
    )
    assert marked.frame.top - plain.frame.top == marked.frame.height - plain.frame.height == 26
