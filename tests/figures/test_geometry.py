"""The small tools below the figures."""

import numpy as np
import pytest
from shapely import LineString, Point, box

from app.figures import curves
from app.figures.arcs import arcs
from app.figures.flesh import ball
from app.figures.numbers import plain, short
from app.figures.projection import Camera
from app.figures.skeleton import two_bones
from app.figures.tracks import runs
from app.figures.vectors import angle_between, square_to, turned, vec


def test_a_limb_reaches_its_target_and_bends_toward_its_pole():
    middle, end = two_bones(vec(0, 0, 0), vec(50, 0, 0), 40, 30, vec(0, 1, 0))
    assert end == pytest.approx([50, 0, 0])
    assert middle[1] > 0
    assert np.linalg.norm(middle) == pytest.approx(40)
    assert np.linalg.norm(end - middle) == pytest.approx(30)


def test_a_limb_that_is_too_short_points_at_its_target():
    _, end = two_bones(vec(0, 0, 0), vec(0, 200, 0), 40, 30, vec(1, 0, 0))
    assert end[1] == pytest.approx(70, abs=0.02)


def test_turning_a_quarter_goes_by_the_right_hand():
    assert turned(vec(1, 0, 0), vec(0, 0, 1), 90) == pytest.approx([0, 1, 0], abs=1e-9)


def test_square_to_keeps_only_what_is_across():
    assert square_to(vec(1, 0, 0), (5, 2, 0)) == pytest.approx([0, 1, 0])
    assert angle_between(vec(1, 0, 0), vec(0, 3, 0)) == pytest.approx(90)


@pytest.mark.parametrize(("yaw", "elevation"), [(0, 0), (42, 20), (-90, 0), (150, 60)])
def test_a_ball_looks_the_same_size_from_everywhere(yaw, elevation):
    outline = Camera(yaw, elevation).silhouette([ball(vec(3, 4, 5), 10)])
    assert outline.area == pytest.approx(np.pi * 100, rel=0.01)


def test_a_side_view_shows_feet_to_the_right_and_up_above():
    camera = Camera(0, 0)
    assert camera.at(vec(1, 0, 0)) == pytest.approx([1, 0])
    assert camera.at(vec(0, 1, 0)) == pytest.approx([0, -1])


def test_numbers_are_as_short_as_they_can_be():
    assert [short(n) for n in (0.04, -0.04, 0.5, -0.5, 3.0, 12.34)] == [
        "0", "0", ".5", "-.5", "3", "12.3",
    ]  # fmt: skip
    assert plain(np.array([1.0, -2.0, 0.5])) == "1-2 .5"


def test_a_fitted_circle_needs_few_pieces():
    data = curves.fitted(
        np.array(Point(0, 0).buffer(20, quad_segs=32).exterior.coords), closed=True
    )
    assert data.count("c") <= 10
    assert data.endswith("z")


def test_straight_lines_keep_their_corners():
    ring = np.array(box(0, 0, 4, 2).exterior.coords)
    assert curves.straight(ring, closed=True) == "M4 0l0 2l-4 0l0-2z"


def test_a_moving_ring_keeps_its_points_in_place():
    shapes = [Point(x, 0).buffer(10) for x in (0.0, 1.0, 2.0)]
    (run,) = runs(shapes)
    moved = np.diff(run.tracks[0], axis=0)
    assert moved[..., 0] == pytest.approx(np.ones(moved.shape[:2]), abs=0.05)
    assert moved[..., 1] == pytest.approx(np.zeros(moved.shape[:2]), abs=0.05)


def test_a_part_that_appears_later_has_a_later_run():
    shapes = [None, Point(0, 0).buffer(5), Point(0, 0).buffer(5)]
    assert [(run.start, run.frames) for run in runs(shapes)] == [(1, 2)]


def test_a_line_along_a_ring_is_kept_as_a_stretch_of_it():
    circle = Point(0, 0).buffer(10, quad_segs=64)
    turn = np.linspace(0.1, 0.1 + np.pi, 60)
    half = LineString(np.stack([10 * np.cos(turn), 10 * np.sin(turn)], axis=1))
    ((stretch,),) = arcs([half], runs([circle]))
    ring, first, last = stretch
    assert ring == 0
    assert last - first == pytest.approx(len(runs([circle])[0].tracks[0][0]) / 2, abs=0.6)
