"""The backbone and pelvis seen through the skin: what makes a small tilt readable."""

from itertools import pairwise

import numpy as np
from shapely import Polygon

from app.figures.flesh import ball, egg
from app.figures.parts import Part
from app.figures.projection import Camera
from app.figures.skeleton import RIGHT, Skeleton
from app.figures.vectors import curve_through, length, unit

VERTEBRAE = 14
LUMBAR_ONES = 8
# Bone, how far along it and how far to its front the backbone runs (cm).
COURSE = (
    ("lumbar", 2, -4.2),
    ("lumbar", 7, -4.0),
    ("lumbar", 12, -4.4),
    ("thorax", 4, -5.2),
    ("thorax", 10, -5.8),
    ("thorax", 16, -5.6),
    ("thorax", 22, -4.2),
)
START = {"lumbar": "L5", "thorax": "T12"}


def backbone(body: Skeleton, camera: Camera) -> list[Part]:
    """Return pelvis, sacrum and vertebrae."""
    frame, middle = body.frames["pelvis"], body.joints["pelvis"]
    pelvis = [
        egg(middle + frame.up * 8.5 - frame.front * 3.0, frame, 4, 3.4, 3.0),
        egg(middle + frame.up * 3.5 - frame.front * 0.5, frame, 5, 5.5, 5.0),
        egg(middle - frame.up * 1.5 + frame.front * 2.0, frame, 3, 2.6, 2.6),
    ]
    sacrum = [
        ball(middle + frame.up * up + frame.front * front, radius)
        for up, front, radius in (
            (8, -5.4, 2.2),
            (3, -6.6, 1.9),
            (-2, -5.6, 1.2),
            (-4.5, -3.8, 0.8),
        )
    ]
    shapes = [camera.silhouette(pelvis).buffer(0.2), camera.silhouette(sacrum)]
    return [
        Part(f"bone-{number}", "bone", shape)
        for number, shape in enumerate([*shapes, *_vertebrae(body, camera)])
    ]


def _vertebrae(body: Skeleton, camera: Camera) -> list[Polygon]:
    frame = body.frames["pelvis"]
    points = [body.joints["pelvis"] + frame.up * 9.5 - frame.front * 5.0]
    for bone, along, front in COURSE:
        at = body.frames[bone]
        points.append(body.joints[START[bone]] + at.up * along + at.front * front)
    line = curve_through(np.array(points), VERTEBRAE + 1)
    shapes = []
    for number, (low, high) in enumerate(pairwise(line)):
        up, middle = unit(high - low), (low + high) / 2
        tall = up * length(high - low) * 0.34
        deep = unit(np.cross(RIGHT, up)) * (2.3 if number < LUMBAR_ONES else 2.0)
        ring = [middle + tall + deep, middle + tall - deep]
        ring += [middle - tall - deep, middle - tall + deep]
        shapes.append(Polygon(camera.at(np.array(ring))).buffer(-0.4).buffer(0.7))
    return shapes
