"""A body in a scene as a stack of parts, back to front."""

from dataclasses import dataclass

from shapely import GeometryCollection, unary_union
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
        if name in thin:
            fills = [(tone, shape.difference(thin[name])) for tone, shape in fills]
        parts += _fills(name, fills, scene, body, camera)
        parts += _glows(name, outline, view.glow, body, camera)
        drawn_lines = ink.lay(name, fills, outline)
        if name in thin:
            drawn_lines = [line.difference(thin[name].buffer(0.55)) for line in drawn_lines]
            ink.forget(name, thin[name].buffer(0.7))
        parts.append(_lines(f"{name}-line", "line", drawn_lines))
        parts += _details(name, made, fills, outline, scene)
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
        seam = fills[1][1].boundary.intersection(outline.buffer(-0.5))
        parts.append(_lines(f"{name}-seam", "seam", [seam]))
    for number, (colour, shape) in enumerate(made.over):
        css = shade.tone(colour, name, scene.far)
        parts.append(Part(f"{name}-over-{number}", css, shape))
        parts.append(Part(f"{name}-over-{number}-line", "seam", shape.boundary))
    kinds: dict[str, list[BaseGeometry]] = {}
    for kind, line in made.marks:
        kinds.setdefault(kind, []).append(line)
    return parts + [_lines(f"{name}-{kind}", kind, found, 0.5) for kind, found in kinds.items()]


def _lines(key: str, css: str, shapes: list[BaseGeometry], shortest: float = 2.0) -> Part:
    kept = [line for shape in shapes for line in lines(shape, shortest)]
    return Part(key, css, GeometryCollection(kept))


_LIMBS = ("thigh", "shin", "upper", "fore", "fingers")
_TRUNK = ("trunk", "neck", "head")
