"""Reads the figure files. A file `slug.more.toml` adds pictures to the exercise `slug`."""

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from app.figures.pose import Pose
from app.figures.scene import Exercise, exercise_from

POSES = Path(__file__).parent / "poses"
SHARED = "positions"
Table = dict[str, object]
PoseTables = dict[str, Table]


def slug_of(file: str) -> str:
    """Return the exercise a figure file belongs to."""
    return file.partition(".")[0]


@cache
def load() -> dict[str, Exercise]:
    """Return all figure files by name, poses spelled out in full."""
    shared = _read(SHARED)["pose"]
    names = sorted(path.name.removesuffix(".toml") for path in POSES.glob("*.toml"))
    return {name: _exercise(name, shared) for name in names if name != SHARED}


def body_map() -> Pose:
    """Return the pose of the body map."""
    poses = _read(SHARED)["pose"]
    return msgspec.convert(_spelled_out("body-map", poses), Pose)


def _read(name: str) -> dict[str, PoseTables]:
    return tomllib.loads((POSES / f"{name}.toml").read_text(encoding="utf-8"))


def _exercise(name: str, shared: PoseTables) -> Exercise:
    data = _read(name)
    poses = shared | data["pose"]
    full = {pose: _spelled_out(pose, poses) for pose in data["pose"]}
    return exercise_from({**data, "pose": full})


def _spelled_out(name: str, poses: PoseTables) -> Table:
    """Return a pose with what it takes over from the pose it is like; parts are whole."""
    own = dict(poses[name])
    base = own.pop("like", None)
    return own if base is None else _spelled_out(str(base), poses) | own
