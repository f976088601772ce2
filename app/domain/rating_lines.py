"""The lines of another app's table as rating entries, each with an id made of what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from app.domain.archive import Archived
from app.domain.local_times import moment
from app.domain.rating_table import Columns, Line, Table
from app.domain.records import Invalid, Problem, local_date, read_entry
from app.domain.records.fields import Refused
from app.domain.records.times import rfc_3339

NAMESPACE = UUID("b1d7c5b6-6f0f-5b0a-8d0b-6f7f3d2b9a10")
"""Ids of such entries are of version 5 in this name; a diary keeps each of its ids once."""
_NUMBER = re.compile(r"(\d{1,3})(?:[.,]0+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that is not taken, and why."""

    number: int
    problem: Problem


def entries(
    table: Table, columns: Columns, zone: str, now: datetime
) -> Iterator[Archived | RefusedLine]:
    """Yield each line as an entry or with what is wrong; the same line twice is one entry."""
    first: dict[UUID, int] = {}
    for line in table.lines:
        try:
            made = _entry(line, columns, zone, now)
            if made.id in first:
                raise Refused("The same as line {first}. It is taken once.", first=first[made.id])
        except Refused as refused:
            yield RefusedLine(line.number, refused.problem)
        except Invalid as invalid:
            yield RefusedLine(line.number, next(iter(invalid.fields.values()))[0])
        else:
            first[made.id] = line.number
            yield made


def _entry(line: Line, columns: Columns, zone: str, now: datetime) -> Archived:
    at = moment(_cell(line, columns.date), _cell(line, columns.time), columns.order, zone)
    leg = _number(_cell(line, columns.leg))
    back = _number(_cell(line, columns.back))
    note = _cell(line, columns.note)
    if leg is None and back is None:
        raise Refused("No pain is rated in this line.")
    body = {
        "kind": "rating",
        "at": rfc_3339(at),
        "time_zone": zone,
        "leg": leg,
        "back": back,
        "note": note,
    }
    record = read_entry(body, now, frozenset({zone}))
    said = "\n".join([rfc_3339(at), str(leg), str(back), record.note])
    return Archived(
        kind="entries",
        id=uuid5(NAMESPACE, said),
        day=local_date(record.at, zone),
        revision=1,
        received_at=now,
        deleted_at=None,
        clock_corrected=False,
        record=record,
    )


def _cell(line: Line, index: int | None) -> str:
    return line.cells[index].strip() if index is not None and index < len(line.cells) else ""


def _number(text: str) -> int | None:
    """Return a whole number, however a spreadsheet wrote it; None for an empty cell."""
    if not text:
        return None
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise Refused("Pain is a whole number from 0 to 10. Correct it in the table.")
    return int(match[1])
