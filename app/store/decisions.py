"""What the server decided about a record, kept as it was when it was decided."""

from dataclasses import asdict, dataclass
from typing import Any

from app.domain.decision import Decision, Reason
from app.domain.rules import Level


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision with the version of the content that it was made under.

    ``reasons``: every row that held, with the values it used; none for a record kept
    before they were stored. ``version`` None: likewise.
    """

    level: Level
    messages: tuple[str, ...]
    reasons: tuple[Reason, ...] = ()
    version: str | None = None


def decided(decision: Decision, version: str) -> Decided:
    """Return a decision as it is kept."""
    return Decided(decision.level, decision.messages, decision.reasons, version)


def plain(made: Decided) -> dict[str, Any]:
    """Return a decision as plain data."""
    return asdict(made)


def read(kept: dict[str, Any]) -> Decided:
    """Return the decision of plain data."""
    return Decided(
        level=kept["level"],
        messages=tuple(kept["messages"]),
        reasons=tuple(Reason(**reason) for reason in kept["reasons"]),
        version=kept["version"],
    )
