"""The index: which picture stands for which step, variant and part of an exercise."""

from collections.abc import Mapping

from app.figures import scenes
from app.figures.scene import Exercise


def index(boxes: Mapping[str, str]) -> dict[str, object]:
    """Return the index by exercise; `boxes` are the viewBoxes of the pictures by path."""
    found: dict[str, dict[str, dict[str, object]]] = {}
    for file, scene in scenes.load().items():
        slug = scenes.slug_of(file)
        entry = found.setdefault(
            slug, {"pictures": {}, "steps": {}, "variants": {}, "phases": {}, "motion": {}}
        )
        entry["pictures"].update(_pictures(slug, scene, boxes))
        entry["steps"].update({"base": scene.steps} if scene.steps else {})
        entry["variants"].update(scene.variant)
        entry["phases"].update(
            {
                variant: {name: getattr(phases, name) for name in phases.__struct_fields__}
                for variant, phases in scene.phases.items()
            }
        )
        for motion in scene.motion:
            entry["motion"][motion.variant] = motion_path(slug, motion.variant)
    return {slug: entry | {"steps": entry["steps"]["base"]} for slug, entry in found.items()}


def motion_path(slug: str, variant: str) -> str:
    """Return where the motion of a variant is kept below the figures."""
    return f"{slug}/motion.json" if variant == "base" else f"{slug}/motion-{variant}.json"


def _pictures(slug: str, scene: Exercise, boxes: Mapping[str, str]) -> dict[str, object]:
    names = {name: (name, False) for name in scene.picture}
    names.update({name: (of, True) for name, of in scene.mirrored.items()})
    return {
        name: {"file": f"{slug}/{of}.svg", "mirrored": mirrored, "view_box": boxes[path]}
        for name, (of, mirrored) in names.items()
        if (path := f"{slug}/{of}.svg")
    }
