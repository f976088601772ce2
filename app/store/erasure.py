"""Deleting a whole diary, for good."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from app.store import archive_rows
from app.store.models import DiaryRow, ShareLinkRow
from app.store.owner import DiaryRef, OwnedTable, of
from app.store.transaction import reading, writing


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a diary holds: records by kind, deleted ones too, and links for the doctor."""

    records: dict[str, int]
    links: int
    created_at: datetime


def extent(diary: DiaryRef) -> Extent:
    """Return how much a diary holds, in one statement."""
    tables: list[OwnedTable] = [*archive_rows.TABLES.values(), ShareLinkRow]
    counted = [
        select(func.count()).select_from(table).where(of(diary, table)).scalar_subquery()
        for table in tables
    ]
    with reading() as connection:
        *counts, links = connection.execute(select(*counted)).one()
    return Extent(dict(zip(archive_rows.TABLES, counts, strict=True)), links, diary.created_at)


def erase(diary: DiaryRef) -> bool:
    """Delete a diary with everything in it; False when it is gone already.

    On SQLite the bytes are overwritten too, so that they do not stay in the file.
    """
    with writing() as connection:
        _overwrite(connection, "ON")
        gone = connection.execute(delete(DiaryRow).where(DiaryRow.id == diary.id)).rowcount == 1
        _overwrite(connection, "OFF")
    return gone


def _overwrite(connection: Connection, state: str) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA secure_delete = {state}").close()
