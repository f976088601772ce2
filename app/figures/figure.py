"""A body in a scene as a stack of parts, back to front."""

from dataclasses import dataclass

from shapely import GeometryCollection, Polygon, unary_union
from shapely.geometry.base import BaseGeometry

from app.figures import backbone, scenery, shade
from app.figures.ink import Fills, Ink, slivers
from app.figures.layers import Layer, layer
from app.figures.parts import Part
from app.figures.projection import Camera
from app.figures.scene import Exercise
from app.figures.shapes import lines, smooth
from app.figures.skeleton import Skeleton


@dataclass(frozen=True)
class View:
    """What is drawn with a body: the stacking, the things around it, what is shown on it."""

    mat: tuple[float, float, float, float]
    order: tuple[str, ...]
    glow: tuple[str, ...] = ()
    spine: bool = False


def drawn(body: Skeleton, scene: Exercise, camera: Camera, view: View) -> list[Part]:
    """Return mat, shadow, things and body."""
    parts = scenery.mat(view.mat, camera)
    parts.append(Part("shadow", "shadow", shade.shadow(body, camera)))
    laid = _layers(body, camera, view.order)
    thin = slivers({name: outline for name, (_, _, outline) in laid.items()}, scene.far)
    ink = Ink(body, camera, scene.far)
    for name in view.order:
        if name not in laid:
            thing = scene.prop[name] if name in scene.prop else scene.prop[name.partition(".")[0]]
            parts += scenery.prop(name, thing, body, camera)
            continue
        made, fills, outline = laid[name]
        cut = thin.get(name, Polygon())
        shown = [(tone, shape.difference(cut)) for tone, shape in fills]
        parts += _fills(name, shown, scene, body, camera)
        parts += _glows(name, outline, view.glow, body, camera)
        parts.append(Part(f"{name}-outline", "", outline))
        for owner, line in ink.lay(name, shown, outline).items():
            kept = line.difference(cut.buffer(0.55))
            parts.append(_lines(f"{name}-line-{owner}", "line", kept, along=f"{owner}-outline"))
        ink.forget(name, cut.buffer(0.7))
        parts += _details(name, made, shown, outline, scene)
    return parts + (backbone.backbone(body, camera) if view.spine else [])


def _layers(
    body: Skeleton, camera: Camera, order: tuple[str, ...]
) -> dict[str, tuple[Layer, Fills, BaseGeometry]]:
    """Return each body layer with its rounded fills and their common outline."""
    laid = {}
    for name in order:
        whole, _, part = name.partition(".")
        if not (part in _LIMBS or (not part and whole in _TRUNK)):
            continue
        made = layer(name, body, camera, split_hand=f"{whole}.fingers" in order)
        fills = [(tone, smooth(shape, 0.45)) for tone, shape in made.fills]
        outline = smooth(unary_union([shape for _, shape in fills]), 0.3)
        laid[name] = (made, fills, outline)
    return laid


def _fills(name: str, fills: Fills, scene: Exercise, body: Skeleton, camera: Camera) -> list[Part]:
    return [
        Part(
            f"{name}-{colour}",
            shade.tone(colour, name, scene.far),
            shape,
            shade.blend(colour, name, scene.far, body, camera),
        )
        for colour, shape in fills
    ]


def _glows(
    name: str, outline: BaseGeometry, targets: tuple[str, ...], body: Skeleton, camera: Camera
) -> list[Part]:
    parts = []
    for target in targets:
        found = shade.glow(target, name, body, camera, outline)
        if found is not None:
            parts.append(Part(f"{name}-glow-{target}", "glow", found[0], found[1]))
    return parts


def _details(
    name: str, made: Layer, fills: Fills, outline: BaseGeometry, scene: Exercise
) -> list[Part]:
    """Return the seam between two colours, what lies over the outline, and fine lines."""
    parts = []
    if len(fills) == 2 and name != "head":
        colour, shape = fills[1]
        seam = shape.boundary.intersection(outline.buffer(-0.5))
        parts.append(_lines(f"{name}-seam", "seam", seam, along=f"{name}-{colour}"))
    for number, (colour, shape) in enumerate(made.over):
        css = shade.tone(colour, name, scene.far)
        parts.append(Part(f"{name}-over-{number}", css, shape))
        line = f"{name}-over-{number}-line"
        parts.append(Part(line, "seam", shape.boundary, along=f"{name}-over-{number}"))
    kinds: dict[str, list[BaseGeometry]] = {}
    for kind, line in made.marks:
        kinds.setdefault(kind, []).append(line)
    marks = [
        Part(f"{name}-{kind}", kind, GeometryCollection(found)) for kind, found in kinds.items()
    ]
    return parts + marks


def _lines(key: str, css: str, shape: BaseGeometry, along: str) -> Part:
    return Part(key, css, GeometryCollection(list(lines(shape))), along=along)


_LIMBS = ("thigh", "shin", "upper", "fore", "fingers")
_TRUNK = ("trunk", "neck", "head")
