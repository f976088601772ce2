"""What the rules decide: the level reached, what is said, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.domain.rules import Level, worst

Value = int | float | str


@dataclass(frozen=True, slots=True)
class Reason:
    """One row of a rule table that holds, with the values it used.

    ``level`` None: a notice, shown beside whatever the level is. ``brief``: the message
    was shown whole not long ago, one line is enough.
    """

    rule: str
    level: Level | None
    message: str
    values: Mapping[str, Value] = field(default_factory=dict)
    put_back: bool = False
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The level reached, the ids of the messages shown, and every row that held.

    ``put_back``: the person may undo the gentle plan. ``brief``: messages of which one
    line is enough.
    """

    level: Level
    messages: tuple[str, ...]
    put_back: bool
    brief: tuple[str, ...]
    reasons: tuple[Reason, ...]

    @property
    def shown(self) -> tuple[Reason, ...]:
        """Return the rows behind the messages: those of the level reached, and notices."""
        return tuple(reason for reason in self.reasons if reason.level in (self.level, None))


def decide(reasons: Iterable[Reason]) -> Decision:
    """Let the highest level win; milder messages are dropped, notices stay."""
    held = tuple(reasons)
    level = worst(*(reason.level for reason in held if reason.level is not None))
    deciding = [reason for reason in held if reason.level == level]
    shown = [*deciding, *(reason for reason in held if reason.level is None)]
    return Decision(
        level=level,
        messages=tuple(dict.fromkeys(reason.message for reason in shown)),
        put_back=level == "gentle" and all(reason.put_back for reason in deciding),
        brief=tuple(reason.message for reason in shown if reason.brief),
        reasons=held,
    )
