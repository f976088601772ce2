"""Motion of an exercise: the frames of its way in, hold and way out, for a player to mix."""

import json
from dataclasses import replace

import numpy as np

from app.figures import scenes, svg
from app.figures.figure import View, drawn
from app.figures.index import motion_path
from app.figures.packing import MILLIMETRES, Frame, Json, packed
from app.figures.placing import mixed, place
from app.figures.projection import Camera
from app.figures.scene import Exercise, Motion
from app.figures.skeleton import Targets, assemble
from app.figures.stills import body_of


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
        "parts": packed(frames),
    }
    boxes = np.array([svg.bounds(frame.values()) for frame in frames])
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return made, (float(low[0]), float(low[1]), float(high[0]), float(high[1]))


def _frame(scene: Exercise, wanted: Motion, order: tuple[str, ...], body: Targets) -> Frame:
    camera = Camera(scene.yaw, scene.elevation)
    view = View(wanted.mat or scene.mat, order, tuple(wanted.glow), wanted.spine)
    return {part.key: part for part in drawn(assemble(body), scene, camera, view)}


def _glowing(places: list[float], held: int, begins: int) -> list[float]:
    """Return how strongly the target area glows in each frame: only near the hold."""
    span = max(held - begins, 1)
    return [round(float(np.clip((at - begins) / span, 0, 1)) ** 2, 2) for at in places]
