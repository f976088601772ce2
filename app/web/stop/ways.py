"""The ways out of a stop: the person's own statements, with the words of the content."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.decision import Decision
from app.domain.records.clearance import ClearanceAnswer
from app.web.current import content

MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class Way:
    """One statement that lifts a stop.

    ``clears`` None: the marks ``items`` were a mistake.
    """

    label: str
    clears: ClearanceAnswer | None
    items: tuple[str, ...] = ()

    @property
    def answer(self) -> str:
        """Return how it is named in a form."""
        return self.clears or MISTAKE


def ways_out(decision: Decision) -> tuple[Way, ...]:
    """Return what lifts this stop, none where only time or another rating does."""
    found = {way.label: way for way in _ways(decision)}
    return tuple(found.values())


def _ways(decision: Decision) -> Iterator[Way]:
    answer: ClearanceAnswer = "doctor_yes" if decision.level == "pause" else "seen"
    for reason in decision.reasons:
        if reason.level != decision.level:
            continue
        message = content().messages[reason.message]
        if message.cleared:
            yield Way(message.cleared, answer)
        elif reason.rule == "B3":
            yield Way(message.actions[0], answer)
        items = tuple(str(reason.values.get("items", "")).split(", "))
        if message.undo and "items" in reason.values:
            yield Way(message.undo, None, items)
