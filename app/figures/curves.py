"""Smooth curves through outlines: cubic Bezier fitting after Schneider, as path data."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from app.figures.numbers import plain
from app.figures.vectors import Vec, dot, unit

STEP = 1.1
FEWEST_ROUND, FEWEST_ALONG = 26, 8
TOLERANCE = 0.15
CORNER = 48.0
ROUNDS = 3
HOPELESS = 9.0


def fitted(points: Vec, *, closed: bool, tolerance: float = TOLERANCE) -> str:
    """Return path data of a curve within `tolerance` cm of a line, sharp at its corners."""
    line, turns = _resampled(points, closed)
    inner = range(3, len(line) - 3)
    corners = [i for i in inner if turns[i] > CORNER and turns[i] == turns[i - 3 : i + 4].max()]
    stops = [0, *corners, len(line) - 1]
    seamless = closed and turns[0] < CORNER
    pieces: list[Vec] = []
    for start, stop in pairwise(stops):
        part = line[start : stop + 1]
        leave = unit(part[min(2, len(part) - 1)] - part[0])
        arrive = unit(part[-min(3, len(part))] - part[-1])
        if seamless and start == 0:
            leave = unit(line[1] - line[-2])
        if seamless and stop == len(line) - 1:
            arrive = unit(line[-2] - line[1])
        _fit(part, leave, arrive, tolerance, pieces)
    return _written(pieces) + ("z" if closed else "")


def straight(points: Vec, *, closed: bool) -> str:
    """Return path data of the straight lines between points."""
    here = np.round(points[0], 1)
    data = "M" + plain(here)
    for point in points[1:-1] if closed else points[1:]:
        step = np.round(point - here, 1)
        data += "l" + plain(step)
        here = here + step
    return data + ("z" if closed else "")


def _resampled(points: Vec, closed: bool) -> tuple[Vec, NDArray[np.float64]]:
    """Return evenly spaced points and the turn at each; a ring begins at its sharpest turn."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    count = max(int(along[-1] / STEP), FEWEST_ROUND if closed else FEWEST_ALONG)
    places = np.linspace(0, along[-1], count + 1)
    line = np.stack([np.interp(places, along, points[:, axis]) for axis in (0, 1)], axis=1)
    if not closed:
        turns = np.zeros(len(line))
        turns[2:-2] = _turns(line[2:-2] - line[:-4], line[4:] - line[2:-2])
        return line, turns
    ring = line[:-1]
    turns = _turns(ring - np.roll(ring, 2, axis=0), np.roll(ring, -2, axis=0) - ring)
    first = int(np.argmax(turns))
    ring, turns = np.roll(ring, -first, axis=0), np.roll(turns, -first)
    return np.vstack([ring, ring[:1]]), np.append(turns, turns[0])


def _turns(before: Vec, after: Vec) -> NDArray[np.float64]:
    one, other = before[:, 0] + 1j * before[:, 1], after[:, 0] + 1j * after[:, 1]
    return np.asarray(np.abs(np.degrees(np.angle(one * np.conj(other)))), dtype=np.float64)


def _fit(points: Vec, leave: Vec, arrive: Vec, tolerance: float, out: list[Vec]) -> None:
    if len(points) <= 2:
        third = float(np.hypot(*(points[-1] - points[0]))) / 3
        start, end = points[0], points[-1]
        out.append(np.array([start, start + leave * third, end + arrive * third, end]))
        return
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    u = along / along[-1]
    worst = 0
    for _ in range(ROUNDS):
        curve = _best(points, u, leave, arrive)
        off = np.sum((_on(curve, u) - points) ** 2, axis=1)
        worst = int(np.argmax(off))
        if off[worst] < tolerance**2:
            out.append(curve)
            return
        if off[worst] > HOPELESS * tolerance**2:
            break
        u = _nearer(curve, points, u)
    split = min(max(worst, 1), len(points) - 2)
    tangent = unit(points[split - 1] - points[split + 1])
    _fit(points[: split + 1], leave, tangent, tolerance, out)
    _fit(points[split:], -tangent, arrive, tolerance, out)


def _best(points: Vec, u: Vec, leave: Vec, arrive: Vec) -> Vec:
    """Return the least-squares cubic with given end directions."""
    b0, b1, b2, b3 = (1 - u) ** 3, 3 * (1 - u) ** 2 * u, 3 * (1 - u) * u * u, u**3
    rest = points - np.outer(b0 + b1, points[0]) - np.outer(b2 + b3, points[-1])
    cross = float(dot(b1, b2)) * float(dot(leave, arrive))
    one, other = float(dot(b1, b1)), float(dot(b2, b2))
    to_leave, to_arrive = float(dot(b1, dot(rest, leave))), float(dot(b2, dot(rest, arrive)))
    whole = one * other - cross * cross
    size = float(np.hypot(*(points[-1] - points[0])))
    first = second = size / 3
    if abs(whole) > 1e-9:
        low, high = 1e-3 * size, 3 * size + 1
        a = (to_leave * other - to_arrive * cross) / whole
        b = (to_arrive * one - to_leave * cross) / whole
        if low < a < high and low < b < high:
            first, second = a, b
    start, end = points[0], points[-1]
    return np.array([start, start + leave * first, end + arrive * second, end])


def _on(curve: Vec, u: Vec) -> Vec:
    t = u[:, None]
    a, b, c, d = curve
    return np.asarray(
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
    )


def _nearer(curve: Vec, points: Vec, u: Vec) -> Vec:
    """Return curve parameters moved one Newton step toward the nearest places."""
    t = u[:, None]
    a, b, c, d = curve
    off = _on(curve, u) - points
    slope = 3 * ((1 - t) ** 2 * (b - a) + 2 * (1 - t) * t * (c - b) + t**2 * (d - c))
    bend = 6 * ((1 - t) * (c - 2 * b + a) + t * (d - 2 * c + b))
    down = np.sum(slope**2, axis=1) + np.sum(off * bend, axis=1)
    down[np.abs(down) < 1e-9] = 1e9
    return np.sort(np.clip(u - np.sum(off * slope, axis=1) / down, 0, 1))


def _written(pieces: list[Vec]) -> str:
    here = np.round(pieces[0][0], 1)
    data = "M" + plain(here)
    for piece in pieces:
        steps = np.round(piece[1:] - here, 1)
        data += "c" + plain(steps)
        here = here + steps[2]
    return data
