"""A drawing as SVG text, to be put into a page: classes only, no style of its own."""

from collections.abc import Iterable

import numpy as np
from shapely.geometry.base import BaseGeometry

from app.figures import curves
from app.figures.numbers import short
from app.figures.parts import Blend, Glow, Part
from app.figures.shapes import outlines

MARGIN = 4.0
GLOW_STOPS = (("0", "1"), (".4", ".65"), (".75", ".2"), ("1", "0"))
Bounds = tuple[float, float, float, float]


def bounds(parts: Iterable[Part]) -> Bounds:
    """Return the box round all parts: left, top, right, bottom."""
    boxes = np.array([part.shape.bounds for part in parts if not part.shape.is_empty])
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def view_box(box: Bounds) -> str:
    """Return the viewBox that shows a box with a margin, in whole centimetres."""
    left, top = np.floor([box[0] - MARGIN, box[1] - MARGIN])
    right, bottom = np.ceil([box[2] + MARGIN, box[3] + MARGIN])
    return f"{left:.0f} {top:.0f} {right - left:.0f} {bottom - top:.0f}"


def elements(parts: list[Part], prefix: str) -> str:
    """Return parts as text. All ids begin with the prefix, so that pictures can share a page."""
    return "".join(_element(part, f"{prefix}-{number}") for number, part in enumerate(parts))


def document(body: str, box: str) -> str:
    """Return a whole file."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" class="steady-fig" viewBox="{box}">'
    return f"{head}{body}</svg>\n"


def path_data(shape: BaseGeometry, *, sharp: bool = False) -> str:
    """Return path data of an area's borders, or of lines."""
    data = ""
    for line in outlines(shape):
        points = np.array(line.coords)[:, :2]
        write = curves.straight if sharp else curves.fitted
        data += write(points, closed=line.is_ring)
    return data


def _element(part: Part, name: str) -> str:
    data = path_data(part.shape, sharp=part.sharp) if part.css else ""
    if not data:
        return ""
    if part.paint is None:
        return f'<path class="{part.css}" d="{data}"/>'
    if isinstance(part.paint, Blend):
        gradient = _blend(part.paint, name)
    else:
        gradient = _glow(part.paint, name)
    return f'{gradient}<path fill="url(#{name})" d="{data}"/>'


def _blend(paint: Blend, name: str) -> str:
    (x1, y1), (x2, y2) = ([short(float(n)) for n in end] for end in (paint.start, paint.end))
    low, high = paint.stops
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" '
        f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}">'
        f'<stop offset="{low:g}" class="to-{paint.tone}"/>'
        f'<stop offset="{high:g}" class="to-{paint.tone}-far"/></linearGradient>'
    )


def _glow(paint: Glow, name: str) -> str:
    x, y = (short(float(n)) for n in paint.middle)
    stops = "".join(
        f'<stop offset="{at}" class="to-glow" stop-opacity="{strength}"/>'
        for at, strength in GLOW_STOPS
    )
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" '
        f'cx="{x}" cy="{y}" r="{short(paint.radius)}">{stops}</radialGradient>'
    )
