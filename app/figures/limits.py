"""What human joints can do. A pose beyond it is refused. Angles in degrees."""

from collections.abc import Iterator

import numpy as np

from app.figures.anatomy import SIDES, SIGN, Side
from app.figures.pose import Pose
from app.figures.skeleton import Skeleton
from app.figures.vectors import angle_between, dot, unit

LIMITS = {
    "knee flexion": (0.0, 145.0),
    "hip flexion": (-25.0, 125.0),
    "hip external rotation": (-45.0, 50.0),
    "ankle": (-20.0, 45.0),
    "elbow flexion": (0.0, 145.0),
    "lumbar": (-25.0, 20.0),
}
NEARLY_STRAIGHT = 15.0
OUT_OF_REACH = 0.5
ROUNDING = 0.5


class ImpossiblePose(ValueError):
    """A pose no person can take."""


def check(name: str, pose: Pose, body: Skeleton) -> None:
    """Refuse a pose that bends a joint too far or wants a limb longer than it is."""
    for joint, angle in measured(pose, body):
        low, high = LIMITS[joint.partition(" ")[2]]
        if not low - ROUNDING <= angle <= high + ROUNDING:
            raise ImpossiblePose(
                f"{name}: {joint} must be {low:.0f} to {high:.0f} degrees, not {angle:.0f}"
            )
    for limb, short in body.short.items():
        if short > OUT_OF_REACH:
            raise ImpossiblePose(f"{name}: {limb} is {short:.1f} cm too short for its target")


def measured(pose: Pose, body: Skeleton) -> Iterator[tuple[str, float]]:
    """Yield the angle of every limited joint, as `side joint` and degrees."""
    yield "the lumbar", pose.spine.lumbar
    for side in SIDES:
        hip, knee, ankle = (body.joints[f"{side}.{name}"] for name in ("hip", "knee", "ankle"))
        yield f"{side} knee flexion", angle_between(knee - hip, ankle - knee)
        yield f"{side} hip flexion", hip_flexion(body, side)
        yield f"{side} hip external rotation", hip_external_rotation(body, side)
        shin = unit(ankle - knee)
        front = body.frames[f"{side}.foot"].front
        yield f"{side} ankle", float(np.degrees(np.arcsin(np.clip(dot(front, shin), -1, 1))))
        shoulder, elbow, wrist = (
            body.joints[f"{side}.{name}"] for name in ("shoulder", "elbow", "wrist")
        )
        yield f"{side} elbow flexion", angle_between(elbow - shoulder, wrist - elbow)


def hip_flexion(body: Skeleton, side: Side) -> float:
    """Return how far a thigh is lifted in front of the pelvis; 0 hangs straight down."""
    start, end = body.limb(f"{side}.thigh")
    pelvis = body.frames["pelvis"]
    thigh = end - start
    return float(np.degrees(np.arctan2(dot(thigh, pelvis.front), -dot(thigh, pelvis.up))))


def hip_external_rotation(body: Skeleton, side: Side) -> float:
    """Return how far the knee turns outward about the thigh; 0 when it is nearly straight.

    Measured as for gait (Grood and Suntay): from the direction square to both the thigh and the
    line through the hips.
    """
    hip, knee = body.limb(f"{side}.thigh")
    thigh, shin = unit(knee - hip), unit(body.joints[f"{side}.ankle"] - knee)
    if angle_between(thigh, shin) < NEARLY_STRAIGHT:
        return 0.0
    neutral = unit(np.cross(body.frames["pelvis"].right, thigh))
    turned = body.frames[f"{side}.thigh"].front
    angle = np.degrees(np.arctan2(dot(np.cross(neutral, turned), thigh), dot(neutral, turned)))
    return float(angle) * SIGN[side]
