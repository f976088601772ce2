"""Numbers with a range: the type names it, and the dataclass that has one refuses the rest."""

from dataclasses import dataclass
from functools import cache
from typing import Any, get_type_hints


@dataclass(frozen=True, slots=True)
class Between:
    """Marks a number in a type hint: ``Annotated[int, Between(0, 10)]``, both ends allowed."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:g} to {self.high:g}" if self.low < self.high else f"{self.low:g}"


class Impossible(ValueError):
    """A value that cannot be; ``field``, ``value`` and ``allowed`` say which and why."""

    def __init__(self, field: str, value: object, allowed: object) -> None:
        super().__init__(f"{field} must be {allowed}, not {value}")
        self.field = field
        self.value = value
        self.allowed = str(allowed)


def require(field: str, value: float, low: float, high: float) -> None:
    """Raise Impossible unless the value lies between low and high."""
    if not low <= value <= high:
        raise Impossible(field, value, Between(low, high))


def refuse_out_of_range(record: object) -> None:
    """Raise Impossible for the first field of a dataclass that is outside its own range."""
    kind: Any = type(record)
    for field, allowed in _ranges(kind):
        require(field, getattr(record, field), allowed.low, allowed.high)


@cache
def _ranges(kind: Any) -> tuple[tuple[str, Between], ...]:
    hints = get_type_hints(kind, include_extras=True)
    return tuple(
        (field, mark)
        for field, hint in hints.items()
        for mark in getattr(hint, "__metadata__", ())
        if isinstance(mark, Between)
    )
