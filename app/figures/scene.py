"""What a figure file may say beside poses: camera, stacking, scenery, marks, pictures."""

from typing import Literal

import msgspec

from app.figures.anatomy import Side
from app.figures.pose import LegPart, Part, Pose, Triple

Target = Literal[
    "right.glute", "right.hamstring", "right.piriformis", "lumbar", "abdomen", "left.glute"
]


class Place(Part, frozen=True):
    """A place in the world, or `by` so much from a joint. In cm."""

    joint: str | None = None
    by: Triple = (0, 0, 0)


class Arrow(Part, frozen=True):
    """A curved arrow through places."""

    through: list[Place]
    width: float = 1


class Boxes(Part, tag="boxes", frozen=True):
    """Boxes of wood, each x0 x1 y0 y1 z0 z1."""

    boxes: list[tuple[float, float, float, float, float, float]]


class Cushion(Part, tag="cushion", frozen=True):
    """A soft cushion: its middle and half sizes."""

    middle: Triple
    half: Triple


class Towel(Part, tag="towel", frozen=True):
    """A towel round the back of a thigh, both ends in the hands."""

    on: LegPart
    at: float
    behind: Triple


Prop = Boxes | Cushion | Towel


class Picture(Part, frozen=True):
    """One still: a pose, how it is stacked, and what is marked on it."""

    pose: str
    order: str = "lying"
    glow: tuple[Target, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    guides: tuple[tuple[Place, ...], ...] = ()
    contact: tuple[tuple[Place, ...], ...] = ()
    clock: Place | None = None
    mat: tuple[float, float, float, float] | None = None
    spine: bool = False


class Stop(Part, frozen=True):
    """One position of a motion, and how the body is stacked and how many frames it takes to it."""

    pose: str
    order: str = "lying"
    frames: int = 6


class Motion(Part, frozen=True):
    """The way in, the hold and the way out of one exercise or variant.

    `route` holds the positions one after another; each part of the exercise goes from one of
    them to another, by number, and may go back.
    """

    variant: str
    route: list[Stop]
    setup: tuple[int, int]
    way_in: tuple[int, int]
    way_out: tuple[int, int]
    mat: tuple[float, float, float, float] | None = None
    glow: tuple[Target, ...] = ()
    spine: bool = False


class Phases(Part, frozen=True):
    """Which still stands for which part of an exercise."""

    setup: str
    way_in: str
    hold: str
    way_out: str


class Exercise(Part, frozen=True):
    """All figures of one exercise: pictures by name, steps and variants by their pictures."""

    yaw: float
    elevation: float
    far: Side
    mat: tuple[float, float, float, float]
    steps: list[list[str]]
    order: dict[str, list[str]]
    pose: dict[str, Pose]
    picture: dict[str, Picture]
    variant: dict[str, list[str]]
    phases: dict[str, Phases]
    prop: dict[str, Prop] = msgspec.field(default_factory=dict)
    mirrored: dict[str, str] = msgspec.field(default_factory=dict)
    motion: tuple[Motion, ...] = ()


def exercise_from(data: dict[str, object]) -> Exercise:
    """Return an exercise from its file; a wrong name or value is refused with its place."""
    return msgspec.convert(data, Exercise)
