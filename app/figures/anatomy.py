"""The measures of the drawn person, 170 cm tall. All lengths in cm.

World: +X toward the feet when lying and forward when standing, +Y up, +Z toward a viewer
at the person's right side.
"""

from itertools import pairwise
from typing import Literal, NamedTuple

Side = Literal["right", "left"]
SIDES: tuple[Side, Side] = ("right", "left")
SIGN: dict[Side, int] = {"right": 1, "left": -1}
OTHER: dict[Side, Side] = {"right": "left", "left": "right"}

HIP_HALF_WIDTH = 8.6
SHOULDER_HALF_WIDTH = 16.5
SHOULDER_BELOW_C7 = 4.0
PELVIS = 11.0
LUMBAR = 14.0
THORAX = 24.0
NECK = 8.2
THIGH = 42.0
SHIN = 41.5
UPPER_ARM = 30.0
FOREARM = 25.5
ANKLE_HEIGHT = 7.2
PALM = 9.0
FINGER_BONES = (3.4, 2.7, 2.2)
HEAD_ABOVE_SKULL_BASE = 9.4
HEAD_BEFORE_SKULL_BASE = 1.6


class Girth(NamedTuple):
    """How thick a limb is at one place: share of its length, radius, and shift to the front."""

    at: float
    radius: float
    forward: float = 0.0


class Section(NamedTuple):
    """One oval cut through the trunk, `along` the named bone and shifted to the front."""

    bone: str
    along: float
    forward: float
    half_width: float
    half_depth: float


GIRTHS: dict[str, tuple[Girth, ...]] = {
    "thigh": (
        Girth(0, 9.2),
        Girth(0.15, 9.0, 0.2),
        Girth(0.35, 8.4, 0.5),
        Girth(0.6, 7.2, 0.5),
        Girth(0.8, 6.1, 0.2),
        Girth(1, 5.5),
    ),
    "shin": (
        Girth(0, 5.5),
        Girth(0.12, 5.3, -0.5),
        Girth(0.3, 5.6, -1.5),
        Girth(0.5, 4.9, -1.3),
        Girth(0.72, 3.9, -0.6),
        Girth(0.88, 3.4, -0.2),
        Girth(1, 3.4),
    ),
    "upper": (Girth(0, 5.6), Girth(0.2, 5.1), Girth(0.6, 4.3), Girth(1, 3.8)),
    "fore": (Girth(0, 3.8), Girth(0.25, 4.0), Girth(0.65, 3.2), Girth(1, 2.6)),
}

TRUNK = (
    Section("pelvis", -5.0, -0.5, 13.0, 9.2),
    Section("pelvis", 0.5, -1.0, 16.6, 11.0),
    Section("pelvis", 7.0, -0.4, 16.0, 10.4),
    Section("lumbar", 2.0, 0.0, 14.4, 9.6),
    Section("lumbar", 9.0, 0.2, 13.8, 9.6),
    Section("thorax", 3.0, 0.2, 14.6, 10.4),
    Section("thorax", 11.0, 0.2, 15.8, 11.0),
    Section("thorax", 18.0, -0.2, 15.6, 9.9),
    Section("thorax", 22.0, -0.8, 12.0, 7.4),
    Section("thorax", 25.2, -1.0, 6.6, 5.8),
)


def girth(limb: str, at: float) -> Girth:
    """Return the girth of a limb at a share of its length, eased between the measured places."""
    table = GIRTHS[limb]
    for low, high in pairwise(table):
        if at <= high.at + 1e-9:
            share = (at - low.at) / (high.at - low.at)
            share = 0.5 * (share + share * share * (3 - 2 * share))
            radius = low.radius + (high.radius - low.radius) * share
            return Girth(at, radius, low.forward + (high.forward - low.forward) * share)
    return table[-1]
