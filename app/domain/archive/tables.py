"""A diary as tables: one for each kind of record, as a spreadsheet reads them.

Times are local, with their zone and its distance from UTC beside them; what was not answered
is an empty cell, "no pain anywhere" is the word none.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

from app.domain.archive.kinds import KINDS, Archived, ArchiveKind
from app.domain.archive.reading import at
from app.domain.exercise_states import ExerciseDecision
from app.domain.records import Check, Session

Cell = str | int | None
Cells = dict[str, Cell]

FORMULA = "=+-@\t\r\n＝＋－＠"
"""What makes a spreadsheet reckon instead of show, the full-width forms too."""

_TIME = ("time_zone", "utc_offset")
_EXERCISE = ("session", "position", "slug", "variant", "first_side")
_PLANNED = ("planned_sets", "planned_reps", "planned_hold_s")
_DONE = ("done_sets", "done_reps", "done_right_reps", "done_left_reps", "done_held_s")

COLUMNS: dict[str, tuple[str, ...]] = {
    "checks": (
        *("id", "day", "at", *_TIME, "leg", "back", "places", "quick", "ticks", "not_sure"),
        *("doctor", "clinician_ok", "level", "messages", "decided_level", "offline"),
    ),
    "sessions": (
        *("id", "day", "started_at", "finished_at", *_TIME, "check", "plan", "completed"),
        *("leg_before", "back_before", "places_before", "leg_after", "back_after"),
        *("places_after", "new_symptoms", "note", "decided_start", "decided_end"),
    ),
    "exercises": (*_EXERCISE, *_PLANNED, *_DONE, "seconds", "outcome", "felt"),
    "hurts": ("session", "slug", "variant", "side", "set", "rep", "at_s", "then"),
    "entries": (
        *("id", "day", "at", *_TIME, "kind", "leg", "back", "places", "interfere", "minutes"),
        *("after_session", "note"),
    ),
    "clearances": ("id", "at", *_TIME, "check", "item", "answer"),
    "statements": ("id", "at", *_TIME, "subject", "value"),
    "exercise_decisions": (
        *("id", "at", *_TIME, "slug", "decision", "variant", "sets", "reps", "hold_s"),
    ),
}
"""The columns of each table, by its name; exercises and hurts belong to the sessions."""

TABLES_OF: dict[ArchiveKind, tuple[str, ...]] = {
    kind: ("sessions", "exercises", "hurts") if kind == "sessions" else (kind,) for kind in KINDS
}


def rows(table: str, kept: Archived, zone: str) -> Iterator[list[str]]:
    """Yield the rows of a table that a record makes; ``zone`` holds where it names none."""
    for cells in _MAKERS.get(table, _one)(kept, zone):
        yield [written(cells.get(column)) for column in COLUMNS[table]]


def written(cell: Cell) -> str:
    """Return a cell as text that no spreadsheet takes for a formula."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(tuple(FORMULA)) else text


def _one(kept: Archived, zone: str) -> Iterator[Cells]:
    record = kept.record
    here = getattr(record, "time_zone", zone)
    local = at(record).astimezone(ZoneInfo(here))
    cells = {name: _cell(value, here) for name, value in _fields(record).items()}
    yield cells | {
        "id": str(kept.id),
        "day": kept.day.isoformat() if kept.day else None,
        "time_zone": here,
        "utc_offset": _offset(local),
        **_decided(kept.decided, isinstance(record, Check)),
    }


def _fields(record: object) -> dict[str, Any]:
    """Return the values of a record, a decision's dose among them."""
    names = cast("Any", record).__dataclass_fields__
    found: dict[str, Any] = {name: getattr(record, name) for name in names}
    if isinstance(record, ExerciseDecision) and record.dose:
        return found | _fields(record.dose)
    return found


def _cell(value: object, zone: str) -> Cell:
    if isinstance(value, datetime):
        return f"{value.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M:%S}"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return " ".join(map(str, value)) or "none"
    return value if value is None or isinstance(value, int) else str(value)


def _offset(local: datetime) -> str:
    text = f"{local:%z}"
    return f"UTC{text[:3]}:{text[3:5]}"


def _decided(decided: Mapping[str, Any] | None, of_check: bool) -> Cells:
    if decided is None:
        return {}
    if of_check:
        return {"decided_level": decided["level"]}
    return {f"decided_{name}": part["level"] for name, part in decided.items()}


def _exercises(kept: Archived, zone: str) -> Iterator[Cells]:
    for position, done in enumerate(cast("Session", kept.record).exercises, 1):
        own = {name: _cell(value, zone) for name, value in _fields(done).items()}
        planned = {f"planned_{n}": _cell(v, zone) for n, v in _fields(done.planned).items()}
        counted = {f"done_{n}": _cell(v, zone) for n, v in _fields(done.done).items()}
        yield own | planned | counted | {"session": str(kept.id), "position": position}


def _hurts(kept: Archived, zone: str) -> Iterator[Cells]:
    for hurt in cast("Session", kept.record).hurts:
        cells = {name: _cell(value, zone) for name, value in _fields(hurt).items()}
        yield cells | {"session": str(kept.id)}


_MAKERS: dict[str, Callable[[Archived, str], Iterator[Cells]]] = {
    "exercises": _exercises,
    "hurts": _hurts,
}
