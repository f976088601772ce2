"""What a drawn body must do, whatever it is doing: bend as people do, not sink in."""

from itertools import pairwise

import pytest

from app.figures import flesh, scenes
from app.figures.anatomy import SIDES
from app.figures.limits import check
from app.figures.placing import mixed, place
from app.figures.skeleton import assemble
from app.figures.vectors import angle_between
from tests.figures.bodies import POSES, body, flesh_of, lowest, pose

MOVES = sorted(
    {
        (file, one.pose, other.pose)
        for file, scene in scenes.load().items()
        for motion in scene.motion
        for one, other in pairwise(motion.route)
    }
)


@pytest.mark.parametrize(("file", "name"), POSES)
def test_every_pose_is_one_a_person_can_take(file, name):
    check(name, pose(file, name), body(file, name))


@pytest.mark.parametrize(("file", "name"), POSES)
def test_nothing_sinks_into_the_floor(file, name):
    assert lowest(flesh_of(body(file, name))) >= -0.8


@pytest.mark.parametrize(("file", "one", "other"), MOVES)
def test_nothing_sinks_into_the_floor_on_the_way(file, one, other):
    start, end = (place(pose(file, name)) for name in (one, other))
    between = [assemble(mixed(start, end, share)) for share in (0.25, 0.5, 0.75)]
    assert min(lowest(flesh_of(drawn)) for drawn in between) >= -0.8


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
    [
        ("heel-on-step", 18),
        ("straighten", 18),
        ("lean", 18),
        ("low-soft-start", 10),
        ("low-soft", 10),
    ],
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


def test_the_low_step_is_the_same_to_the_end():
    scene = scenes.load()["standing-hamstring-stretch"]
    assert {scene.picture[name].order for name in scene.variant["low-soft"]} == {"low"}
