"""What was decided about a record, read back from plain data."""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.domain import limits
from app.domain.limits import Span
from app.domain.places import ZONES
from app.domain.records.fields import Fields, Refused
from app.domain.records.values import choice, slug, slugs, version, whole, yes_no
from app.domain.rules import LEVELS

REASONS = 50
TEXT_CHARACTERS = 4_000
_DECIDED = frozenset({"level", "messages", "reasons", "version"})
_REASON = frozenset({"rule", "level", "message", "values", "put_back", "brief"})


def read_decided(fields: Fields, name: str) -> dict[str, Any]:
    """Return one decision in its documented order; what is wrong is left with the fields."""
    decided = fields.inside(name, _DECIDED)
    return {
        "level": decided.take("level", choice(LEVELS)),
        "messages": list(decided.take("messages", slugs(limits.MARKS)) or ()),
        "reasons": list(decided.each("reasons", REASONS, _REASON, _reason)),
        "version": decided.maybe("version", version),
    }


def _reason(fields: Fields) -> dict[str, Any]:
    return {
        "rule": fields.take("rule", version),
        "level": fields.maybe("level", choice(LEVELS)),
        "message": fields.take("message", slug),
        "values": fields.take("values", _values),
        "put_back": fields.take("put_back", yes_no),
        "brief": fields.take("brief", yes_no),
    }


def day(value: object) -> date:
    """Take a date like 2026-11-23."""
    try:
        found = date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        found = None
    if found is None or found.isoformat() != value or found.year < limits.EARLIEST_YEAR:
        raise Refused("Write a date like 2026-11-23.")
    return found


def _values(value: object) -> dict[str, object]:
    if not isinstance(value, dict) or len(value) > limits.MARKS:
        raise Refused("Send an object with named fields here.")
    return {slug(name): _TAKEN.get(name, _number_or_text)(one) for name, one in value.items()}


def _number_or_text(value: object) -> object:
    if isinstance(value, str) and len(value) <= TEXT_CHARACTERS:
        return value
    if type(value) in {int, float} and abs(value) <= limits.SECONDS.high:  # type: ignore[arg-type]
        return value
    raise Refused("Send a number or a short text here.")


def _day_text(value: object) -> str:
    return day(value).isoformat()


_TAKEN: dict[str, Callable[[object], object]] = {
    "furthest": whole(Span(0, len(ZONES) - 1)),
    "onset": _day_text,
    "since": _day_text,
}
"""The values of a reason that a page reads as more than a number or a text."""
