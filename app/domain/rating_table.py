"""Ratings out of another app's table: what its columns are, and each line as an entry."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Literal

from app.domain.local_times import DATE_ORDERS, DateOrder, reads_as
from app.domain.records.fields import Refused

Role = Literal["date", "time", "leg", "back", "note"]
ROLES: tuple[Role, ...] = ("date", "time", "leg", "back", "note")

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
"""What stands between two cells, with its name."""
LINES = 20_000
COLUMNS = 60
_LOOKED_AT = 200

_NAMES: dict[Role, tuple[str, ...]] = {
    "date": ("date", "day", "timestamp", "datum"),
    "time": ("time", "hour", "uhrzeit"),
    "leg": ("leg", "buttock", "sciatica", "nrs", "pain", "severity", "score", "bein", "schmerz"),
    "back": ("back", "lumbar", "rücken"),
    "note": ("note", "comment", "remark", "notiz"),
}
"""Words by which a column is recognised, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: where it stands in the file, counted from 1, and its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its first line as the names of its columns."""

    delimiter: str
    names: tuple[str, ...]
    lines: tuple[Line, ...]

    def column(self, index: int) -> list[str]:
        """Return the cells of a column that have anything in them."""
        cells = (line.cells[index].strip() for line in self.lines if index < len(line.cells))
        return [cell for cell in cells if cell]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column is what, counted from 0; None: the table has no such column."""

    date: int
    time: int | None
    leg: int | None
    back: int | None
    note: int | None
    order: DateOrder


def text_of(body: bytes) -> str:
    """Return the text of a file, whatever program wrote it."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(body, "utf-16")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded(body, "cp1252")


def read_table(text: str, delimiter: str | None = None) -> Table:
    """Return the table of a text; ``Refused`` says why there is none. None: found out here."""
    between = delimiter or likely_delimiter(text)
    reader = csv.reader(StringIO(text, newline=None), delimiter=between)
    lines: list[Line] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and (lines or not _for_excel(cells)):
                lines.append(Line(reader.line_num, tuple(cells[: COLUMNS + 1])))
            if len(lines) > LINES + 1:
                raise Refused("This table has more than {most} lines. Split it up.", most=LINES)
    except csv.Error as error:
        raise Refused(
            "This table cannot be read near line {line}. Save it anew as CSV.",
            line=reader.line_num,
        ) from error
    if len(lines) < 2 or len(lines[0].cells) < 2:
        raise Refused("This is no table with a line of names and lines of values under it.")
    if len(lines[0].cells) > COLUMNS:
        raise Refused(
            "This table has more than {most} columns. Keep those of date and pain.", most=COLUMNS
        )
    return Table(between, tuple(cell.strip() for cell in lines[0].cells), tuple(lines[1:]))


def likely_delimiter(text: str) -> str:
    """Return what parts the first line into most cells; a comma where nothing does."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=first.count)


def likely_columns(table: Table) -> Columns:
    """Return which column is probably what, by their names and what stands in them."""
    found: dict[Role, int | None] = {}
    for role in ROLES:
        taken = {index for index in found.values() if index is not None}
        found[role] = _named(table.names, _NAMES[role], taken)
    date = found["date"]
    dated = next((i for i in range(len(table.names)) if _order(table, i)), 0)
    at = dated if date is None else date
    order = _order(table, at) or DATE_ORDERS[0]
    others = {role: None if index == at else index for role, index in found.items()}
    return Columns(at, others["time"], others["leg"], others["back"], others["note"], order)


def _for_excel(cells: Sequence[str]) -> bool:
    """Return whether this line only tells Excel what stands between two cells."""
    return cells[0].startswith("sep=")


def _named(names: Sequence[str], words: Sequence[str], taken: set[int]) -> int | None:
    for word in words:
        for index, name in enumerate(names):
            if index not in taken and word in name.lower():
                return index
    return None


def _order(table: Table, index: int) -> DateOrder | None:
    """Return in which order half of a column or more reads as dates; None where it does not."""
    cells = table.column(index)[:_LOOKED_AT]
    fitting = {order: sum(reads_as(cell, order) for cell in cells) for order in DATE_ORDERS}
    best = max(DATE_ORDERS, key=lambda order: fitting[order])
    return best if cells and fitting[best] * 2 >= len(cells) else None


def _decoded(body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused("This is no text. Save the table as CSV, in UTF-8.") from error
