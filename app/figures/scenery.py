"""Mat, wooden boxes, cushion and towel. World in cm, shapes in the picture plane."""

import numpy as np
from shapely import Polygon, affinity, unary_union
from shapely.geometry.base import BaseGeometry

from app.figures.anatomy import SIDES, SIGN
from app.figures.flesh import Chain, Ellipsoid
from app.figures.parts import Part
from app.figures.projection import Camera
from app.figures.scene import Boxes, Cushion, Prop, Towel
from app.figures.skeleton import Skeleton
from app.figures.vectors import Vec, dot, square_to, unit, vec

MAT_THICK = 1.8
TOWEL_HALF_WIDTH = 3.4
TOWEL_IN_HAND = 1.7
TOWEL_THICK = 0.7
FIST_AHEAD = 6.6
TAIL = 9.0
Box = tuple[float, float, float, float, float, float]


def mat(size: tuple[float, float, float, float], camera: Camera) -> list[Part]:
    """Return the mat, x0 x1 z0 z1, with its front edge."""
    x0, x1, z0, z1 = size
    corners = np.array([(x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1)], dtype=float)
    top = Polygon(camera.at(corners)).buffer(-2).buffer(2)
    edge = unary_union([top, affinity.translate(top, 0, MAT_THICK)]).convex_hull
    return [Part("mat-edge", "mat-edge", edge), Part("mat", "mat", top)]


def prop(name: str, thing: Prop, body: Skeleton, camera: Camera) -> list[Part]:
    """Return a thing in the scene, or the part of it that `name` says: towel.left."""
    if isinstance(thing, Boxes):
        return _boxes(name, thing, camera)
    if isinstance(thing, Cushion):
        shape = camera.silhouette(_cushion(thing))
        return [
            Part(name, "prop-top", shape),
            Part(f"{name}-line", "line-prop", shape.boundary, along=name),
        ]
    return _towel(name, thing, body, camera)


def _boxes(name: str, thing: Boxes, camera: Camera) -> list[Part]:
    parts = []

    def depth(box: Box) -> float:
        middle = vec((box[0] + box[1]) / 2, (box[2] + box[3]) / 2, (box[4] + box[5]) / 2)
        return float(dot(middle, camera.toward))

    for number, box in enumerate(sorted(thing.boxes, key=depth)):
        faces = _faces(box, camera)
        for face, shape in faces:
            parts.append(Part(f"{name}-{number}-{face}", f"prop-{face}", shape, sharp=True))
        whole = unary_union([shape for _, shape in faces])
        line = Polygon(whole.exterior).simplify(0.05).boundary
        parts.append(Part(f"{name}-{number}-line", "line-prop", line, sharp=True))
    return parts


def _faces(box: Box, camera: Camera) -> list[tuple[str, BaseGeometry]]:
    """Return the sides of a box that face the camera."""
    x0, x1, y0, y1, z0, z1 = box
    x = x1 if camera.toward[0] > 0 else x0
    z = z1 if camera.toward[2] > 0 else z0
    faces = {
        "side": [(x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1)],
        "front": [(x0, y0, z), (x1, y0, z), (x1, y1, z), (x0, y1, z)],
        "top": [(x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)],
    }
    return [(name, Polygon(camera.at(np.array(ring)))) for name, ring in faces.items()]


def _cushion(thing: Cushion) -> Chain:
    middle, (length, height, width) = vec(*thing.middle), thing.half
    ends = [(-0.5, 0.7, 0.7), (0.0, 0.6 * length / height, 1.0), (0.5, 0.7, 0.7)]
    return [
        Ellipsoid(
            middle + vec(length * along, 0, 0), np.diag([height * long, height * high, width])
        )
        for along, long, high in ends
    ]


def _towel(name: str, thing: Towel, body: Skeleton, camera: Camera) -> list[Part]:
    """Return half a towel: from the middle behind the thigh to one hand, and its loose end."""
    side = next(side for side in SIDES if name.endswith(side))
    middle, axis, radius = body.on_limb(thing.on, thing.at)
    behind = square_to(axis, thing.behind)
    outward = square_to(axis, unit(np.cross(behind, axis)))
    outward = outward * np.sign(outward[2] or 1) * SIGN[side]
    hand = body.hands[side]
    fist = hand.end + hand.aim * FIST_AHEAD + hand.face * 1.6
    chain = []
    for angle in np.radians(np.linspace(-12, 84, 12)):
        radial = behind * np.cos(angle) + outward * np.sin(angle)
        place = middle + radial * (radius + TOWEL_THICK)
        chain.append(_strip(place, axis, radial, TOWEL_HALF_WIDTH))
    last = chain[-1].middle
    for share in np.linspace(0.15, 1, 8):
        width = TOWEL_HALF_WIDTH + (TOWEL_IN_HAND - TOWEL_HALF_WIDTH) * share
        chain.append(_strip(last + (fist - last) * share, axis, outward, float(width)))
    tail = [
        _strip(fist + vec(-1.5, -1, 0) * share * TAIL / 1.8, axis, outward, TOWEL_IN_HAND + share)
        for share in np.linspace(0, 1, 5)
    ]
    shape = camera.outline([chain, tail])
    return [
        Part(name, "towel", shape),
        Part(f"{name}-line", "line-prop", shape.boundary, along=name),
    ]


def _strip(place: Vec, axis: Vec, radial: Vec, width: float) -> Ellipsoid:
    along = np.cross(axis, radial)
    columns = (axis * width, radial * TOWEL_THICK, along * TOWEL_THICK)
    return Ellipsoid(place, np.stack(columns, axis=1))
