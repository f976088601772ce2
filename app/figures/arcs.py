"""Lines that run along the border of a part, as stretches of that border's points.

Drawn from the border itself, a line stays on its shape between two frames as well.
"""

from collections.abc import Sequence

import numpy as np
from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from app.figures.tracks import Run
from app.figures.vectors import Vec

Arc = tuple[int, float, float]


def arcs(shapes: Sequence[BaseGeometry | None], borders: list[Run]) -> list[list[Arc]]:
    """Return for each frame its stretches: number of the ring, first and last point.

    Points are counted along the ring and may be parts of one; a last beyond the count goes on
    from the start. Stretches keep their order from frame to frame while their number stays.
    """
    found: list[list[Arc]] = []
    for frame, shape in enumerate(shapes):
        here = [run for run in borders if run.start <= frame < run.start + run.frames]
        if shape is None or not here:
            found.append([])
            continue
        tracks = [track[frame - here[0].start] for track in here[0].tracks]
        loops = [LineString(np.vstack([track, track[:1]])) for track in tracks]
        stretches = [_arc(line, loops) for line in getattr(shape, "geoms", [shape])]
        found.append(_in_order_of(found[-1] if found else [], stretches, tracks))
    return found


def _arc(line: LineString, loops: list[LineString]) -> Arc:
    ends = [Point(line.coords[0]), Point(line.coords[-1])]
    middle = line.interpolate(0.5, normalized=True)
    number = min(range(len(loops)), key=lambda n: loops[n].distance(middle))
    loop, count = loops[number], len(loops[number].coords) - 1
    if line.is_ring:
        return number, 0.0, float(count)
    first, between, last = (_place(loop, point) for point in (ends[0], middle, ends[1]))
    if (between - first) % count > (last - first) % count:
        first, last = last, first
    return number, first, first + (last - first) % count


def _place(loop: LineString, point: Point) -> float:
    """Return where on a loop a point is, counted in points of the loop."""
    coords = np.array(loop.coords)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(coords, axis=0).T))])
    return float(np.interp(loop.project(point), along, np.arange(len(coords))))


def _in_order_of(before: list[Arc], now: list[Arc], tracks: list[Vec]) -> list[Arc]:
    if sorted(arc[0] for arc in before) != sorted(arc[0] for arc in now):
        return sorted(now)
    left, ordered = list(now), []
    for ring, first, last in before:
        count = len(tracks[ring])
        middle = (first + last) / 2

        def off(arc: Arc, middle: float = middle, count: int = count) -> float:
            gap = ((arc[1] + arc[2]) / 2 - middle) % count
            return min(gap, count - gap)

        best = min((arc for arc in left if arc[0] == ring), key=off)
        left.remove(best)
        turns = round((middle - (best[1] + best[2]) / 2) / count) * count
        ordered.append((ring, best[1] + turns, best[2] + turns))
    return ordered
