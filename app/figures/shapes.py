"""Small operations on outlines in the picture plane. Lengths in cm."""

from collections.abc import Iterator

from shapely import (
    LinearRing,
    LineString,
    MultiLineString,
    Polygon,
    line_merge,
    normalize,
    set_precision,
)
from shapely.geometry.base import BaseGeometry

QUARTER = 5
SPECK = 0.4
HOLE = 6.0
SHORTEST_LINE = 1.2
GRID = 1e-5


def smooth(shape: BaseGeometry, radius: float = 0.5) -> BaseGeometry:
    """Return a shape whose corners, inner and outer, are rounded."""
    out, back = shape.buffer(radius, quad_segs=QUARTER), -2 * radius
    return out.buffer(back, quad_segs=QUARTER).buffer(radius, quad_segs=QUARTER)


def polygons(shape: BaseGeometry) -> Iterator[Polygon]:
    """Yield the polygons of a shape."""
    for part in getattr(shape, "geoms", [shape]):
        if part.geom_type == "Polygon" and not part.is_empty:
            yield part


def rings(shape: BaseGeometry) -> Iterator[LinearRing]:
    """Yield the borders of a shape, without specks and pinholes."""
    for polygon in polygons(shape):
        if polygon.area > SPECK:
            yield polygon.exterior
            yield from (hole for hole in polygon.interiors if Polygon(hole).area > HOLE)


def outlines(shape: BaseGeometry) -> Iterator[LinearRing | LineString]:
    """Yield the borders of a shape, then its lines, on a grid far finer than is drawn.

    Their order and where each begins hang on the last digits of what they were cut from; here
    they are those of their places.
    """
    settled = normalize(set_precision(shape, GRID, mode="pointwise"))
    yield from rings(settled)
    for part in getattr(settled, "geoms", [settled]):
        if "Line" in part.geom_type:
            yield from (line for line in getattr(part, "geoms", [part]) if not line.is_empty)


def lines(shape: BaseGeometry, shortest: float = SHORTEST_LINE) -> Iterator[LineString]:
    """Yield the lines of a shape joined end to end, without the very short ones."""
    parts = [part for part in getattr(shape, "geoms", [shape]) if "Line" in part.geom_type]
    if not parts:
        return
    merged = line_merge(_collected(parts)) if len(parts) > 1 else parts[0]
    for line in getattr(merged, "geoms", [merged]):
        if line.length > shortest:
            yield line


def _collected(parts: list[BaseGeometry]) -> BaseGeometry:
    flat = [piece for part in parts for piece in getattr(part, "geoms", [part])]
    return MultiLineString([list(piece.coords) for piece in flat])
