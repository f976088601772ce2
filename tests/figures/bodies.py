"""Bodies of the pose files and how to measure them. Lengths in cm."""

from itertools import pairwise

import numpy as np

from app.figures import flesh, head, scenes
from app.figures.anatomy import SIDES
from app.figures.flesh import Chain
from app.figures.hand import hand
from app.figures.placing import place
from app.figures.skeleton import Skeleton, assemble
from app.figures.vectors import Vec

POSES = [(file, name) for file, scene in scenes.load().items() for name in scene.pose]
AROUND = np.array(
    [
        (np.cos(turn) * np.cos(rise), np.sin(rise), np.sin(turn) * np.cos(rise))
        for turn in np.linspace(0, 2 * np.pi, 72, endpoint=False)
        for rise in np.linspace(-np.pi / 2, np.pi / 2, 37)
    ]
)
"""Directions all round, 5 degrees apart."""


def pose(file, name):
    return scenes.load()[file].pose[name]


def body(file, name) -> Skeleton:
    return assemble(place(pose(file, name)))


def off_skin(point: Vec, chain: Chain) -> float:
    """Return how far a point is off the skin that spans a chain of ellipsoids."""
    reach = [AROUND @ part.middle + np.linalg.norm(AROUND @ part.axes, axis=1) for part in chain]
    spans = [np.maximum(one, other) for one, other in pairwise(reach)] or reach
    return min(float((AROUND @ point - span).max()) for span in spans)


def lowest(chains: list[Chain]) -> float:
    return min(
        float(part.middle[1] - np.linalg.norm(part.axes[1])) for chain in chains for part in chain
    )


def flesh_of(drawn: Skeleton) -> list[Chain]:
    chains = [flesh.trunk(drawn), *head.face(drawn)]
    for side in SIDES:
        parts = hand(drawn, side)
        chains += [flesh.limb(drawn, f"{side}.{part}") for part in ("thigh", "shin", "upper")]
        chains += [flesh.limb(drawn, f"{side}.fore"), *flesh.foot(drawn, side)]
        chains += [*parts.palm, *parts.fingers]
    return chains


def off_box(point: Vec, box) -> float:
    low, high = np.array(box[::2]), np.array(box[1::2])
    return float(np.linalg.norm(point - np.clip(point, low, high)))
