"""What a drawn body must do, whatever it is doing: touch, reach, not sink in."""

import numpy as np
import pytest

from app.figures import flesh, head, scenes
from app.figures.anatomy import SIDES
from app.figures.flesh import Chain
from app.figures.hand import finger_line
from app.figures.limits import check
from app.figures.placing import place
from app.figures.scene import Boxes
from app.figures.skeleton import Skeleton, assemble
from app.figures.vectors import Vec, angle_between

POSES = [(file, name) for file, scene in scenes.load().items() for name in scene.pose]
HALF_PALM = 1.7


def pose(file, name):
    return scenes.load()[file].pose[name]


def body(file, name) -> Skeleton:
    return assemble(place(pose(file, name)))


def lowest(chains: list[Chain]) -> float:
    return min(
        float(part.middle[1] - np.linalg.norm(part.axes[1])) for chain in chains for part in chain
    )


def off_box(point: Vec, box) -> float:
    low, high = np.array(box[::2]), np.array(box[1::2])
    return float(np.linalg.norm(point - np.clip(point, low, high)))


@pytest.mark.parametrize(("file", "name"), POSES)
def test_every_pose_is_one_a_person_can_take(file, name):
    check(name, pose(file, name), body(file, name))


@pytest.mark.parametrize(("file", "name"), POSES)
def test_nothing_sinks_into_the_floor(file, name):
    drawn = body(file, name)
    chains = [flesh.trunk(drawn), *head.face(drawn)]
    for side in SIDES:
        chains += [flesh.limb(drawn, f"{side}.{part}") for part in ("thigh", "shin", "upper")]
        chains += [flesh.limb(drawn, f"{side}.fore"), *flesh.foot(drawn, side)]
    assert lowest(chains) >= -0.8


@pytest.mark.parametrize(("file", "name"), POSES)
def test_flat_soles_stand_on_the_floor(file, name):
    for side in SIDES:
        if pose(file, name).leg(side).foot.flat:
            assert abs(lowest(flesh.foot(body(file, name), side))) <= 0.3


@pytest.mark.parametrize(("file", "name"), POSES)
def test_a_leg_called_straight_is_straight(file, name):
    joints = body(file, name).joints
    for side in SIDES:
        if pose(file, name).leg(side).straight:
            thigh = joints[f"{side}.knee"] - joints[f"{side}.hip"]
            shin = joints[f"{side}.ankle"] - joints[f"{side}.knee"]
            assert angle_between(thigh, shin) <= 2


@pytest.mark.parametrize(
    ("name", "step"),
    [("heel-on-step", 18), ("straighten", 18), ("lean", 18), ("low-soft", 10)],
)
def test_the_heel_rests_on_the_step_and_the_toes_do_not(name, step):
    drawn = body("standing-hamstring-stretch", name)
    heel, *toes = [lowest([chain]) for chain in flesh.foot(drawn, "right")[1:]]
    assert abs(heel - step) <= 0.3
    assert all(lowest([chain[-1:]]) > step + 2 for chain in flesh.foot(drawn, "right")[3:])
    assert toes


def test_shoulders_hips_and_knees_line_up_in_the_bridge():
    joints = body("glute-bridge", "lift").joints
    shoulder, hip, knee = (
        (joints[f"right.{name}"] + joints[f"left.{name}"]) / 2
        for name in ("shoulder", "hip", "knee")
    )
    assert 176 <= angle_between(shoulder - hip, knee - hip) <= 184


def test_the_half_lift_is_well_below_the_line():
    start, half, full = (
        body("glute-bridge", name).joints["pelvis"][1] for name in ("start", "half-lift", "lift")
    )
    assert 0.35 < (half - start) / (full - start) < 0.65


@pytest.mark.parametrize("name", ["ankle-on-knee", "pull-in", "cushion", "towel"])
def test_the_crossed_ankle_lies_on_the_other_thigh(name):
    drawn = body("deep-gluteal-stretch", name)
    hip, knee = drawn.limb("left.thigh")
    along = (knee - hip) / np.linalg.norm(knee - hip)
    off = drawn.joints["right.ankle"] - hip
    share = float(off @ along) / float(np.linalg.norm(knee - hip))
    _, _, radius = drawn.on_limb("left.thigh", share)
    gap = float(np.linalg.norm(off - along * float(off @ along))) - radius - 3.4
    assert abs(gap) <= 1


@pytest.mark.parametrize(("file", "name"), POSES)
def test_gripping_hands_lie_on_the_limb_they_hold(file, name):
    drawn = body(file, name)
    for side in SIDES:
        grip = pose(file, name).arm(side).grip
        if grip is None:
            continue
        hand = drawn.hands[side]
        start, _, radius = drawn.on_limb(grip.on, grip.at)
        _, axis, _ = drawn.on_limb(grip.on, grip.at)
        for point in (hand.end + hand.aim * 6, *finger_line(drawn, side)):
            off = point - start
            gap = np.linalg.norm(off - axis * float(off @ axis)) - radius
            assert -0.5 <= gap - HALF_PALM <= 1.5 + HALF_PALM


def test_a_knee_is_held_behind_the_thigh_and_not_on_the_shin():
    for file, scene in scenes.load().items():
        for name, taken in scene.pose.items():
            for side in SIDES:
                grip = taken.arm(side).grip
                assert grip is None or grip.on.endswith("thigh"), (file, name)


@pytest.mark.parametrize("name", list(scenes.load()["standing-hamstring-stretch"].pose))
def test_a_standing_person_holds_the_rail(name):
    scene = scenes.load()["standing-hamstring-stretch"]
    rail = scene.prop["rail"]
    assert isinstance(rail, Boxes)
    hand = body("standing-hamstring-stretch", name).hands["left"]
    palm = hand.end + hand.aim * 5
    assert abs(min(off_box(palm, box) for box in rail.boxes) - HALF_PALM) <= 1.5
    assert all("rail" in order for order in scene.order.values())
