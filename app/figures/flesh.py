"""Flesh on the bones: every part of the body as chains of ellipsoids. Lengths in cm."""

from typing import NamedTuple

import numpy as np

from app.figures import anatomy
from app.figures.anatomy import SIGN, Side
from app.figures.skeleton import Frame, Skeleton
from app.figures.vectors import Vec, curve_through, unit

TRUNK_SLICES = 46
BREATH_DEPTH = 0.5
START = {"pelvis": "pelvis", "lumbar": "L5", "thorax": "T12"}
BREATHES = {"pelvis": 0.25, "lumbar": 1.0, "thorax": 0.7}
# How far ahead of the ankle each toe ends, its radius, and how far toward the big toe it lies.
TOES = ((18.2, 1.5, 2.7), (18.2, 1.2, 0.5), (17.5, 1.1, -1.2), (16.6, 1.1, -2.6), (15.6, 1, -3.7))


class Ellipsoid(NamedTuple):
    """A middle and a 3x3 matrix whose columns are the half axes."""

    middle: Vec
    axes: Vec


Chain = list[Ellipsoid]


def ball(middle: Vec, radius: float) -> Ellipsoid:
    """Return a ball."""
    return Ellipsoid(middle, np.eye(3) * radius)


def egg(middle: Vec, frame: Frame, right: float, up: float, front: float) -> Ellipsoid:
    """Return an ellipsoid with its half axes along a frame."""
    columns = (frame.right * right, frame.up * up, frame.front * front)
    return Ellipsoid(middle, np.stack(columns, axis=1))


def trunk(body: Skeleton, grow: float = 0.0) -> Chain:
    """Return the trunk from the seat to the shoulders; breath widens belly and chest."""
    rows = []
    for section in anatomy.TRUNK:
        frame = body.frames[section.bone]
        start = body.joints[START[section.bone]]
        breath = body.breath * BREATHES[section.bone] * BREATH_DEPTH
        middle = start + frame.up * section.along + frame.front * (section.forward + breath)
        size = (section.half_width, section.half_depth + breath)
        rows.append(np.concatenate([middle, frame.up, frame.front, size]))
    right = body.frames["pelvis"].right
    return [
        egg(
            row[:3],
            Frame(right, unit(row[3:6]), unit(row[6:9])),
            row[9] + grow,
            2.6,
            row[10] + grow,
        )
        for row in curve_through(np.array(rows), TRUNK_SLICES)
    ]


def seat(body: Skeleton) -> Chain:
    """Return the two buttocks."""
    pelvis = body.frames["pelvis"]
    middle = body.joints["pelvis"] - pelvis.front * 4.4 - pelvis.up * 1.0
    sizes = (7.6, 9.6, 6.9)
    return [egg(middle + pelvis.right * sign * 7.6, pelvis, *sizes) for sign in (1, -1)]


def limb(
    body: Skeleton, name: str, start: float = 0, end: float = 1, grow: float = 0, count: int = 12
) -> Chain:
    """Return a limb, or the share of it from `start` to `end`."""
    first, last = body.limb(name)
    part = name.split(".")[1]
    front = body.frames[name].front
    chain = []
    for at in np.linspace(start, end, count):
        girth = anatomy.girth(part, float(at))
        chain.append(ball(first + (last - first) * at + front * girth.forward, girth.radius + grow))
    return chain


def neck(body: Skeleton) -> Chain:
    """Return the neck, from inside the collar to inside the skull."""
    low, base = body.joints["C7"], body.joints["skull"]
    bone, chest, head = body.frames["neck"], body.frames["thorax"], body.frames["head"]
    return [
        ball(low - chest.front * 1.2 - bone.up, 6.0),
        ball(low - chest.front * 0.6 + bone.up * 3, 5.4),
        ball(base + head.front * 0.4, 5.2),
        ball(base + head.up * 4 + head.front * 0.5, 5.4),
    ]


def foot(body: Skeleton, side: Side) -> list[Chain]:
    """Return heel, sole, instep and toes of a foot."""
    frame = body.frames[f"{side}.foot"]
    ankle = body.joints[f"{side}.ankle"]

    def part(up: float, front: float, *sizes: float, inward: float = 0.0) -> Ellipsoid:
        sideways = frame.right * (-SIGN[side] * inward)
        height = up - anatomy.ANKLE_HEIGHT
        middle = ankle + frame.up * height + frame.front * front + sideways
        return egg(middle, frame, sizes[0], sizes[1], sizes[2])

    heel = part(3.6, -3.2, 3.3, 3.5, 3.7)
    ball_of_foot = part(1.9, 12.6, 4.5, 1.9, 2.6)
    return [
        [ball(ankle, 3.4), part(5.0, -1.2, 3.3, 3.5, 3.6), heel],
        [heel, part(3.4, 3.5, 3.7, 3.4, 4.0), part(2.4, 10.0, 4.3, 2.4, 3.2), ball_of_foot],
        [ball(ankle, 3.4), part(5.6, 3.6, 3.2, 3.1, 3.0), part(2.6, 10.0, 4.2, 2.2, 3.0)],
        *(
            [ball_of_foot, part(radius, reach, radius, radius, radius * 1.1, inward=inward)]
            for reach, radius, inward in TOES
        ),
    ]
