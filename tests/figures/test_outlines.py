"""The same shape is drawn by the same text, however it was cut."""

import pytest
from shapely import LineString, MultiPolygon, Polygon

from app.figures.shapes import outlines
from app.figures.svg import path_data

NEAR = Polygon([(0, 0), (6, 0), (7, 5), (1, 4)])
FAR = Polygon([(20, 1), (26, 0), (27, 5), (21, 5)])


def begun_at(shape: Polygon, corner: int, noise: float = 0.0) -> Polygon:
    ring = list(shape.exterior.coords)[:-1]
    turned = ring[corner:] + ring[:corner]
    return Polygon([(x + noise, y - noise) for x, y in turned])


@pytest.mark.parametrize("corner", range(4))
@pytest.mark.parametrize("noise", [0.0, 1e-13, -1e-13])
@pytest.mark.parametrize("sharp", [False, True])
def test_neither_order_nor_beginning_nor_last_digits_show(corner, noise, sharp):
    cut = MultiPolygon([begun_at(FAR, corner, noise), begun_at(NEAR, 3 - corner, noise)])
    assert path_data(cut, sharp=sharp) == path_data(MultiPolygon([NEAR, FAR]), sharp=sharp)


def test_a_shape_of_nothing_has_no_outline():
    assert list(outlines(Polygon())) == list(outlines(LineString())) == []


def test_borders_come_before_lines():
    kinds = [line.is_ring for line in outlines(NEAR.union(LineString([(30, 0), (40, 2)])))]
    assert kinds == [True, False]
