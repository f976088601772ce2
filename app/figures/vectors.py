"""Small vector arithmetic in three dimensions. Lengths in cm, angles in degrees.

Products are summed by numpy itself: its ``@`` asks a library that reckons the last digit as the
processor likes it, and the same poses would not make the same drawings everywhere.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Vec = NDArray[np.float64]
TINY = 1e-9


def vec(*numbers: float) -> Vec:
    """Return the numbers as a vector."""
    return np.array(numbers, dtype=np.float64)


def dot(one: Vec, other: Vec) -> Vec:
    """Return the sum of products along the last axis: of two vectors, or row by row."""
    return np.asarray(np.sum(one * other, axis=-1))


def times(rows: Vec, matrix: Vec) -> Vec:
    """Return rows of numbers multiplied by a matrix."""
    return dot(rows[..., None, :], matrix.T)


def length(vector: Vec) -> float:
    """Return how long a vector is."""
    return float(np.sqrt(dot(vector, vector)))


def unit(vector: Vec | Sequence[float]) -> Vec:
    """Return the direction of a vector, or the zero vector if it has none."""
    array = np.asarray(vector, dtype=np.float64)
    size = length(array)
    return array / size if size > TINY else array * 0.0


def across(vector: Vec | Sequence[float], axis: Vec) -> Vec:
    """Return the part of a vector that is square to a unit axis."""
    array = np.asarray(vector, dtype=np.float64)
    return array - axis * float(dot(array, axis))


def square_to(axis: Vec, wanted: Vec | Sequence[float]) -> Vec:
    """Return the unit direction square to `axis` that is nearest to `wanted`."""
    return unit(across(wanted, axis))


def angle_between(one: Vec, other: Vec) -> float:
    """Return the angle between two directions, 0 to 180 degrees."""
    return float(np.degrees(np.arccos(np.clip(dot(unit(one), unit(other)), -1.0, 1.0))))


def turned(vector: Vec, axis: Vec, degrees: float) -> Vec:
    """Return a vector turned about a unit axis (right-hand rule)."""
    angle = np.radians(degrees)
    along = axis * float(dot(vector, axis))
    return np.asarray(
        along + (vector - along) * np.cos(angle) + np.cross(axis, vector) * np.sin(angle)
    )


def curve_through(points: Vec, count: int) -> Vec:
    """Return `count` points on the Catmull-Rom curve through rows of numbers."""
    ends = (2 * points[0] - points[1], 2 * points[-1] - points[-2])
    padded = np.vstack([ends[0], points, ends[1]])
    spans = len(points) - 1
    at = np.linspace(0, spans, count)
    first = np.minimum(at.astype(int), spans - 1)
    t = (at - first)[:, None]
    a, b, c, d = (padded[first + shift] for shift in range(4))
    cubic = 2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2
    return np.asarray(0.5 * (cubic + (3 * b - a - 3 * c + d) * t**3))
