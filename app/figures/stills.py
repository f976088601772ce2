"""The still pictures: one drawing for each picture of the figure files."""

from dataclasses import dataclass

from app.figures import scenes, svg
from app.figures.figure import View, drawn
from app.figures.limits import check
from app.figures.parts import Part
from app.figures.placing import place
from app.figures.projection import Camera
from app.figures.scene import Exercise, Picture
from app.figures.signs import signs
from app.figures.skeleton import Skeleton, assemble

Key = tuple[str, str]


@dataclass(frozen=True)
class Still:
    """A drawn picture of a figure file, not yet cut to the size it shares with others."""

    file: str
    picture: str
    elements: str
    bounds: svg.Bounds

    @property
    def path(self) -> str:
        """Return where the picture is kept below the figures."""
        return f"{scenes.slug_of(self.file)}/{self.picture}.svg"


def keys() -> list[Key]:
    """Return file and name of every picture that is drawn."""
    return [(file, name) for file, scene in scenes.load().items() for name in scene.picture]


def still(key: Key) -> Still:
    """Draw one picture."""
    file, name = key
    scene = scenes.load()[file]
    parts = picture_parts(scene, scene.picture[name], body_of(file, scene.picture[name].pose))
    prefix = f"{scenes.slug_of(file)}-{name}"
    return Still(file, name, svg.elements(parts, prefix), svg.bounds(parts))


def body_of(file: str, pose: str) -> Skeleton:
    """Return the body in a pose of a figure file; an impossible pose is refused."""
    wanted = scenes.load()[file].pose[pose]
    body = assemble(place(wanted))
    check(f"{file} {pose}", wanted, body)
    return body


def picture_parts(scene: Exercise, picture: Picture, body: Skeleton) -> list[Part]:
    """Return the parts of a picture: the figure in its scene, then the signs over it."""
    camera = Camera(scene.yaw, scene.elevation)
    mat = picture.mat or scene.mat
    view = View(mat, tuple(scene.order[picture.order]), tuple(picture.glow), picture.spine)
    return drawn(body, scene, camera, view) + signs(picture, body, camera)


def view_boxes(stills: list[Still]) -> dict[str, str]:
    """Return the viewBox of each picture by its path.

    Pictures of one file on the same mat share one, so that the figure does not jump.
    """
    shared: dict[tuple[str, object], list[Still]] = {}
    for one in stills:
        mat = scenes.load()[one.file].picture[one.picture].mat
        shared.setdefault((one.file, mat), []).append(one)
    boxes = {}
    for group in shared.values():
        sides = list(zip(*(one.bounds for one in group), strict=True))
        box = svg.view_box((min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])))
        boxes.update({one.path: box for one in group})
    return boxes
