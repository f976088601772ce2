"""An orthographic camera and the silhouettes it sees. World in cm, picture in cm, y down."""

import numpy as np
from shapely import Polygon, convex_hull, multipoints, union_all
from shapely.geometry.base import BaseGeometry

from app.figures.flesh import Chain
from app.figures.vectors import Vec, dot, times, vec

_ROUND = np.linspace(0, 2 * np.pi, 40, endpoint=False)
DIRECTIONS = np.stack([np.cos(_ROUND), np.sin(_ROUND)], axis=1)


class Camera:
    """Looks at the world from a yaw about the vertical and an elevation, in degrees."""

    def __init__(self, yaw: float, elevation: float) -> None:
        turn, lift = np.radians(yaw), np.radians(elevation)
        flat = np.cos(lift)
        self.toward = vec(
            float(np.sin(turn) * flat), float(np.sin(lift)), float(np.cos(turn) * flat)
        )
        self.right = vec(float(np.cos(turn)), 0, -float(np.sin(turn)))
        self._plane = np.stack([self.right, -np.cross(self.toward, self.right)])

    def at(self, places: Vec) -> Vec:
        """Return where one place, or each row of places, lies in the picture."""
        return times(places, self._plane.T)

    def faces(self, direction: Vec, more_than: float = 0.0) -> bool:
        """Return whether a surface with this normal is turned to the camera."""
        return float(dot(direction, self.toward)) > more_than

    def silhouette(self, chain: Chain) -> BaseGeometry:
        """Return the outline of a chain: each ellipsoid joined to the next by its hull."""
        rings = self._ellipses(chain)
        if len(rings) == 1:
            return Polygon(rings[0])
        pairs = np.concatenate([rings[:-1], rings[1:]], axis=1)
        return union_all(convex_hull(multipoints(pairs)))

    def outline(self, chains: list[Chain]) -> BaseGeometry:
        """Return the silhouettes of several chains as one."""
        return union_all([self.silhouette(chain) for chain in chains])

    def _ellipses(self, chain: Chain) -> Vec:
        """Return each projected ellipsoid as the 40 points where it is widest in a direction."""
        middles = self.at(np.array([part.middle for part in chain]))
        flat = np.einsum("ij,njk->nik", self._plane, np.array([part.axes for part in chain]))
        shape = np.einsum("nik,njk->nij", flat, flat)
        reach = np.einsum("di,nij->ndj", DIRECTIONS, shape)
        width = np.sqrt(np.maximum(np.einsum("ndi,di->nd", reach, DIRECTIONS), 1e-12))
        return np.asarray(middles[:, None, :] + reach / width[:, :, None])
