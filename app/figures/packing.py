"""Frames of a motion packed small: every part once, with its outlines in all frames."""

import numpy as np

from app.figures.arcs import Arc, arcs
from app.figures.parts import Blend, Glow, Part
from app.figures.tracks import Run, runs

Frame = dict[str, Part]
Json = dict[str, object]
MILLIMETRES = 10


def packed(frames: list[Frame]) -> list[Json]:
    """Return every part with what a player needs to draw it in any frame."""
    names = _names(frames)
    shapes = {
        name: [frame[name].shape if name in frame else None for frame in frames] for name in names
    }
    ones = {name: next(frame[name] for frame in frames if name in frame) for name in names}
    borders = {
        name: runs(shapes[name], sharp=one.sharp) for name, one in ones.items() if not one.along
    }
    made = []
    for name, one in ones.items():
        part: Json = {"css": one.css}
        if one.along:
            part["along"] = names.index(one.along)
            part["arcs"] = [_whole(frame) for frame in arcs(shapes[name], borders[one.along])]
        else:
            part["runs"] = [_packed(run) for run in borders[name]]
        if one.sharp:
            part["sharp"] = True
        made.append(part | _painted(name, one, frames))
    return made


def _whole(frame: list[Arc]) -> list[int]:
    """Return stretches one after another, in tenths of a point."""
    return [n for ring, first, last in frame for n in (ring, round(first * 10), round(last * 10))]


def _packed(run: Run) -> list[object]:
    """Return start, frames, sizes (negative for lines) and whole millimetres of a run.

    The first frame is steps from point to point, each further one steps from the frame before;
    a run that does not move is its first frame only.
    """
    points = np.rint(np.concatenate(run.tracks, axis=1) * MILLIMETRES).astype(np.int64)
    first, moved = np.diff(points[0], axis=0, prepend=0), np.diff(points, axis=0)
    steps = [*first.ravel().tolist(), *(moved.ravel().tolist() if moved.any() else [])]
    sizes = [
        track.shape[1] if closed else -track.shape[1]
        for track, closed in zip(run.tracks, run.closed, strict=True)
    ]
    return [run.start, run.frames, sizes, steps]


def _painted(name: str, one: Part, frames: list[Frame]) -> Json:
    if one.paint is None:
        return {}
    places = {"places": _places(name, frames)}
    if isinstance(one.paint, Glow):
        return {"paint": "glow", **places}
    return {"paint": "blend", "tone": one.paint.tone, "stops": list(one.paint.stops), **places}


def _places(name: str, frames: list[Frame]) -> list[list[float]]:
    """Return for each frame where a gradient lies: two ends, or middle and radius."""
    places: list[list[float]] = []
    for frame in frames:
        paint = frame[name].paint if name in frame else None
        if isinstance(paint, Blend):
            places.append([round(float(n), 1) for n in (*paint.start, *paint.end)])
        elif isinstance(paint, Glow):
            places.append([round(float(n), 1) for n in (*paint.middle, paint.radius)])
        else:
            places.append(places[-1] if places else [])
    return places


def _names(frames: list[Frame]) -> list[str]:
    """Return all parts back to front, wherever a frame first has them."""
    names: list[str] = []
    for frame in frames:
        before = -1
        for name in frame:
            if name in names:
                before = names.index(name)
            else:
                before += 1
                names.insert(before, name)
    return names
