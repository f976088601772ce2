"""Outlines of moving parts as points that keep their place from frame to frame.

A player can then mix two frames point by point.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from shapely import LinearRing, LineString
from shapely.geometry.base import BaseGeometry

from app.figures.shapes import outlines
from app.figures.vectors import Vec

SPACING = 1.5
FEWEST, MOST = 5, 60


@dataclass(frozen=True)
class Run:
    """Frames in a row whose outlines consist of the same number of rings and lines.

    `tracks` has one array for each ring, then each line: frames, points, x and y.
    """

    start: int
    closed: list[bool]
    tracks: list[Vec]

    @property
    def frames(self) -> int:
        """Return how many frames the run lasts."""
        return len(self.tracks[0])


def runs(shapes: Sequence[BaseGeometry | None], *, sharp: bool = False) -> list[Run]:
    """Return the tracks of one part through all frames; None is a frame without the part."""
    frames = [[] if shape is None else list(outlines(shape)) for shape in shapes]
    found = []
    start = 0
    for end in range(1, len(frames) + 1):
        if end == len(frames) or _kind(frames[end]) != _kind(frames[start]):
            if frames[start]:
                found.append(_run(start, frames[start:end], sharp))
            start = end
    return found


def _kind(frame: list[LineString]) -> list[bool]:
    return sorted(line.is_ring for line in frame)


def _run(start: int, frames: list[list[LineString]], sharp: bool) -> Run:
    ordered = [sorted(frames[0], key=lambda line: (not line.is_ring, -line.length))]
    for frame in frames[1:]:
        ordered.append(_in_order_of(ordered[-1], frame))
    count = len(frames[0])
    tracks = [_track([frame[n] for frame in ordered], sharp) for n in range(count)]
    return Run(start, [line.is_ring for line in ordered[0]], tracks)


def _in_order_of(before: list[LineString], frame: list[LineString]) -> list[LineString]:
    """Return outlines in the order of those of the frame before that they are nearest to."""
    left = list(frame)
    ordered = []
    for line in before:
        same = [other for other in left if other.is_ring == line.is_ring]
        distances = [line.centroid.distance(other.centroid) for other in same]
        best = same[int(np.argmin(distances))]
        left.remove(best)
        ordered.append(best)
    return ordered


def _track(lines: list[LineString], sharp: bool) -> Vec:
    """Return the points of one outline in every frame: frames, points, x and y."""
    if sharp:
        return np.array([np.array(line.coords)[: -1 if line.is_ring else None] for line in lines])
    longest = max(line.length for line in lines)
    count = int(np.clip(np.ceil(longest / SPACING), FEWEST, MOST))
    points = [_spaced(lines[0], count)]
    for line in lines[1:]:
        points.append(_nearest_start(points[-1], _spaced(line, count), line.is_ring))
    return np.array(points)


def _spaced(line: LineString, count: int) -> Vec:
    """Return evenly spaced points; a ring runs one way round, whatever way it was drawn."""
    coords = np.array(line.coords)[:, :2]
    if line.is_ring and not LinearRing(line).is_ccw:
        coords = coords[::-1]
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(coords, axis=0).T))])
    places = np.linspace(0, along[-1], count, endpoint=not line.is_ring)
    return np.stack([np.interp(places, along, coords[:, axis]) for axis in (0, 1)], axis=1)


def _nearest_start(before: Vec, points: Vec, ring: bool) -> Vec:
    """Return points begun, or for a line turned round, so that they moved the least."""
    count = len(points)
    turns = _TURNS[count] if ring else np.array([np.arange(count), np.arange(count)[::-1]])
    choices = points[turns]
    return np.asarray(choices[int(np.argmin(np.sum((choices - before) ** 2, axis=(1, 2))))])


_TURNS = {
    count: (np.arange(count)[:, None] + np.arange(count)) % count
    for count in range(FEWEST, MOST + 1)
}
