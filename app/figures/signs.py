"""What is drawn over a figure: arrows, dotted guides, contact lines, the clock of a hold."""

import numpy as np
from shapely import LineString, MultiLineString, Point, Polygon

from app.figures.parts import Part
from app.figures.projection import Camera
from app.figures.scene import Arrow, Picture, Place
from app.figures.skeleton import Skeleton
from app.figures.vectors import Vec, curve_through, unit, vec

CLOCK_RADIUS = 7.0


def signs(picture: Picture, body: Skeleton, camera: Camera) -> list[Part]:
    """Return all signs of a picture; each lies on a pale edge that sets it off the figure."""
    parts = []
    for number, arrow in enumerate(picture.arrows):
        parts += _arrow(f"arrow-{number}", arrow, body, camera)
    for kind, routes in (("contact", picture.contact), ("guide", picture.guides)):
        for number, route in enumerate(routes):
            line = LineString([camera.at(place(spot, body)) for spot in route])
            parts.append(Part(f"{kind}-{number}-edge", f"{kind}-edge", line, sharp=True))
            parts.append(Part(f"{kind}-{number}", kind, line, sharp=True))
    if picture.clock is not None:
        parts += _clock(camera.at(place(picture.clock, body)))
    return parts


def place(spot: Place, body: Skeleton) -> Vec:
    """Return where a place is in the world."""
    return vec(*spot.by) if spot.joint is None else body.joints[spot.joint] + vec(*spot.by)


def _arrow(key: str, arrow: Arrow, body: Skeleton, camera: Camera) -> list[Part]:
    route = camera.at(np.array([place(spot, body) for spot in arrow.through]))
    line = curve_through(route, 24)
    end, size = line[-1], arrow.width
    ahead = unit(end - line[-3])
    aside = np.array([-ahead[1], ahead[0]])
    barb = end - ahead * 1.5 * size
    head = Polygon(
        [
            end + ahead * 3.2 * size,
            barb + aside * 3.3 * size,
            end - ahead * 0.6 * size,
            barb - aside * 3.3 * size,
        ]
    )
    shaft = LineString(line)
    return [
        Part(f"{key}-edge", "arrow-edge", shaft),
        Part(f"{key}-head-edge", "arrow-head-edge", head, sharp=True),
        Part(key, "arrow", shaft),
        Part(f"{key}-head", "arrow-head", head, sharp=True),
    ]


def _clock(middle: Vec) -> list[Part]:
    x, y = middle
    disc = Point(x, y).buffer(CLOCK_RADIUS, quad_segs=16)
    hands = [[(x, y - 4.2), (x, y), (x + 3, y + 1.8)], [(x - 1.8, y - 9.4), (x + 1.8, y - 9.4)]]
    return [
        Part("clock-face", "clock-face", disc),
        Part("clock", "clock", disc.boundary),
        Part("clock-hands", "clock", MultiLineString(hands), sharp=True),
    ]
