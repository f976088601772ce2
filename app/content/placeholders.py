"""The names in braces that are filled in later, and the words that may have none."""

from collections.abc import Iterable, Mapping
from string import Formatter
from typing import Any

from app.content.refusal import Where, names

Values = Mapping[str, Iterable[str]]
"""Which names may stand in braces, by the key of a line or of a table around it."""


def check_words(value: Any, values: Values, where: Where, allowed: Iterable[str] = ()) -> None:
    """Refuse a blank line, and a name in braces that nobody fills in there, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            check_words(inner, values, where.key(key), values.get(key, allowed))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            check_words(inner, values, where.item(index), allowed)
    elif isinstance(value, str):
        _check_line(value, tuple(allowed), where)


def _check_line(line: str, allowed: tuple[str, ...], where: Where) -> None:
    if not line.strip():
        raise where.refused(line, "at least one word")
    if "{" not in line and "}" not in line:
        return
    wanted = names(f"{{{name}}}" for name in allowed)
    try:
        parts = [part[1:] for part in Formatter().parse(line) if part[1] is not None]
    except ValueError as error:
        raise where.refused(line, f"{wanted} in braces that are closed") from error
    for name, form, conversion in parts:
        if name not in allowed or form or conversion:
            raise where.refused(line, f"in braces only {wanted}")
