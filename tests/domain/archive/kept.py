"""One kept record of each kind, as plain data, with whatever a test changes in it."""

from typing import Any
from uuid import UUID

from app.domain.archive import Archived, ArchiveKind, read_archived
from tests import bodies
from tests.bodies import NOW, ZONES

ID = "3f8e1c1e-0d57-4a5e-9d0a-0b0d5c1f2a3b"
DECIDED = {
    "level": "gentle",
    "messages": ["gentle"],
    "reasons": [
        {
            "rule": "B8",
            "level": "gentle",
            "message": "gentle",
            "values": {"leg": 5, "usual": 3.5, "items": "fever", "furthest": 5},
            "put_back": True,
            "brief": False,
        }
    ],
    "version": "2026-11-23",
}
STATEMENT = {"at": "2026-11-23T07:00:00Z", "subject": "onset", "value": "2026-09-01"}
DECISION = {
    "at": "2026-11-23T07:00:00Z",
    "slug": "glute-bridge",
    "decision": "harder",
    "variant": "base",
    "dose": {"sets": 2, "reps": 8, "hold_s": 5},
}


def session() -> dict[str, Any]:
    body = bodies.session()
    del body["sent_at"]
    return body


RECORDS: dict[ArchiveKind, dict[str, Any]] = {
    "checks": bodies.check(),
    "sessions": session(),
    "entries": bodies.entry(),
    "clearances": bodies.clearance(),
    "statements": STATEMENT,
    "exercise_decisions": DECISION,
}


def body(kind: ArchiveKind, record: Any = None, **changes: Any) -> dict[str, Any]:
    """Return a kept record; ``record`` holds changes of the record itself."""
    made: dict[str, Any] = {
        "id": ID,
        "revision": 2,
        "received_at": "2026-11-23T07:48:00Z",
        "deleted_at": None,
        "clock_corrected": False,
        "record": RECORDS[kind] | (record or {}),
    }
    if kind in ("checks", "sessions", "entries"):
        made["day"] = "2026-11-23"
    if kind == "checks":
        made["decided"] = DECIDED
    if kind == "sessions":
        made["decided"] = {"start": DECIDED, "end": DECIDED}
    return made | changes


def archived(kind: ArchiveKind, record: Any = None, **changes: Any) -> Archived:
    return read_archived(kind, body(kind, record, **changes), NOW, ZONES)


def with_id(kept: dict[str, Any], number: int) -> dict[str, Any]:
    return kept | {"id": str(UUID(int=number))}
