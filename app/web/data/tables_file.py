"""A diary as tables in a zip file, written while it is sent."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from app.domain.archive import KINDS
from app.domain.archive.tables import COLUMNS, TABLES_OF, rows
from app.store.archive import Archive

BOM = "\ufeff"
"""By this a spreadsheet knows that the text is UTF-8."""


class Sent(io.RawIOBase):
    """What a zip file is written to: keeps the bytes only until they are taken."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def writable(self) -> bool:
        """Say that it can be written to; without going back, so zip need not seek."""
        return True

    def write(self, data: object) -> int:
        """Take some bytes."""
        taken = bytes(memoryview(data))  # type: ignore[arg-type]
        self._waiting += taken
        return len(taken)

    def take(self) -> bytes:
        """Return what was written since the last time."""
        taken = bytes(self._waiting)
        self._waiting.clear()
        return taken


def written(archive: Archive, zone: str, moment: datetime, between: str) -> Iterator[bytes]:
    """Yield the zip file; deleted records are left out. ``between`` stands between two cells."""
    sent = Sent()
    made = moment.astimezone(ZoneInfo(zone)).timetuple()[:6]
    with zipfile.ZipFile(sent, "w", zipfile.ZIP_DEFLATED) as packed:
        for kind in KINDS:
            for table in TABLES_OF[kind]:
                name = zipfile.ZipInfo(f"{table.replace('_', '-')}.csv", made)
                name.compress_type = zipfile.ZIP_DEFLATED
                with packed.open(name, "w") as file:
                    for line in _lines(archive, table, kind, zone, between):
                        file.write(line)
                        yield sent.take()
    yield sent.take()


def _lines(archive: Archive, table: str, kind: str, zone: str, between: str) -> Iterator[bytes]:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=between, quoting=csv.QUOTE_ALL)
    text.write(BOM)
    writer.writerow(COLUMNS[table])
    for kept in archive.live(kind):  # type: ignore[arg-type]
        writer.writerows(rows(table, kept, zone))
        yield text.getvalue().encode()
        text.seek(0)
        text.truncate()
    yield text.getvalue().encode()
