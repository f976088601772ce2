"""What a chart says as numbers: for its table, its key and its read-out."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Sample = Literal["mean", "band", "before", "after", "same", "next-day", "gap", "reach", "bar"]
Only = Literal["narrow", "wide"]


class Row(NamedTuple):
    """One row; ``at`` is in which of the table's places its mark stands, from 0 at the left."""

    at: int
    head: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of one chart, newest first; ``columns`` begin with that of the row heads.

    ``places`` is into how many equal places, of a day or a bar, the plot is divided.
    """

    columns: tuple[str, ...]
    places: int
    rows: tuple[Row, ...]


class KeyItem(NamedTuple):
    """One kind of mark in a chart, and what it means; ``only`` one of its drawings may have it."""

    sample: Sample
    label: str
    only: Only | None = None


def cell(value: object) -> str:
    """Return a number for the table; what was not answered is a dash, never a 0."""
    return "–" if value is None else str(value)
