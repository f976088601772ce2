"""What Steady says about an answer, a session or a trend: by id, with its level and source."""

from dataclasses import dataclass
from functools import partial
from typing import Literal

from app.content.folder import Source
from app.content.lines import join, refuse_no_source, same_keys
from app.domain.rules import Origin

MessageLevel = Literal["proceed", "gentle", "pause", "urgent", "emergency", "note"]
Value = Literal["emergency", "now", "start", "ref", "name", "step", "days"]


@dataclass(frozen=True, kw_only=True)
class MessageAmounts:
    """What decides about a message; ``values`` are the names its words may have in braces."""

    level: MessageLevel
    source: tuple[Origin, ...]
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MessageWords:
    """What is read; ``undo`` and ``cleared`` label its ways out, None where there is none."""

    title: str
    text: str
    actions: tuple[str, ...] = ()
    undo: str | None = None
    cleared: str | None = None


@dataclass(frozen=True, kw_only=True)
class Message(MessageWords, MessageAmounts):
    """One message, complete."""

    id: str


def load_messages(source: Source) -> dict[str, Message]:
    """Return all messages by id, in the order of the file of amounts."""
    amounts, at = source.amounts(dict[str, MessageAmounts], "messages")
    for name, message in amounts.items():
        refuse_no_source(message.source, at.key(name).key("source"))
    values = {name: message.values for name, message in amounts.items()}
    words, words_at = source.words(dict[str, MessageWords], "messages", values)
    same_keys(words, amounts, words_at)
    return {name: join(partial(Message, id=name), amounts[name], words[name]) for name in amounts}
