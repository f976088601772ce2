"""Hands and ankles lie on what they hold or rest on. Lengths in cm."""

import numpy as np
import pytest
from shapely import LineString

from app.figures import flesh, scenery, scenes
from app.figures.anatomy import SIDES
from app.figures.hand import finger_line
from app.figures.projection import Camera
from app.figures.scene import Boxes, Towel
from tests.figures.bodies import POSES, body, off_box, off_skin, pose

TOWELS = [
    (file, picture, layer)
    for file, scene in scenes.load().items()
    for picture, drawn in scene.picture.items()
    for layer in scene.order[drawn.order]
    if layer.startswith("towel.")
]
HALF_PALM = 1.7


@pytest.mark.parametrize(
    "name", ["ankle-on-knee", "reach", "pull-in", "cushion", "towel", "towel-slack"]
)
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


@pytest.mark.parametrize(("file", "name", "layer"), TOWELS)
def test_each_hand_holds_its_end_of_the_towel(file, name, layer):
    scene = scenes.load()[file]
    towel, camera = scene.prop["towel"], Camera(scene.yaw, scene.elevation)
    assert isinstance(towel, Towel)
    drawn = body(file, scene.picture[name].pose)
    cloth, _ = scenery.prop(layer, towel, drawn, camera)
    fist = LineString(camera.at(finger_line(drawn, layer.removeprefix("towel."))))
    assert cloth.shape.distance(fist) <= 1.5


@pytest.mark.parametrize("name", list(scenes.load()["standing-hamstring-stretch"].pose))
def test_the_free_hand_rests_on_the_hip(name):
    drawn = body("standing-hamstring-stretch", name)
    palm = drawn.hands["right"].end + drawn.hands["right"].aim * 5
    near = [flesh.trunk(drawn), *([one] for one in flesh.seat(drawn))]
    near.append(flesh.limb(drawn, "right.thigh"))
    assert abs(min(off_skin(palm, chain) for chain in near) - HALF_PALM) <= 1.5
