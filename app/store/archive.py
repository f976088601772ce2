"""A whole diary, read from one state in constant memory, oldest record first.

All that is the person's: every record, deleted ones too while they can come back, what was
decided about it, and the settings. Left out is what means nothing in another diary: its
number, handle and revision, the hash of its token, the receipts of what browsers sent (an
import writes new ones) and the links for the doctor, which are known only by a hash.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from app.domain.archive import Archived, ArchiveKind
from app.store import archive_rows, owner
from app.store.checks import unnamed
from app.store.models import DiaryRow
from app.store.owner import DiaryGone, DiaryRef
from app.store.transaction import snapshot

AT_ONCE = 200
"""So many records are in memory at a time."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A diary as it was at one moment; its records are read while they are asked for."""

    created_at: datetime
    time_zone: str | None
    settings: Mapping[str, Any]
    _connection: Connection
    _diary: DiaryRef

    def records(self, kind: ArchiveKind) -> Iterator[Archived]:
        """Yield every record of a kind, deleted ones too."""
        return self._read(kind, owner.of(self._diary, archive_rows.TABLES[kind]))

    def live(self, kind: ArchiveKind) -> Iterator[Archived]:
        """Yield the records of a kind that are not deleted."""
        return self._read(kind, owner.live(self._diary, archive_rows.TABLES[kind]))

    def lone_checks(self) -> Iterator[Archived]:
        """Yield the checks that no session names, such as those that ended in a stop."""
        live = owner.live(self._diary, archive_rows.TABLES["checks"])
        return self._read("checks", live & unnamed(self._diary))

    def _read(self, kind: ArchiveKind, where: ColumnElement[bool]) -> Iterator[Archived]:
        rows = self._connection.execute(
            archive_rows.select_kind(kind).where(where), execution_options={"yield_per": AT_ONCE}
        )
        for some in rows.partitions():
            yield from archive_rows.archived(self._connection, self._diary, kind, some)


@contextmanager
def opened(diary: DiaryRef) -> Iterator[Archive]:
    """Open a diary to read all of it; ``DiaryGone`` when it was deleted meanwhile."""
    wanted = select(DiaryRow.created_at, DiaryRow.time_zone, DiaryRow.settings)
    with snapshot() as connection:
        row = connection.execute(wanted.where(DiaryRow.id == diary.id)).one_or_none()
        if row is None:
            raise DiaryGone
        yield Archive(row.created_at, row.time_zone, row.settings, connection, diary)
