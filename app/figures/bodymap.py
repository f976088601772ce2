"""The map to mark pain on: the same body standing, seen from the front and from the back."""

from shapely import Polygon, box, unary_union
from shapely.geometry.base import BaseGeometry

from app.figures import flesh, head, scenes
from app.figures.anatomy import SIDES, Side
from app.figures.hand import hand
from app.figures.numbers import short
from app.figures.placing import place
from app.figures.projection import Camera
from app.figures.shapes import polygons, smooth
from app.figures.skeleton import Skeleton, assemble
from app.figures.svg import path_data, view_box

VIEWS = {"front": 90.0, "back": -90.0}
# Heights in cm between which a region lies; the gaps keep neighbours apart.
LEGS = {"thigh": (51.0, 86.0), "calf": (13.0, 49.0), "foot": (-2.0, 11.0)}
BUTTOCK = (79.5, 98.5)
LOW_BACK = (100.0, 116.0)
FOLD = 6.0
APART = 0.9
WIDE = 60.0
LETTER_HEIGHT = 168.0
LETTER_OUT = 34.0


def body_maps() -> dict[str, bytes]:
    """Return front and back view by file name below the figures."""
    scene = scenes.body_map()
    body = assemble(place(scene))
    return {f"body-map/{view}.svg": _map(view, body).encode() for view in VIEWS}


def _map(view: str, body: Skeleton) -> str:
    camera = Camera(VIEWS[view], 0)
    parts = _silhouettes(body, camera)
    whole = smooth(unary_union(list(parts.values())), 0.8)
    right = 1 if view == "back" else -1
    sides: dict[Side, int] = {"right": right, "left": -right}
    shapes = [f'<path class="map-body" d="{path_data(whole)}"/>']
    for name, region in _regions(view, parts, sides):
        data = path_data(smooth(region, 0.7))
        shapes.append(f'<path class="map-place" data-place="{name}" d="{data}"/>')
    for side in SIDES:
        x = short(sides[side] * LETTER_OUT)
        letter = side[0].upper()
        shapes.append(
            f'<text class="map-side" data-side="{side}" x="{x}" y="{-LETTER_HEIGHT:.0f}" '
            f'text-anchor="middle">{letter}</text>'
        )
    left, top, far, low = whole.bounds
    bounds = (min(left, -LETTER_OUT - 4), min(top, -LETTER_HEIGHT - 8), far, low)
    box_text = view_box((bounds[0], bounds[1], max(far, LETTER_OUT + 4), low))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="body-map" viewBox="{box_text}">'
        f"{''.join(shapes)}</svg>\n"
    )


def _silhouettes(body: Skeleton, camera: Camera) -> dict[str, BaseGeometry]:
    seat = [[buttock] for buttock in flesh.seat(body)]
    parts = {
        "trunk": camera.outline([flesh.trunk(body), *seat]),
        "head": camera.outline([*head.face(body), flesh.neck(body)]),
    }
    for side in SIDES:
        parts[f"{side}.leg"] = camera.outline(
            [flesh.limb(body, f"{side}.thigh"), flesh.limb(body, f"{side}.shin")]
        )
        parts[f"{side}.foot"] = camera.outline(flesh.foot(body, side))
        fingers = hand(body, side)
        arm = [flesh.limb(body, f"{side}.upper"), flesh.limb(body, f"{side}.fore")]
        nape, shoulder = body.joints["C7"], body.joints[f"{side}.shoulder"]
        slope = [flesh.ball(nape + body.frames["neck"].up * 2, 5), flesh.ball(shoulder, 5)]
        parts[f"{side}.arm"] = camera.outline([slope, *arm, *fingers.palm, *fingers.fingers])
    return parts


def _regions(
    view: str, parts: dict[str, BaseGeometry], sides: dict[Side, int]
) -> list[tuple[str, BaseGeometry]]:
    """Return the places that can be marked, each kept off the border and its neighbours."""
    found = []
    for side in SIDES:
        leg = unary_union([parts[f"{side}.leg"], parts[f"{side}.foot"]])
        half = _band(-2, 200).intersection(_half(sides[side]))
        for name, heights in LEGS.items():
            region = leg.intersection(_band(*heights)).intersection(half)
            if name == "thigh" and view == "back":
                region = region.difference(_seat(parts, sides[side]).buffer(APART))
            found.append((f"{side}_{name}", _inside(region)))
        if view == "back":
            found.append((f"{side}_buttock", _inside(_seat(parts, sides[side]))))
    if view == "back":
        found.append(("low_back", _inside(parts["trunk"].intersection(_band(*LOW_BACK)))))
    return found


def _seat(parts: dict[str, BaseGeometry], toward: int) -> BaseGeometry:
    """Return one buttock: rounded below, where the thigh begins."""
    hips = unary_union([parts["trunk"], parts["right.leg"], parts["left.leg"]])
    low, high = BUTTOCK
    square = hips.intersection(_band(low, high)).intersection(_half(toward))
    return square.buffer(-FOLD).buffer(FOLD)


def _inside(region: BaseGeometry) -> BaseGeometry:
    shape = region.buffer(-APART)
    return max(polygons(shape), key=lambda part: part.area, default=Polygon())


def _band(low: float, high: float) -> BaseGeometry:
    return box(-WIDE, -high, WIDE, -low)


def _half(toward: int) -> BaseGeometry:
    return box(0, -200, WIDE, 10) if toward > 0 else box(-WIDE, -200, 0, 10)
