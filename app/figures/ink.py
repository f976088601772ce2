"""Where outlines are drawn: round each layer, but not through a joint of the same colour."""

from dataclasses import dataclass, field

from shapely import Polygon, unary_union
from shapely.geometry.base import BaseGeometry

from app.figures.anatomy import Side
from app.figures.layers import JOINTS, Joint, joint_radius, near
from app.figures.projection import Camera
from app.figures.shapes import polygons
from app.figures.skeleton import Skeleton
from app.figures.vectors import Vec

Fills = list[tuple[str, BaseGeometry]]
SLIVER = 0.75
SLIVER_LENGTH = 9.0
COVERED = 0.6
TOUCHING = 0.12


@dataclass
class Ink:
    """Draws outlines of layers put down one after another, back to front.

    The far shoulder lies behind the trunk, so there the trunk keeps its line.
    """

    body: Skeleton
    camera: Camera
    far: Side
    fills: dict[str, Fills] = field(default_factory=dict)
    outlines: dict[str, BaseGeometry] = field(default_factory=dict)

    def lay(self, name: str, fills: Fills, outline: BaseGeometry) -> dict[str, BaseGeometry]:
        """Put a layer down and return its lines by the layer whose border they run along.

        Beside its own there are those of neighbours at a joint, half covered by its fill.
        """
        own = outline.boundary
        drawn = {}
        for joint, other in self._neighbours(name):
            middle = self.camera.at(self._place(joint))
            radius = joint_radius(joint, self.body, self.camera)
            inside = self._same_colour(other, fills).buffer(TOUCHING)
            own = own.difference(inside.intersection(near(middle, radius)))
            if joint.runs_on:
                there = self.outlines[other].boundary.intersection(near(middle, radius * 1.1))
                edge = outline.buffer(COVERED).difference(outline.buffer(-TOUCHING))
                drawn[other] = there.intersection(edge)
        self.fills[name], self.outlines[name] = fills, outline
        return {name: own} | drawn

    def forget(self, name: str, area: BaseGeometry) -> None:
        """Take an area out of a layer, so that later layers keep their line there."""
        self.fills[name] = [(tone, shape.difference(area)) for tone, shape in self.fills[name]]
        self.outlines[name] = self.outlines[name].difference(area)

    def _place(self, joint: Joint) -> Vec:
        side, _, name = joint.name.partition(".")
        if name == "knuckle":
            hand = self.body.hands["right" if side == "right" else "left"]
            return hand.end + hand.aim * 8.0
        return self.body.joints[joint.name]

    def _neighbours(self, name: str) -> list[tuple[Joint, str]]:
        pairs = [(joint, joint.other if joint.one == name else joint.one) for joint in JOINTS]
        return [
            (joint, other)
            for joint, other in pairs
            if name in (joint.one, joint.other)
            and other in self.fills
            and joint.name != f"{self.far}.shoulder"
        ]

    def _same_colour(self, other: str, fills: Fills) -> BaseGeometry:
        """Return what is seen of a layer in a colour that the new layer has too."""
        mine = {tone for tone, _ in fills}
        seen, above = [], Polygon()
        for tone, shape in reversed(self.fills[other]):
            if tone in mine:
                seen.append(shape.difference(above))
            above = above.union(shape)
        return unary_union(seen) if seen else Polygon()


def slivers(outlines: dict[str, BaseGeometry], far: Side) -> dict[str, BaseGeometry]:
    """Return the thin strips of the far arm that peep out from behind, to leave out.

    Only the far arm: on other layers this opens gaps.
    """
    arm = (f"{far}.upper", f"{far}.fore")
    found: dict[str, BaseGeometry] = {}
    later = Polygon()
    for name in reversed(outlines):
        seen = outlines[name].difference(later.buffer(0.15))
        if name in arm and not seen.is_empty:
            thin = seen.difference(seen.buffer(-SLIVER).buffer(SLIVER + 0.2)).buffer(0.2)
            found[name] = unary_union([p for p in polygons(thin) if p.length > SLIVER_LENGTH])
        later = later.union(outlines[name])
    return {name: shape for name, shape in found.items() if not shape.is_empty}
