"""Tones of the far side, the area an exercise works on, and the shadow on the floor."""

import numpy as np
from shapely import Polygon, unary_union
from shapely.geometry.base import BaseGeometry

from app.figures import flesh, head
from app.figures.anatomy import SIDES, SIGN, Side
from app.figures.flesh import Ellipsoid, egg
from app.figures.parts import Blend, Glow
from app.figures.projection import Camera
from app.figures.shapes import polygons
from app.figures.skeleton import Skeleton
from app.figures.vectors import vec

TWO_TONED = ("skin", "top", "bottom")
BLEND = (0.12, 0.62)
SHADOW_BELOW = 36.0
SHADOW_SPECK = 25.0


def tone(colour: str, layer: str, far: Side) -> str:
    """Return the class of a colour on a layer; the far limbs have a darker tone."""
    side, _, limb = layer.partition(".")
    return f"{colour}-far" if limb and side == far and colour in TWO_TONED else colour


def blend(colour: str, layer: str, far: Side, body: Skeleton, camera: Camera) -> Blend | None:
    """Return the change of tone along a far thigh, where it leaves the near-toned seat."""
    if layer != f"{far}.thigh":
        return None
    start, end = body.limb(layer)
    return Blend(colour, camera.at(start), camera.at(end), BLEND)


def glow(
    target: str, layer: str, body: Skeleton, camera: Camera, outline: BaseGeometry
) -> tuple[BaseGeometry, Glow] | None:
    """Return the part of a layer that a target area covers, if any."""
    side, _, muscle = target.rpartition(".")
    if layer not in _layers_of(muscle, side):
        return None
    area = camera.silhouette([_target(muscle, side, body)])
    left, low, right, high = area.bounds
    middle = np.array([(left + right) / 2, (low + high) / 2])
    shape = area.intersection(outline)
    return None if shape.is_empty else (shape, Glow(middle, max(right - left, high - low) / 2))


def shadow(body: Skeleton, camera: Camera) -> BaseGeometry:
    """Return the shadow: all flesh near the floor, pressed flat onto it."""
    chains = [flesh.trunk(body), head.face(body)[0]]
    for side in SIDES:
        chains += [
            flesh.limb(body, f"{side}.{part}", count=6)
            for part in ("thigh", "shin", "upper", "fore")
        ]
        chains.append(flesh.foot(body, side)[1])
    flat = [
        [_on_floor(part) for part in chain if part.middle[1] < SHADOW_BELOW] for chain in chains
    ]
    shape = unary_union([camera.silhouette(chain) for chain in flat if chain])
    shape = shape.buffer(2.5).buffer(-3.5).buffer(1)
    return unary_union([Polygon(p.exterior) for p in polygons(shape) if p.area > SHADOW_SPECK])


def _on_floor(part: Ellipsoid) -> Ellipsoid:
    floor = vec(1, 0, 1)
    return Ellipsoid(floor * part.middle, floor[:, None] * part.axes * 0.97)


def _layers_of(muscle: str, side: str) -> tuple[str, ...]:
    if muscle == "hamstring":
        return (f"{side}.thigh",)
    return ("trunk", f"{side}.thigh") if side else ("trunk",)


def _target(muscle: str, side: str, body: Skeleton) -> Ellipsoid:
    """Return the ellipsoid on the body that stands for a muscle."""
    pelvis, lumbar = body.frames["pelvis"], body.frames["lumbar"]
    low = body.joints["L5"] + lumbar.up * 4
    if muscle == "lumbar":
        return egg(low - lumbar.front * 7.5, lumbar, 12, 11, 5.5)
    if muscle == "abdomen":
        return egg(low + lumbar.front * 7, lumbar, 9, 11, 5)
    if muscle == "hamstring":
        thigh = body.frames[f"{side}.thigh"]
        start, end = body.limb(f"{side}.thigh")
        return egg(start + (end - start) * 0.56 - thigh.front * 5.2, thigh, 8, 19, 8)
    owner: Side = "right" if side == "right" else "left"
    back = body.joints["pelvis"] - pelvis.front * 5.5 - pelvis.up * 1.5
    return egg(back + pelvis.right * SIGN[owner] * 8.7, pelvis, 9, 13.5, 11)
