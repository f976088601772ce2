"""What a person chose, brought from a file: each part only as the part itself would take it.

A new part of the settings needs its line here, or an import leaves it out and says so.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from app.domain.records import Invalid
from app.domain.records.choices import read_choices
from app.domain.records.routine import kept_periods, written
from app.domain.routine import can_have_been
from app.domain.series import Range
from app.web import calling, choosing, look, routines, zones
from app.web.current import content, now


def read_settings(given: object) -> tuple[dict[str, Any], list[str]]:
    """Return the parts that can be taken as they are, and the names of the others."""
    if not isinstance(given, Mapping):
        return {}, ["settings"]
    taken = {name: part for name, part in given.items() if _sound(name, part)}
    return taken, [name for name in given if name not in taken]


def _sound(name: str, part: object) -> bool:
    check = PARTS.get(name)
    return check is not None and isinstance(part, Mapping) and check(part)


def _session(part: Mapping[str, Any]) -> bool:
    try:
        read_choices(part, content().catalogue)
    except Invalid:
        return False
    return True


def _emergency(part: Mapping[str, Any]) -> bool:
    number = part.get("number")
    return part.keys() == {"number"} and (
        number == "" or (isinstance(number, str) and bool(re.fullmatch(calling.NUMBER, number)))
    )


def _progress(part: Mapping[str, Any]) -> bool:
    return part.keys() == {"range"} and part["range"] in [span.value for span in Range]


def _look(part: Mapping[str, Any]) -> bool:
    return part.keys() == look.CHOICES.keys() and all(
        part[name] in words for name, words in look.CHOICES.items()
    )


def _zone(part: Mapping[str, Any]) -> bool:
    return part.keys() == {"name"} and part["name"] in ("", *zones.known())


def _routine(part: Mapping[str, Any]) -> bool:
    periods = kept_periods(part)
    return part == written(periods) and can_have_been(periods, now())


PARTS: dict[str, Callable[[Mapping[str, Any]], bool]] = {
    choosing.PART: _session,
    calling.PART: _emergency,
    look.PART: _look,
    routines.PART: _routine,
    zones.PART: _zone,
    "progress": _progress,
}
"""Which values each part may have, by its name."""
