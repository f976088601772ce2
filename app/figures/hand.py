"""A hand: palm, thumb and a block of fingers whose joints curl. Lengths in cm."""

from typing import NamedTuple

import numpy as np

from app.figures import anatomy
from app.figures.anatomy import SIGN, Side
from app.figures.flesh import Chain, ball, egg
from app.figures.skeleton import Frame, Skeleton
from app.figures.vectors import Vec, turned, unit

FINGER_WIDTHS = (3.6, 3.4, 3.0, 2.3)
FINGER_DEPTHS = (1.5, 1.3, 1.15, 0.95)
STRAIGHTEST = 6.0


class Hand(NamedTuple):
    """The chains of a hand: what is drawn with the forearm, and the fingers."""

    palm: list[Chain]
    fingers: list[Chain]


def hand(body: Skeleton, side: Side) -> Hand:
    """Return a hand; the more its fingers curl, the nearer the thumb lies to them."""
    target = body.hands[side]
    wrist, aim, face = target.end, target.aim, target.face
    thumbward = unit(np.cross(aim, face)) * SIGN[side]
    frame = Frame(thumbward, aim, face)
    knuckle = wrist + aim * anatomy.PALM
    palm = [ball(wrist, 2.7), egg(wrist + aim * 5.0, frame, 3.9, 4.9, 1.7)]
    return Hand([palm, _thumb(wrist, frame, target.curl)], [_fingers(knuckle, frame, target.curl)])


def finger_line(body: Skeleton, side: Side) -> Vec:
    """Return the middle of the knuckle, of each finger joint and of the finger tips, as rows."""
    target = body.hands[side]
    axis = unit(np.cross(target.aim, target.face))
    point, aim = target.end + target.aim * anatomy.PALM, target.aim
    points = [point]
    for bone in anatomy.FINGER_BONES:
        aim = turned(aim, axis, target.curl)
        point = point + aim * bone
        points.append(point)
    return np.array(points)


def _fingers(knuckle: Vec, frame: Frame, curl: float) -> Chain:
    axis = unit(np.cross(frame.up, frame.front))
    point, aim, face = knuckle - frame.up * 1.2, frame.up, frame.front
    chain = [egg(point, frame, FINGER_WIDTHS[0], 2.4, FINGER_DEPTHS[0])]
    point = knuckle
    for bone, width, depth in zip(
        anatomy.FINGER_BONES, FINGER_WIDTHS[1:], FINGER_DEPTHS[1:], strict=True
    ):
        aim, face = turned(aim, axis, curl), turned(face, axis, curl)
        point = point + aim * bone
        chain.append(egg(point - aim * 0.4, Frame(frame.right, aim, face), width, 1.5, depth))
    return chain


def _thumb(wrist: Vec, frame: Frame, curl: float) -> Chain:
    """Return the thumb; it swings from the side of the palm to across it."""
    close = min(max((curl - STRAIGHTEST) / 60, 0.0), 1.0)
    out, over = 1 - 0.45 * close, 2.6 * close
    joints = ((3.0, 2.4, 0.5, 1.6), (6.2, 4.5 * out, 0.8 + over * 0.6, 1.35))
    tip = (8.8, 5.1 * out - 1.0 * close, 0.9 + over, 1.1)
    return [
        ball(wrist + frame.up * up + frame.right * right + frame.front * front, radius)
        for up, right, front, radius in (*joints, tip)
    ]
