"""Motion of an exercise: the frames of its way in, hold and way out, for a player to mix."""

import json
from dataclasses import replace

import numpy as np

from app.figures import scenes, svg
from app.figures.arcs import Arc, arcs
from app.figures.figure import View, drawn
from app.figures.index import motion_path
from app.figures.parts import Blend, Glow, Part
from app.figures.placing import mixed, place
from app.figures.projection import Camera
from app.figures.scene import Exercise, Motion
from app.figures.skeleton import Targets, assemble
from app.figures.stills import body_of
from app.figures.tracks import Run, runs

Frame = dict[str, Part]
Json = dict[str, object]
MILLIMETRES = 10


def keys() -> list[tuple[str, int]]:
    """Return file and number of every motion."""
    return [
        (file, number)
        for file, scene in scenes.load().items()
        for number in range(len(scene.motion))
    ]


def motion(key: tuple[str, int]) -> tuple[str, bytes]:
    """Return path and content of one motion file."""
    file, number = key
    scene = scenes.load()[file]
    wanted = scene.motion[number]
    for stop in wanted.route:
        body_of(file, stop.pose)
    positions = [place(scene.pose[stop.pose]) for stop in wanted.route]
    ends = [int(n) for n in np.cumsum([0, *(stop.frames for stop in wanted.route[1:])])]
    acts, boxes = [], []
    for act in _acts(wanted):
        made, box = _act(scene, wanted, act, positions, ends)
        acts.append(made)
        boxes.append(box)
    sides = list(zip(*boxes, strict=True))
    content = {
        "view_box": svg.view_box((min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3]))),
        "unit": 1 / MILLIMETRES,
        "phases": {
            "setup": [ends[n] for n in wanted.setup],
            "way_in": [ends[n] for n in wanted.way_in],
            "hold": [ends[wanted.way_in[1]]] * 2,
            "way_out": [ends[n] for n in wanted.way_out],
            "rest": [ends[wanted.way_out[1]]] * 2,
        },
        "acts": acts,
    }
    text = json.dumps(content, separators=(",", ":"))
    return motion_path(scenes.slug_of(file), wanted.variant), (text + "\n").encode()


def _acts(wanted: Motion) -> list[tuple[int, int]]:
    """Return first and last stop of each stretch on which the stacking stays the same."""
    acts, start = [], 0
    for stop in range(2, len(wanted.route) + 1):
        at_end = stop == len(wanted.route)
        if at_end or wanted.route[stop].order != wanted.route[stop - 1].order:
            acts.append((start, stop - 1))
            start = stop - 1
    return acts


def _act(
    scene: Exercise,
    wanted: Motion,
    act: tuple[int, int],
    positions: list[Targets],
    ends: list[int],
) -> tuple[Json, svg.Bounds]:
    """Return the frames of one stretch. Where the body rests, a frame breathed in comes first."""
    first, last = act
    held = wanted.way_in[1]
    bodies: list[tuple[float, Targets]] = [(ends[first], positions[first])]
    for stop in range(first + 1, last + 1):
        count = wanted.route[stop].frames
        bodies += [
            (ends[stop - 1] + n, mixed(positions[stop - 1], positions[stop], n / count))
            for n in range(1, count + 1)
        ]
    inhaled = len(bodies) if first <= held <= last else None
    if inhaled is not None:
        bodies.append((ends[held], replace(positions[held], breath=1.0)))
    order = tuple(scene.order[wanted.route[last].order])
    frames = [_frame(scene, wanted, order, body) for _, body in bodies]
    glows = _glowing([at for at, _ in bodies], ends[held], ends[held] - wanted.route[held].frames)
    made: Json = {
        "at": [at for at, _ in bodies[:inhaled]],
        "inhaled": inhaled,
        "glow": glows,
        "parts": _parts(frames),
    }
    boxes = np.array([svg.bounds(frame.values()) for frame in frames])
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return made, (float(low[0]), float(low[1]), float(high[0]), float(high[1]))


def _frame(scene: Exercise, wanted: Motion, order: tuple[str, ...], body: Targets) -> Frame:
    camera = Camera(scene.yaw, scene.elevation)
    view = View(scene.mat, order, tuple(wanted.glow), wanted.spine)
    return {part.key: part for part in drawn(assemble(body), scene, camera, view)}


def _glowing(places: list[float], held: int, begins: int) -> list[float]:
    """Return how strongly the target area glows in each frame: only near the hold."""
    span = max(held - begins, 1)
    return [round(float(np.clip((at - begins) / span, 0, 1)) ** 2, 2) for at in places]


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


def _parts(frames: list[Frame]) -> list[Json]:
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
