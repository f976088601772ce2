"""What a single value may be: each function takes it exactly as it is, or refuses it.

Nothing is converted: true, "5" and 5.0 are not 5. Messages never repeat what was sent.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar, cast
from uuid import UUID

from app.domain.limits import (
    NOTE_CHARACTERS,
    SLUG,
    SLUG_CHARACTERS,
    VERSION,
    VERSION_CHARACTERS,
    Span,
)
from app.domain.places import PLACES, Places, in_order
from app.domain.records.fields import Refused

Choice = TypeVar("Choice", bound=str)

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE | re.ASCII)
_ALLOWED_CONTROLS = "\n\t"


def whole(span: Span) -> Callable[[object], int]:
    """Return what takes a whole number within a span."""

    def parse(value: object) -> int:
        if type(value) is int and span.low <= value <= span.high:
            return value
        raise Refused("Choose a whole number from {low} to {high}.", low=span.low, high=span.high)

    return parse


def choice(options: Sequence[Choice]) -> Callable[[object], Choice]:
    """Return what takes one of these words."""

    def parse(value: object) -> Choice:
        if isinstance(value, str) and value in options:
            return cast("Choice", value)
        raise Refused("Choose one of these: {options}.", options=", ".join(options))

    return parse


def yes_no(value: object) -> bool:
    """Take true or false."""
    if isinstance(value, bool):
        return value
    raise Refused("Answer true or false.")


def uuid(value: object) -> UUID:
    """Take a UUID in its usual form, with hyphens and without braces."""
    if isinstance(value, str) and _ID.fullmatch(value):
        return UUID(value)
    raise Refused("Send a UUID like 3f8e1c1e-0d57-4a5e-9d0a-0b0d5c1f2a3b.")


def slug(value: object) -> str:
    """Take the id of something in the content."""
    return _pattern(value, SLUG, SLUG_CHARACTERS)


def version(value: object) -> str:
    """Take the version of a content."""
    return _pattern(value, VERSION, VERSION_CHARACTERS)


def slugs(most: int) -> Callable[[object], tuple[str, ...]]:
    """Return what takes a list of at most ``most`` different ids."""

    def parse(value: object) -> tuple[str, ...]:
        return tuple(_distinct(value, slug, most))

    return parse


def places(value: object) -> Places:
    """Take a list of different places, none of them for no pain anywhere; put them in order."""
    return in_order(tuple(_distinct(value, choice(PLACES), len(PLACES))))


def zone(zones: frozenset[str]) -> Callable[[object], str]:
    """Return what takes the name of one of these time zones."""

    def parse(value: object) -> str:
        if isinstance(value, str) and value in zones:
            return value
        raise Refused("Choose a time zone such as Europe/Berlin.")

    return parse


def note(value: object) -> str:
    """Take a text of at most 2,000 characters, in composed form and with plain line ends."""
    if not isinstance(value, str):
        raise Refused("Write this as text.")
    text = composed(value)
    if any(_unwritable(character) for character in text):
        raise Refused("Remove the invisible control characters from this text.")
    if len(text) > NOTE_CHARACTERS:
        raise Refused(
            "Shorten this to {most} characters. It has {count}.",
            most=NOTE_CHARACTERS,
            count=len(text),
        )
    return text


def composed(text: str) -> str:
    """Return a text in composed form and with plain line ends, as it is kept."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _unwritable(character: str) -> bool:
    """Return whether no database or file could keep this: a control or half a surrogate pair."""
    category = unicodedata.category(character)
    return category == "Cs" or (category == "Cc" and character not in _ALLOWED_CONTROLS)


def _pattern(value: object, pattern: str, most: int) -> str:
    if isinstance(value, str) and len(value) <= most and re.fullmatch(pattern, value, re.ASCII):
        return value
    raise Refused("Send an id of letters, digits and hyphens, at most {most} long.", most=most)


def _distinct(value: object, parse: Callable[[object], str], most: int) -> list[str]:
    if not isinstance(value, list):
        raise Refused("Send a list here.")
    if len(value) > most:
        raise Refused("Send at most {most} of these.", most=most)
    found = [parse(item) for item in value]
    if len(set(found)) < len(found):
        raise Refused("Name each of these once.")
    return found
