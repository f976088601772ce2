"""The kinds of records of a diary, and one record with all that is kept about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, get_args
from uuid import UUID

from app.domain.exercise_states import ExerciseDecision
from app.domain.person import Statement
from app.domain.records import Check, Clearance, Entry, Session, to_dict
from app.domain.records.times import rfc_3339

ArchiveKind = Literal[
    "checks", "sessions", "entries", "clearances", "statements", "exercise_decisions"
]
KINDS: tuple[ArchiveKind, ...] = get_args(ArchiveKind)
"""In this order they stand in a file: what others refer to comes first."""

DATED: tuple[ArchiveKind, ...] = ("checks", "sessions", "entries")
"""The kinds whose local date was fixed when they were saved."""
DECIDED: tuple[ArchiveKind, ...] = ("checks", "sessions")
"""The kinds of which the server keeps what it decided."""

Record = Check | Session | Entry | Clearance | Statement | ExerciseDecision


@dataclass(frozen=True, slots=True)
class Archived:
    """One record as it is kept.

    ``day``: its local date, None for kinds without one. ``revision`` counts its edits.
    ``deleted_at``: None while it is there. ``decided``: what the server decided about it
    as plain data; None: it did not, or this kind knows no decision.
    """

    kind: ArchiveKind
    id: UUID
    day: date | None
    revision: int
    received_at: datetime
    deleted_at: datetime | None
    clock_corrected: bool
    record: Record
    decided: Mapping[str, Any] | None = None


def plain(kept: Archived) -> dict[str, object]:
    """Return a record as plain data, keys in their documented order."""
    made: dict[str, object] = {"id": str(kept.id)}
    if kept.day is not None:
        made["day"] = kept.day.isoformat()
    made |= {
        "revision": kept.revision,
        "received_at": rfc_3339(kept.received_at),
        "deleted_at": rfc_3339(kept.deleted_at) if kept.deleted_at else None,
        "clock_corrected": kept.clock_corrected,
        "record": to_dict(kept.record),
    }
    if kept.kind in DECIDED:
        made["decided"] = kept.decided
    return made
