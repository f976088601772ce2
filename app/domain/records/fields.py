"""Takes fields out of what somebody sent, and collects everything that is wrong with them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar, cast

T = TypeVar("T")

WHOLE = "record"
"""The name under which problems stand that belong to no single field."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence that says what to do; ``{names}`` in it stand for ``values``."""

    message: str
    values: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.message.format(**self.values)


class Refused(Exception):
    """One value cannot be taken."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.problem = Problem(message, values)


class Invalid(Exception):
    """A record that was not made; ``fields`` says why, field by field.

    The name of a field inside a list is like ``exercises.0.planned.hold_s``.
    """

    def __init__(self, fields: dict[str, list[Problem]]) -> None:
        super().__init__("; ".join(f"{name}: {found[0]}" for name, found in fields.items()))
        self.fields = fields


class Fields:
    """The fields of one object, each taken once by name.

    A field that cannot be taken is remembered and comes back as None whatever its type; that
    is safe because ``finish`` raises before anybody sees the record made of it.
    """

    def __init__(
        self,
        given: object,
        known: frozenset[str],
        path: str = "",
        problems: dict[str, list[Problem]] | None = None,
    ) -> None:
        self._path = path
        self._problems = {} if problems is None else problems
        self._given: dict[str, object] | None = None
        if isinstance(given, dict):
            self._given = given
            self._refuse_unknown(known)
        else:
            name = path.rstrip(".") or WHOLE
            self._add(name, Problem("Send an object with named fields here."))

    def take(self, name: str, parse: Callable[[object], T]) -> T:
        """Return a field that must be there and must not be null."""
        value = self.maybe(name, parse)
        if self._given is not None and self._given.get(name) is None:
            self.refuse(name, "This is missing. Fill it in.")
        return cast("T", value)

    def maybe(self, name: str, parse: Callable[[object], T]) -> T | None:
        """Return a field that may be missing or null: both mean it was not answered."""
        value = None if self._given is None else self._given.get(name)
        if value is None:
            return None
        try:
            return parse(value)
        except Refused as refused:
            self._add(self._path + name, refused.problem)
            return None

    def inside(self, name: str, known: frozenset[str]) -> "Fields":
        """Return the fields of an object within this one."""
        given = {} if self._given is None else self._given.get(name)
        return Fields(given, known, f"{self._path}{name}.", self._problems)

    def each(
        self, name: str, most: int, known: frozenset[str], make: "Callable[[Fields], T]"
    ) -> tuple[T, ...]:
        """Return what ``make`` makes of each object in a list of at most ``most``."""

        def rows(value: object) -> list[object]:
            if not isinstance(value, list):
                raise Refused("Send a list here.")
            if len(value) > most:
                raise Refused("Send at most {most} of these.", most=most)
            return value

        return tuple(
            make(Fields(row, known, f"{self._path}{name}.{index}.", self._problems))
            for index, row in enumerate(self.take(name, rows) or ())
        )

    def refuse(self, name: str, message: str, **values: object) -> None:
        """Remember what is wrong with a field."""
        self._add(self._path + name, Problem(message, values))

    def sound(self) -> bool:
        """Return whether nothing is wrong so far."""
        return not self._problems

    def finish(self) -> None:
        """Raise ``Invalid`` with everything that is wrong, if anything is."""
        if self._problems:
            raise Invalid(self._problems)

    def _refuse_unknown(self, known: frozenset[str]) -> None:
        for name in sorted(map(str, self._given or ())):
            if name not in known:
                self.refuse(_shown(name), "This field is not known here. Leave it out.")

    def _add(self, name: str, problem: Problem) -> None:
        self._problems.setdefault(name, []).append(problem)


def _shown(name: str) -> str:
    """Return a sender's own field name, unless it could not be written into an answer."""
    return name if re.fullmatch(r"[A-Za-z0-9_.-]{1,60}", name) else "unknown"
