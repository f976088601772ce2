"""Head, hair and face in head coordinates: sideways, up and front as shares of the skull."""

from collections.abc import Callable, Iterator

import numpy as np
from shapely import area, polygons, union_all
from shapely.geometry.base import BaseGeometry

from app.figures import anatomy
from app.figures.flesh import Chain, ball, egg
from app.figures.projection import Camera
from app.figures.skeleton import Frame, Skeleton
from app.figures.vectors import Vec, dot, times, unit

SKULL = (7.5, 10.3, 9.3)
JAW = (5.7, 5.3, 6.0)
HAIR = (8.2, 10.8, 9.9)
FACETS_DOWN, FACETS_ROUND = 44, 72


def centre(body: Skeleton) -> Vec:
    """Return the middle of the skull."""
    frame = body.frames["head"]
    above = frame.up * anatomy.HEAD_ABOVE_SKULL_BASE
    return body.joints["skull"] + above + frame.front * anatomy.HEAD_BEFORE_SKULL_BASE


def face(body: Skeleton) -> list[Chain]:
    """Return skull, jaw, chin, mouth and nose."""
    frame, middle = body.frames["head"], centre(body)

    def place(up: float, front: float) -> Vec:
        return middle + frame.up * up + frame.front * front

    skull = egg(middle, frame, *SKULL)
    jaw = egg(place(-5.6, 2.9), frame, *JAW)
    return [
        [skull, jaw],
        [jaw, egg(place(-9.6, 5.7), frame, 3.0, 2.2, 2.5)],
        [egg(place(-5.5, 6.4), frame, 3.4, 4.2, 2.5)],
        [ball(place(-0.6, 8.7), 0.9), ball(place(-3.2, 10.1), 1.15), ball(place(-4.0, 8.4), 1.2)],
    ]


def ears(body: Skeleton, camera: Camera) -> list[BaseGeometry]:
    """Return the ears that face the camera."""
    frame = body.frames["head"]
    seen = []
    for sign in (1, -1):
        middle = centre(body) + frame.right * sign * 7.5 - frame.up * 1.6 - frame.front * 0.9
        if camera.faces(frame.right * sign, 0.05):
            seen.append(camera.silhouette([egg(middle, frame, 1.2, 2.7, 1.8)]))
    return seen


def hair(body: Skeleton, camera: Camera) -> BaseGeometry:
    """Return the hair: facets of a slightly larger skull above the hairline, facing us."""
    frame = body.frames["head"]
    middle = centre(body) + frame.up * 0.5 - frame.front * 0.5
    axes = np.stack([frame.right * HAIR[0], frame.up * HAIR[1], frame.front * HAIR[2]], axis=1)
    normals = np.stack([frame.right / HAIR[0], frame.up / HAIR[1], frame.front / HAIR[2]], axis=1)
    corners = camera.at(middle + times(_grid(0.0), axes.T))
    middles = _grid(0.5)[:-1, :-1]
    seen = dot(times(middles, normals.T), camera.toward) > 0
    cells = [(row, column) for row, column in np.argwhere(seen) if _is_hair(*middles[row, column])]
    rows, columns = np.array(cells).reshape(-1, 2).T
    around = ((0, 0), (0, 1), (1, 1), (1, 0))
    rings = np.stack([corners[rows + down, columns + on] for down, on in around], axis=1)
    facets = polygons(rings)
    return union_all(facets[area(facets) > 1e-6]).buffer(0.12)


def marks(body: Skeleton, camera: Camera) -> Iterator[tuple[str, Vec]]:
    """Yield the lines of closed eyes, brows and mouth that face the camera."""
    frame, middle = body.frames["head"], centre(body)
    spread = np.linspace(-1, 1, 9)
    for sign in (1, -1):
        lid = (sign * (0.45 + 0.19 * spread), -0.10 - 0.055 * (1 - spread**2))
        brow = (sign * (0.44 + 0.24 * spread), 0.19 - 0.06 * spread**2)
        for name, (sideways, up) in (("eye", lid), ("brow", brow)):
            yield name, _seen(_on_egg(sideways, up), frame, middle, SKULL, camera, 0.12)
    jaw = middle - frame.up * 5.6 + frame.front * 3.6
    mouth = _on_egg(0.5 * spread, -0.30 + 0.07 * spread**2)
    yield "mouth", _seen(mouth, frame, jaw, JAW, camera, 0.0)


def _grid(shift: float) -> Vec:
    """Return points of a unit ball: rows from top to bottom, columns all the way round."""
    down = (np.arange(FACETS_DOWN + 1) + shift) * np.pi / FACETS_DOWN
    turn = (np.arange(FACETS_ROUND + 1) + shift) * 2 * np.pi / FACETS_ROUND
    level = np.cos(down)[:, None] * np.ones_like(turn)
    return np.stack(
        [np.outer(np.sin(down), np.sin(turn)), level, np.outer(np.sin(down), np.cos(turn))],
        axis=-1,
    )


def _is_hair(sideways: float, up: float, front: float) -> bool:
    """Return whether hair grows here: it recedes from the nape over the ears to the brow."""
    if up < -0.62:
        return False
    if up > 0.80:
        return front < 0.62
    line = 0.05 + max(0.0, up - 0.05) * 0.95
    if abs(sideways) < 0.35:
        line = max(line, 0.30)
    return front < line - (0.10 if up < -0.2 else 0.0)


def _on_egg(sideways: Vec, up: Vec) -> Vec:
    front = np.sqrt(np.maximum(0.0, 1 - sideways**2 - up**2))
    return np.stack([sideways, up, front], axis=1)


def _seen(
    points: Vec,
    frame: Frame,
    middle: Vec,
    size: tuple[float, float, float],
    camera: Camera,
    least: float,
) -> Vec:
    """Return in picture places the points of an egg that face the camera by at least `least`."""
    axes = np.stack([frame.right, frame.up, frame.front])
    normal: Callable[[Vec], Vec] = lambda point: unit(times(point / size, axes))  # noqa: E731
    seen = [point for point in points if camera.faces(normal(point), least)]
    return camera.at(middle + times(np.array(seen).reshape(-1, 3) * size, axes))
