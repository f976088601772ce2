"""From a pose as written to absolute targets: legs first, then what rests on or holds them."""

from collections.abc import Mapping

import numpy as np

from app.figures import anatomy
from app.figures.anatomy import SIDES, SIGN, Side
from app.figures.pose import Arm, Foot, Grip, Leg, Pose, Triple
from app.figures.skeleton import (
    REACH,
    RIGHT,
    Skeleton,
    Target,
    Targets,
    add_leg,
    trunk,
    two_bones,
)
from app.figures.vectors import Vec, across, length, square_to, unit, vec

LEG_LENGTH = (anatomy.THIGH + anatomy.SHIN) * REACH
ANKLE_RADIUS = 2.9
PALM_OFF_SKIN = 1.5
FINGERS_OFF_SKIN = 1.2
WRIST_BEHIND_PALM = 6.0
HELD_AHEAD_OF_WRIST = 7.0
FIST = 68.0


def place(pose: Pose) -> Targets:
    """Return where every limb of a pose ends. Hands and ankles follow what they lie on."""
    spine = pose.spine
    angles = vec(pose.pelvis.angle, spine.lumbar, spine.thorax, spine.neck, spine.head)
    pelvis = vec(*pose.pelvis.at)
    body = trunk(pelvis, angles)
    legs: dict[Side, Target] = {}
    for side in sorted(SIDES, key=lambda side: pose.leg(side).rest is not None):
        legs[side] = _leg(body, side, pose.leg(side))
        add_leg(body, side, legs[side])
    arms = {side: _arm(body, side, pose.arm(side)) for side in SIDES}
    return Targets(pelvis, angles, legs, arms)


def mixed(one: Targets, other: Targets, share: float) -> Targets:
    """Return the body between two others: `share` 0 is the first, 1 the second."""

    def between(a: Vec, b: Vec) -> Vec:
        return np.asarray(a + (b - a) * share)

    def limbs(a: Mapping[Side, Target], b: Mapping[Side, Target]) -> dict[Side, Target]:
        return {
            side: Target(
                between(a[side].end, b[side].end),
                unit(between(a[side].pole, b[side].pole)),
                unit(between(a[side].aim, b[side].aim)),
                unit(between(a[side].face, b[side].face)),
                a[side].curl + (b[side].curl - a[side].curl) * share,
            )
            for side in SIDES
        }

    return Targets(
        between(one.pelvis, other.pelvis),
        between(one.angles, other.angles),
        limbs(one.legs, other.legs),
        limbs(one.arms, other.arms),
    )


def _leg(body: Skeleton, side: Side, leg: Leg) -> Target:
    hip = body.joints[f"{side}.hip"]
    pole = vec(*leg.pole)
    if leg.thigh is not None and leg.shin is not None:
        knee = hip + unit(leg.thigh) * anatomy.THIGH
        ankle = knee + unit(leg.shin) * anatomy.SHIN
        pole = square_to(unit(ankle - hip), knee - hip)
    elif leg.rest is not None:
        middle, axis, radius = body.on_limb(leg.rest.on, leg.rest.at)
        toward = square_to(axis, leg.rest.toward)
        ankle = middle + toward * (radius + ANKLE_RADIUS) + vec(*leg.rest.shift)
    else:
        ankle = vec(*(leg.ankle or (0, 0, 0)))
    if leg.straight:
        ankle = hip + unit(ankle - hip) * LEG_LENGTH
    aim, face = _foot(side, leg.foot, hip, ankle, pole)
    return Target(ankle, pole, aim, face)


def _foot(side: Side, foot: Foot, hip: Vec, ankle: Vec, pole: Vec) -> tuple[Vec, Vec]:
    """Return the front and the top of a foot."""
    if foot.flat:
        yaw = np.radians(foot.yaw) * SIGN[side]
        return vec(float(np.cos(yaw)), 0, float(np.sin(yaw))), vec(0, 1, 0)
    knee, _ = two_bones(hip, ankle, anatomy.THIGH, anatomy.SHIN, pole)
    shin = unit(ankle - knee)
    bent = across(unit(knee - hip), shin)
    front = unit(bent) if length(bent) > 0.12 else square_to(shin, pole)
    flex = np.radians(foot.flex)
    aim = unit(front * np.cos(flex) + shin * np.sin(flex))
    return aim, square_to(aim, -shin)


def _arm(body: Skeleton, side: Side, arm: Arm) -> Target:
    if arm.grip is not None:
        return _gripping(body, side, arm, arm.grip)
    pole = _in_frame(body, arm, arm.pole or (0, 0, SIGN[side]))
    shoulder = body.joints[f"{side}.shoulder"]
    if arm.hold is not None:
        aim = unit(arm.hold.hand)
        wrist = vec(*arm.hold.point) - aim * HELD_AHEAD_OF_WRIST
        return Target(wrist, pole, aim, square_to(aim, arm.hold.palm), FIST)
    if arm.upper is not None and arm.fore is not None:
        fore = unit(_in_frame(body, arm, arm.fore))
        elbow = shoulder + unit(_in_frame(body, arm, arm.upper)) * anatomy.UPPER_ARM
        wrist = elbow + fore * anatomy.FOREARM
        pole = square_to(unit(wrist - shoulder), elbow - shoulder)
    else:
        wrist = _in_frame(body, arm, arm.wrist or (0, 0, 0), place=True)
        fore = wrist - shoulder
    aim = unit(fore) if arm.hand is None else unit(_in_frame(body, arm, arm.hand))
    return Target(wrist, pole, aim, square_to(aim, _in_frame(body, arm, arm.palm)), arm.curl)


def _gripping(body: Skeleton, side: Side, arm: Arm, grip: Grip) -> Target:
    """Return the hand that lies on a limb, its fingers bent as far as the limb is round."""
    middle, axis, radius = body.on_limb(grip.on, grip.at)
    outward = square_to(axis, grip.toward)
    palm = middle + outward * (radius + PALM_OFF_SKIN)
    fingers = unit(unit(np.cross(axis, outward)) * grip.wrap + axis * grip.along)
    wrist = palm - fingers * WRIST_BEHIND_PALM + outward * grip.lift
    bone = sum(anatomy.FINGER_BONES) / len(anatomy.FINGER_BONES)
    curl = float(np.degrees(bone / (radius + FINGERS_OFF_SKIN)))
    pole = vec(*(arm.pole or (0.0, 0.0, float(SIGN[side]))))
    return Target(wrist, pole, fingers, -outward, curl)


def _in_frame(body: Skeleton, arm: Arm, numbers: Triple, *, place: bool = False) -> Vec:
    """Return a direction or place in the world; `numbers` may be in the frame of a bone."""
    if arm.frame is None:
        return vec(*numbers)
    frame = body.frames[arm.frame]
    turned = frame.front * numbers[0] + frame.up * numbers[1] + RIGHT * numbers[2]
    return turned + body.joints[arm.frame] if place else turned
