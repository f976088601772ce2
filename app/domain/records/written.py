"""Records as plain dicts again, and the fingerprint by which a late repeat is known."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from hashlib import sha256
from uuid import UUID

from app.domain.records.fields import WHOLE, Invalid, Problem
from app.domain.records.times import rfc_3339

_NOT_SENT = frozenset({"clock_corrected"})


def to_dict(record: object) -> dict[str, object]:
    """Return a record as the dict it can be read from again, keys in their documented order."""
    if not is_dataclass(record):
        raise TypeError(f"not a record: {type(record).__name__}")
    return {
        field.name: _plain(getattr(record, field.name))
        for field in fields(record)
        if field.name not in _NOT_SENT
    }


def changed(record: object, changes: object) -> dict[str, object]:
    """Return a record as a dict with these fields in it instead; null means not answered.

    ``Invalid``: this is no object, or names a clock: a change of a part shifts nothing.
    """
    if not isinstance(changes, dict):
        raise Invalid({WHOLE: [Problem("Send an object with named fields here.")]})
    if "sent_at" in changes:
        raise Invalid({"sent_at": [Problem("This field is not known here. Leave it out.")]})
    return {**to_dict(record), **changes}


def body_hash(body: Mapping[str, object]) -> bytes:
    """Return the SHA-256 of a body in canonical JSON; ``sent_at`` changes with each try."""
    kept = {name: value for name, value in body.items() if name != "sent_at"}
    return sha256(json.dumps(kept, sort_keys=True, separators=(",", ":")).encode()).digest()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return rfc_3339(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return to_dict(value)
    return value
