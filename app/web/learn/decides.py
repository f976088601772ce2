"""The rule table as a page: generated from the rules in words and the thresholds."""

from dataclasses import dataclass

from app.content import Message
from app.content.decisions import PARTS, RuleRow
from app.content.sources import SourceNote
from app.web import reasons
from app.web.current import content


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it is read."""

    row: RuleRow
    text: str
    levels: tuple[str, ...]
    messages: tuple[Message, ...]
    sources: tuple[SourceNote, ...]


def parts() -> list[tuple[str, list[Line]]]:
    """Return the rows by the part of a session they belong to."""
    words = content().decisions
    return [
        (words.parts[part], [_line(row) for row in words.rows.values() if row.part == part])
        for part in PARTS
    ]


def _line(row: RuleRow) -> Line:
    return Line(
        row=row,
        text=reasons.rule_text(row),
        levels=tuple(content().decisions.levels[level] for level in row.levels),
        messages=tuple(content().messages[name] for name in row.messages),
        sources=reasons.sources(row.source),
    )
