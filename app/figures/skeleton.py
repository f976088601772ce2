"""A body in space: joints and bone directions, from absolute targets. Lengths in cm."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from app.figures import anatomy
from app.figures.anatomy import SIDES, SIGN, Side
from app.figures.vectors import Vec, across, length, square_to, unit, vec

REACH = 0.9999
FOLDED = 0.5
STRAIGHT = 0.12
RIGHT = vec(0, 0, 1)


@dataclass(frozen=True)
class Frame:
    """The right, up and front directions of a bone."""

    right: Vec
    up: Vec
    front: Vec


@dataclass(frozen=True)
class Target:
    """Where a limb ends, which way its middle joint points, and how its end is turned.

    For a leg `aim` and `face` are the front and the top of the foot; for an arm the direction
    of the fingers and the way the palm faces. `curl` is the bend of each finger joint.
    """

    end: Vec
    pole: Vec
    aim: Vec
    face: Vec
    curl: float = 0.0


@dataclass(frozen=True)
class Targets:
    """A whole body by absolute places, so that two of them can be mixed."""

    pelvis: Vec
    angles: Vec
    legs: Mapping[Side, Target]
    arms: Mapping[Side, Target]
    breath: float = 0.0


@dataclass
class Skeleton:
    """Joints, bone frames and hands of a solved body."""

    joints: dict[str, Vec] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    hands: dict[Side, Target] = field(default_factory=dict)
    short: dict[str, float] = field(default_factory=dict)
    breath: float = 0.0

    def limb(self, name: str) -> tuple[Vec, Vec]:
        """Return both ends of a limb such as right.thigh."""
        side, part = name.split(".")
        start, end = LIMB_ENDS[part]
        return self.joints[f"{side}.{start}"], self.joints[f"{side}.{end}"]

    def on_limb(self, name: str, at: float) -> tuple[Vec, Vec, float]:
        """Return the middle, the axis and the radius of a limb at a share of its length."""
        start, end = self.limb(name)
        girth = anatomy.girth(name.split(".")[1], at)
        middle = start + (end - start) * at + self.frames[name].front * girth.forward
        return middle, unit(end - start), girth.radius


LIMB_ENDS = {
    "thigh": ("hip", "knee"),
    "shin": ("knee", "ankle"),
    "upper": ("shoulder", "elbow"),
    "fore": ("elbow", "wrist"),
}
SPINE = (
    ("pelvis", "pelvis", "L5", anatomy.PELVIS),
    ("lumbar", "L5", "T12", anatomy.LUMBAR),
    ("thorax", "T12", "C7", anatomy.THORAX),
    ("neck", "C7", "skull", anatomy.NECK),
)


def two_bones(start: Vec, end: Vec, upper: float, lower: float, pole: Vec) -> tuple[Vec, Vec]:
    """Return the middle joint and the end of two bones that reach from start toward end.

    The middle joint bends toward `pole`. An end out of reach is drawn in to what is possible.
    """
    along = unit(end - start)
    span = length(end - start)
    span = min(max(span, abs(upper - lower) + FOLDED), (upper + lower) * REACH)
    foot = (upper**2 - lower**2 + span**2) / (2 * span)
    height = np.sqrt(max(upper**2 - foot**2, 0.0))
    return start + along * foot + square_to(along, pole) * height, start + along * span


def trunk(pelvis: Vec, angles: Vec, breath: float = 0.0) -> Skeleton:
    """Return the spine, hips and shoulders; `angles` are those of pelvis, three bends, head."""
    body = Skeleton(breath=breath)
    body.joints["pelvis"] = pelvis
    heading = float(angles[0])
    for (bone, start, end, size), bend in zip(SPINE, angles[1:], strict=True):
        body.frames[bone] = _sagittal(heading)
        body.joints[end] = body.joints[start] + body.frames[bone].up * size
        heading -= float(bend)
    body.frames["head"] = _sagittal(heading)
    chest = body.frames["thorax"]
    middle = body.joints["C7"] - chest.up * anatomy.SHOULDER_BELOW_C7
    for side in SIDES:
        sideways = RIGHT * SIGN[side]
        body.joints[f"{side}.hip"] = pelvis + sideways * anatomy.HIP_HALF_WIDTH
        body.joints[f"{side}.shoulder"] = middle + sideways * anatomy.SHOULDER_HALF_WIDTH
    return body


def add_leg(body: Skeleton, side: Side, target: Target) -> None:
    """Put a leg on the trunk."""
    hip = body.joints[f"{side}.hip"]
    knee, ankle = two_bones(hip, target.end, anatomy.THIGH, anatomy.SHIN, target.pole)
    body.joints[f"{side}.knee"], body.joints[f"{side}.ankle"] = knee, ankle
    body.short[f"{side}.leg"] = length(target.end - ankle)
    thigh, shin = unit(knee - hip), unit(ankle - knee)
    body.frames[f"{side}.thigh"] = _along(-thigh, across(-shin, thigh), target.pole)
    body.frames[f"{side}.shin"] = _along(-shin, across(thigh, shin), target.pole)
    top = square_to(target.aim, target.face)
    body.frames[f"{side}.foot"] = Frame(unit(np.cross(target.aim, top)), top, target.aim)


def add_arm(body: Skeleton, side: Side, target: Target) -> None:
    """Put an arm on the trunk."""
    shoulder = body.joints[f"{side}.shoulder"]
    bones = (anatomy.UPPER_ARM, anatomy.FOREARM)
    elbow, wrist = two_bones(shoulder, target.end, *bones, target.pole)
    body.joints[f"{side}.elbow"], body.joints[f"{side}.wrist"] = elbow, wrist
    body.short[f"{side}.arm"] = length(target.end - wrist)
    aim = unit(target.aim)
    face = square_to(aim, target.face)
    body.hands[side] = Target(wrist, target.pole, aim, face, target.curl)
    for part in ("upper", "fore"):
        start, end = body.limb(f"{side}.{part}")
        body.frames[f"{side}.{part}"] = _along(unit(start - end), target.pole, face)


def assemble(targets: Targets) -> Skeleton:
    """Return the body that meets all targets as far as its bones reach."""
    body = trunk(targets.pelvis, targets.angles, targets.breath)
    for side in SIDES:
        add_leg(body, side, targets.legs[side])
        add_arm(body, side, targets.arms[side])
    return body


def _sagittal(degrees: float) -> Frame:
    angle = np.radians(degrees)
    up = vec(float(np.cos(angle)), float(np.sin(angle)), 0)
    return Frame(RIGHT, up, vec(float(up[1]), -float(up[0]), 0))


def _along(up: Vec, front: Vec, spare: Vec) -> Frame:
    """Return a bone frame; a straight limb has no front of its own and takes the spare one."""
    clear = length(front) >= STRAIGHT
    ahead = square_to(up, front if clear else spare)
    return Frame(unit(np.cross(ahead, up)), up, ahead)
