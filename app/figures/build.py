"""Draws every figure, the body map and the icons into a folder, and the index of them all."""

import json
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from app.figures import motion, stills, svg
from app.figures.bodymap import body_maps
from app.figures.index import index
from app.figures.mark import marks

WORKERS = 2


def build(out: Path) -> list[str]:
    """Write all drawings into `out` and return their names. Same poses, same bytes."""
    made = drawings()
    for name, content in made.items():
        target = out / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return sorted(made)


def drawings() -> dict[str, bytes]:
    """Return every drawing by its path below the figures."""
    with ProcessPoolExecutor(WORKERS) as pool:
        moving = pool.map(motion.motion, motion.keys())
        drawn = list(pool.map(stills.still, stills.keys()))
        made = dict(moving)
    boxes = stills.view_boxes(drawn)
    made |= {one.path: svg.document(one.elements, boxes[one.path]).encode() for one in drawn}
    made |= body_maps() | marks()
    made["index.json"] = (json.dumps(index(boxes), indent=1) + "\n").encode()
    return made
