"""What lifts a stop: always the person's own dated statement, never time alone."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app.domain.history import History, PastClearance
from app.domain.records.clearance import ClearanceAnswer
from app.domain.rules import Level

LIFTED_BY: dict[Level, frozenset[ClearanceAnswer]] = {
    "pause": frozenset({"doctor_yes", "seen"}),
    "urgent": frozenset({"seen"}),
    "emergency": frozenset({"seen"}),
}
"""Which statement lifts a stop of which level: only being seen lifts an urgent one."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Something that stops until it is cleared.

    ``check``: the check it was marked in or, for a session, the check it followed.
    ``item``: the marked item, None where a session is the cause.
    """

    level: Level
    at: datetime
    check: UUID | None = None
    item: str | None = None


def is_cleared(stop: Stop, history: History) -> bool:
    """Say whether a later statement of the person lifts this stop."""
    return any(_lifts(clearance, stop, history) for clearance in history.clearances)


def _lifts(clearance: PastClearance, stop: Stop, history: History) -> bool:
    """A statement about a check covers what had happened by then, not what came later."""
    if clearance.at < stop.at or clearance.answer not in LIFTED_BY[stop.level]:
        return False
    if clearance.item is not None:
        return clearance.item == stop.item
    named = next((check for check in history.checks if check.id == clearance.check), None)
    return named is None or stop.at <= named.at or stop.check == named.id
