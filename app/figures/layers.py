"""The body cut into layers that can be stacked back to front, each with its own colours."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from shapely import LineString, Point
from shapely.geometry.base import BaseGeometry

from app.figures import flesh, head
from app.figures.anatomy import SIDES, Side
from app.figures.hand import hand
from app.figures.projection import Camera
from app.figures.shapes import smooth
from app.figures.skeleton import LIMB_ENDS, Skeleton
from app.figures.vectors import Vec, unit

SLEEVE_ENDS = 0.52
TROUSERS_END = 0.86
SHIRT_LOOSE = 0.25
STRAY, MARK_OFF_EDGE, SHORTEST_MARK = 0.8, 0.3, 0.7
TOES_SEEN, TOES_APART = 0.2, 0.7
SHIRT_FROM, TROUSERS_TO = 0.27, 0.36


@dataclass(frozen=True)
class Layer:
    """Coloured shapes drawn back to front, shapes drawn over the outline, and fine lines."""

    fills: list[tuple[str, BaseGeometry]]
    over: list[tuple[str, BaseGeometry]] = field(default_factory=list)
    marks: list[tuple[str, BaseGeometry]] = field(default_factory=list)


@dataclass(frozen=True)
class Joint:
    """Where two layers meet, and how far the line between them is left out.

    Where the skin runs on from one to the other, the outline of both is drawn over the joint.
    """

    one: str
    other: str
    name: str
    radius: float
    runs_on: bool = True


SIDED = (
    ("trunk", "{}.upper", "{}.shoulder", 10.5),
    ("{}.upper", "{}.fore", "{}.elbow", 6.0),
    ("trunk", "{}.thigh", "{}.hip", 15.5),
    ("{}.thigh", "{}.shin", "{}.knee", 8.6),
    ("{}.fore", "{}.fingers", "{}.knuckle", 5.0),
)
JOINTS = (
    Joint("left.thigh", "right.thigh", "right.hip", 12.5, runs_on=False),
    *(
        Joint(one.format(side), other.format(side), name.format(side), radius)
        for side in SIDES
        for one, other, name, radius in SIDED
    ),
)


def joint_radius(joint: Joint, body: Skeleton, camera: Camera) -> float:
    """Return the radius of a joint; limbs seen end-on have a small one, to keep their line."""
    lengths = []
    for layer in (joint.one, joint.other):
        if layer.partition(".")[2] in LIMB_ENDS:
            start, end = body.limb(layer)
            lengths.append(float(np.hypot(*(camera.at(end) - camera.at(start)))))
    return min(joint.radius, 0.42 * min(lengths) + 1.5)


def layer(name: str, body: Skeleton, camera: Camera, *, split_hand: bool) -> Layer:
    """Return one layer of the body. With `split_hand` the fingers are a layer of their own."""
    side, _, part = name.partition(".")
    if not part:
        return _WHOLE[side](body, camera)
    owner: Side = "right" if side == "right" else "left"
    if part == "thigh":
        return Layer([("bottom", camera.silhouette(flesh.limb(body, name)))])
    if part == "shin":
        return _shin(body, camera, owner)
    if part == "upper":
        sleeve = flesh.limb(body, name, 0, SLEEVE_ENDS, 1.0)
        skin = camera.silhouette(flesh.limb(body, name))
        return Layer([("skin", skin), ("top", camera.silhouette(sleeve))])
    parts = hand(body, owner)
    if part == "fingers":
        return Layer([("skin", camera.outline(parts.fingers))])
    chains = [flesh.limb(body, name), *parts.palm, *([] if split_hand else parts.fingers)]
    return Layer([("skin", camera.outline(chains))])


def _shin(body: Skeleton, camera: Camera, side: Side) -> Layer:
    name = f"{side}.shin"
    chains = [*flesh.foot(body, side), flesh.limb(body, name, 0.7, 1)]
    leg = flesh.limb(body, name, 0, TROUSERS_END, 0.25)
    fills = [("skin", camera.outline(chains)), ("bottom", camera.silhouette(leg))]
    return Layer(fills, marks=_toe_lines(body, camera, side))


def _toe_lines(body: Skeleton, camera: Camera, side: Side) -> list[tuple[str, BaseGeometry]]:
    """Return the lines between toes, where the top of the foot faces us and they lie apart."""
    frame = body.frames[f"{side}.foot"]
    if not camera.faces(frame.up, TOES_SEEN):
        return []
    ahead = unit(camera.at(frame.front))
    toes = [chain[-1].middle for chain in flesh.foot(body, side)[3:]]
    marks: list[tuple[str, BaseGeometry]] = []
    for one, other in pairwise(toes):
        apart = camera.at(other - one)
        if abs(float(ahead[0] * apart[1] - ahead[1] * apart[0])) < TOES_APART:
            continue
        gap = (one + other) / 2 + frame.up * 0.9
        ends = np.array([gap - frame.front * 1.7, gap + frame.front * 0.9])
        marks.append(("toe", LineString(camera.at(ends))))
    return marks


def _trunk(body: Skeleton, camera: Camera) -> Layer:
    slices = flesh.trunk(body)
    count = len(slices)
    shirt = camera.silhouette(flesh.trunk(body, SHIRT_LOOSE)[int(count * SHIRT_FROM) :])
    seat = [[buttock] for buttock in flesh.seat(body)]
    trousers = camera.outline([slices[: int(count * TROUSERS_TO)], *seat])
    return Layer([("bottom", trousers), ("top", shirt)])


def _neck(body: Skeleton, camera: Camera) -> Layer:
    return Layer([("skin", camera.silhouette(flesh.neck(body)))])


def _head(body: Skeleton, camera: Camera) -> Layer:
    skin = camera.outline(head.face(body))
    hair = smooth(head.hair(body, camera).buffer(-STRAY).buffer(STRAY), 0.9)
    inside = skin.buffer(-MARK_OFF_EDGE)
    marks = [(name, LineString(p)) for name, p in head.marks(body, camera) if len(p) > 3]
    lines = [(name, line.intersection(inside)) for name, line in marks]
    over = [("skin", ear) for ear in head.ears(body, camera)]
    return Layer(
        [("skin", skin), ("hair", hair)],
        over,
        [one for one in lines if one[1].length > SHORTEST_MARK],
    )


def near(place: Vec, radius: float) -> BaseGeometry:
    """Return a disc."""
    return Point(*place).buffer(radius)


_WHOLE: dict[str, Callable[[Skeleton, Camera], Layer]] = {
    "trunk": _trunk,
    "neck": _neck,
    "head": _head,
}
