"""What a drawing is made of: shapes with a class, back to front, keyed across pictures."""

from dataclasses import dataclass

from shapely.geometry.base import BaseGeometry

from app.figures.vectors import Vec


@dataclass(frozen=True)
class Blend:
    """Near tone to far tone along a limb, from place to place in the picture."""

    tone: str
    start: Vec
    end: Vec
    stops: tuple[float, float]


@dataclass(frozen=True)
class Glow:
    """The area an exercise works on, strongest in the middle."""

    middle: Vec
    radius: float


@dataclass(frozen=True)
class Part:
    """One shape of a drawing: an area or lines. `sharp` areas keep their straight sides.

    Lines that run `along` the border of another part are known by that part's key. A part
    without a class is not drawn itself: it is only there to be run along.
    """

    key: str
    css: str
    shape: BaseGeometry
    paint: Blend | Glow | None = None
    sharp: bool = False
    along: str | None = None
