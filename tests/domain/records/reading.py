"""Asks a record's reader what it refuses."""

from collections.abc import Callable

import pytest

from app.domain.records import Invalid, read_check, read_clearance, read_entry, read_session
from tests.bodies import NOW, ZONES

READERS: dict[str, Callable[[object], object]] = {
    "session": lambda given: read_session(given, NOW, ZONES),
    "check": lambda given: read_check(given, NOW, ZONES),
    "entry": lambda given: read_entry(given, NOW, ZONES),
    "clearance": lambda given: read_clearance(given, NOW),
}


def refusals(kind: str, given: object) -> dict[str, list[str]]:
    """Return what is said about each field; fails when nothing is refused."""
    with pytest.raises(Invalid) as caught:
        READERS[kind](given)
    return {name: [str(p) for p in found] for name, found in caught.value.fields.items()}
