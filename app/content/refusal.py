"""How a bad content file is refused: one line with file, field, value and what is allowed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

LONGEST = 60


class ContentError(Exception):
    """A content file that cannot be used; its text is one line for whoever edits the file."""


@dataclass(frozen=True, slots=True)
class Where:
    """A file of the content, or a field in it, to be named when it is refused."""

    file: str
    field: str = ""

    def key(self, name: str) -> "Where":
        """Return the place of a key inside this table."""
        return Where(self.file, f"{self.field}.{name}" if self.field else name)

    def item(self, index: int) -> "Where":
        """Return the place of an element of this list, counted from 0."""
        return Where(self.file, f"{self.field}[{index}]")

    def refused(self, value: object, allowed: str) -> ContentError:
        """Return the error for a value that may not stand here."""
        return ContentError(f"{self.file}: {self.field} is {_shown(value)}; allowed: {allowed}")

    def missing(self, allowed: str) -> ContentError:
        """Return the error for a field that has to be here."""
        return ContentError(f"{self.file}: {self.field} is missing; allowed: {allowed}")

    def unknown(self, allowed: str) -> ContentError:
        """Return the error for a field that nobody reads."""
        return ContentError(f"{self.file}: {self.field} is not a known field; allowed: {allowed}")

    def unusable(self, problem: str) -> ContentError:
        """Return the error for a file that cannot be read at all."""
        return ContentError(f"{self.file}: {problem}")


def names(allowed: Iterable[str]) -> str:
    """Return these names as the text of what is allowed."""
    return ", ".join(allowed) or "nothing"


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
