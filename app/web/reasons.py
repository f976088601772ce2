"""Messages as they are shown, and why each is shown: the rule, its numbers, its source."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask_babel import format_decimal
from flask_babel import gettext as _

from app.content import Message
from app.content.decisions import RuleRow
from app.content.sources import SourceNote
from app.domain.decision import Decision, Reason, Value
from app.store.decisions import Decided
from app.web import calling
from app.web.current import content
from app.web.filters import day, listed

DATES = ("onset", "since")


@dataclass(frozen=True, slots=True)
class Why:
    """One rule that led to a message: in words, with the numbers it used, and its sources."""

    rule: str
    text: str
    numbers: tuple[tuple[str, str], ...]
    sources: tuple[SourceNote, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A message ready to be read; ``brief``: one line is enough, it was read not long ago."""

    message: Message
    text: str
    why: tuple[Why, ...]
    brief: bool = False

    @property
    def title(self) -> str:
        """Return its title."""
        return self.message.title


def said(made: Decision | Decided) -> tuple[Said, ...]:
    """Return the messages of a decision in their order, each with its reasons."""
    brief = made.brief if isinstance(made, Decision) else ()
    shown = [content().messages[name] for name in made.messages if name in content().messages]
    return tuple(
        _said(message, _reasons(made, message.id), message.id in brief) for message in shown
    )


def notices(made: Decision) -> tuple[Said, ...]:
    """Return only the notices, which stand beside whatever the level is."""
    ids = {reason.message for reason in made.reasons if reason.level is None}
    return tuple(one for one in said(made) if one.message.id in ids)


def one(message_id: str, rule: str, values: Mapping[str, Value] | None = None) -> Said:
    """Return a message that no decision carries, such as an offer, with its rule."""
    return _said(content().messages[message_id], [Reason(rule, None, message_id, values or {})])


def plain(message_id: str) -> Said:
    """Return a message that answers the person's own decision: no rule led to it."""
    return _said(content().messages[message_id], [])


def why(rule: str, values: Mapping[str, Value] | None = None) -> tuple[Why, ...]:
    """Return the reason of something that has no message of its own."""
    return (_why(Reason(rule, None, "", values or {})),)


def rule_text(row: RuleRow) -> str:
    """Return a rule in words with the thresholds of the content filled in."""
    return row.words.format(**{name: _threshold(name) for name in row.values})


def sources(letters: Iterable[str]) -> tuple[SourceNote, ...]:
    """Return what these letters stand for."""
    return tuple(content().sources.letters[letter] for letter in letters)


def _reasons(made: Decision | Decided, message: str) -> list[Reason]:
    """Return the rows behind a message; an older content may have known others."""
    known = content().decisions.rows
    return [
        reason
        for reason in made.reasons
        if reason.message == message and reason.level in (made.level, None) and reason.rule in known
    ]


def _said(message: Message, reasons: Sequence[Reason], brief: bool = False) -> Said:
    values: dict[str, Any] = {"emergency": calling.whom()}
    for reason in reasons:
        values |= {name: _shown(name, value) for name, value in reason.values.items()}
    filled = {name: values.get(name, "") for name in message.values}
    text = message.text.format(**filled)
    return Said(message, text, tuple(map(_why, reasons)), brief)


def _why(reason: Reason) -> Why:
    row, labels = content().decisions.rows[reason.rule], content().decisions.numbers
    return Why(
        rule=reason.rule,
        text=rule_text(row),
        numbers=tuple(
            (labels[name], _shown(name, value))
            for name, value in reason.values.items()
            if name in labels
        ),
        sources=sources(row.source),
    )


def _threshold(name: str) -> str:
    for holder in (content().rules, content().offers, content().screen):
        if hasattr(holder, name):
            value = getattr(holder, name)
            return _then(value) if isinstance(value, tuple) else _number(value)
    raise KeyError(name)


def _then(values: tuple[int, ...]) -> str:
    return _(" and then ").join(map(str, values))


def _shown(name: str, value: Value) -> str:
    """Return a value that a rule used as a person reads it."""
    readers = {"items": _items, "new": _new, "furthest": _zone}
    if name in readers:
        return readers[name](value)
    if name in DATES:
        return day(date.fromisoformat(str(value)))
    return value if isinstance(value, str) else _number(value)


def _number(value: float) -> str:
    return format_decimal(value, "0.#")


def _items(value: Value) -> str:
    words = {item.id: item.text for item in content().screen.items}
    unsure = content().screen_words.not_sure_label
    return listed([words.get(item, unsure) for item in str(value).split(", ")])


def _new(value: Value) -> str:
    labels = {option.id: option.label for option in content().measures.new_symptoms.options}
    return labels.get(str(value), str(value))


def _zone(value: Value) -> str:
    zones = {zone.rank: zone.label for zone in content().measures.furthest.zones}
    return zones[int(value)]
