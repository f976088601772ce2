"""What a pose file may say. Lengths in cm, angles in degrees."""

from typing import Literal

import msgspec

from app.figures.anatomy import Side

Triple = tuple[float, float, float]
LegPart = Literal["right.thigh", "left.thigh", "right.shin", "left.shin"]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all parts of a pose: unknown fields are refused, nothing changes later."""


class Pelvis(Part, frozen=True):
    """Where the pelvis is; 90 is upright, 180 on the back, above 180 tilted backward."""

    at: Triple
    angle: float


class Spine(Part, frozen=True):
    """Bends between the parts of the spine; positive bends forward."""

    lumbar: float = 0
    thorax: float = 0
    neck: float = 0
    head: float = 0


class Foot(Part, frozen=True):
    """How a foot is held: flat, or bent from square to the shin (positive points the toes)."""

    flat: bool = False
    yaw: float = 6
    flex: float = 20


class Rest(Part, frozen=True):
    """An ankle lying on another limb, at a share of its length, on the side `toward`."""

    on: LegPart
    at: float
    toward: Triple
    shift: Triple = (0, 0, 0)


class Leg(Part, frozen=True):
    """A leg by where its ankle is, by directions, or by what the ankle rests on."""

    ankle: Triple | None = None
    straight: bool = False
    pole: Triple = (0, 1, 0)
    thigh: Triple | None = None
    shin: Triple | None = None
    rest: Rest | None = None
    foot: Foot = Foot()


class Grip(Part, frozen=True):
    """A palm on a limb at a share of its length, on the side `toward`, fingers round it."""

    on: LegPart
    at: float
    toward: Triple
    wrap: Literal[1, -1]
    along: float = 0
    lift: float = 0.6


class Hold(Part, frozen=True):
    """A hand closed round a bar or a towel end; `point` is the middle of the closed hand."""

    point: Triple
    hand: Triple
    palm: Triple


class Arm(Part, frozen=True):
    """An arm by where its wrist is, by directions, by a grip on a limb, or by what it holds.

    `frame` names the bone whose front, up and right the numbers are given in; without it they
    are in the world. `curl` is how far each finger joint bends.
    """

    wrist: Triple | None = None
    upper: Triple | None = None
    fore: Triple | None = None
    grip: Grip | None = None
    hold: Hold | None = None
    pole: Triple | None = None
    hand: Triple | None = None
    palm: Triple = (0, -1, 0)
    frame: Literal["pelvis"] | None = None
    curl: float = 6


class Pose(Part, frozen=True):
    """A whole body in one position."""

    pelvis: Pelvis
    right_leg: Leg
    left_leg: Leg
    right_arm: Arm
    left_arm: Arm
    spine: Spine = Spine()

    def leg(self, side: Side) -> Leg:
        """Return the leg of one side."""
        return self.right_leg if side == "right" else self.left_leg

    def arm(self, side: Side) -> Arm:
        """Return the arm of one side."""
        return self.right_arm if side == "right" else self.left_arm
