"""A pose beyond what joints can do is refused, and the refusal says what is wrong."""

import msgspec
import pytest

from app.figures import scenes
from app.figures.limits import ImpossiblePose, check
from app.figures.placing import place
from app.figures.pose import Foot, Leg
from app.figures.skeleton import assemble

changed = msgspec.structs.replace


def lying():
    return scenes.load()["knee-to-chest"].pose["start"]


def refused(pose) -> str:
    with pytest.raises(ImpossiblePose) as refusal:
        check("a pose", pose, assemble(place(pose)))
    return str(refusal.value)


def leg(thigh, shin, flex=20.0):
    return Leg(thigh=thigh, shin=shin, foot=Foot(flex=flex))


def test_a_heel_in_the_buttock_is_refused():
    pose = changed(lying(), right_leg=leg((0.1, 1, 0), (0.1, -1, 0)))
    assert refused(pose) == "a pose: right knee flexion must be 0 to 145 degrees, not 169"


def test_a_knee_beside_the_ear_is_refused():
    pose = changed(lying(), right_leg=leg((-0.9, 0.43, 0), (0.4, 0.9, 0)))
    assert "right hip flexion must be -25 to 125 degrees" in refused(pose)


def test_a_thigh_twisted_outward_is_refused():
    pose = changed(lying(), right_leg=leg((0.1, 1, 0.1), (0, 0, -1)))
    assert "right hip external rotation must be -45 to 50 degrees" in refused(pose)


def test_the_twist_is_measured_the_same_on_both_sides():
    pose = changed(lying(), left_leg=leg((0.1, 1, -0.1), (0, 0, 1)))
    assert "left hip external rotation must be -45 to 50 degrees" in refused(pose)


def test_a_ballet_foot_is_refused():
    pose = changed(lying(), right_leg=leg((0.1, 1, 0), (0.9, -0.4, 0), flex=60))
    assert refused(pose) == "a pose: right ankle must be -20 to 45 degrees, not 60"


def test_an_elbow_folded_flat_is_refused():
    arm = changed(lying().right_arm, wrist=None, upper=(1, 0, 0.1), fore=(-1, 0.1, 0))
    assert "right elbow flexion must be 0 to 145 degrees" in refused(
        changed(lying(), right_arm=arm)
    )


def test_too_deep_an_arch_is_refused():
    spine = changed(lying().spine, lumbar=-30)
    assert refused(changed(lying(), spine=spine)) == (
        "a pose: the lumbar must be -25 to 20 degrees, not -30"
    )


def test_a_hand_that_cannot_get_there_is_refused():
    arm = changed(lying().right_arm, wrist=(60, 3, 29))
    assert "right.arm is" in refused(changed(lying(), right_arm=arm))


def test_an_unknown_word_in_a_pose_file_is_refused():
    with pytest.raises(msgspec.ValidationError, match="elbow"):
        msgspec.convert({"elbow": 3}, Leg)
