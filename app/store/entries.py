"""Entries: ratings, walks, notes and flares, kept once."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, insert, select

from app.domain.records import Entry, Invalid, Problem, local_date
from app.store import deleting, owner, past
from app.store.models import EntryRow
from app.store.owner import DiaryRef
from app.store.receipts import Receipt, Stored, keep, known, zone_left
from app.store.transaction import reading, writing

_SAME = tuple(Entry.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry of a diary."""

    id: UUID
    day: date
    revision: int
    received_at: datetime
    deleted_at: datetime | None
    record: Entry


def put(diary: DiaryRef, entry_id: UUID, record: Entry, body_hash: bytes, now: datetime) -> Stored:
    """Keep an entry, once; ``Invalid`` when it follows a session this diary never had."""
    day = local_date(record.at, record.time_zone)

    def insert_rows(connection: Connection) -> None:
        _refuse_unknown_session(diary, record)
        values = {name: getattr(record, name) for name in _SAME} | {"day": day}
        connection.execute(insert(EntryRow), receipt.columns(diary) | values)

    receipt = Receipt("entry", entry_id, body_hash, now)
    changed = past.with_new(diary, day, now)
    zone = zone_left(diary, record.at, record.time_zone, now)
    return keep(diary, receipt, zone, insert_rows, changed)


def get(diary: DiaryRef, entry_id: UUID) -> StoredEntry | None:
    """Return one entry; None when this diary has none of this id, or deleted it."""
    found = _listed(_live(diary).where(EntryRow.id == entry_id))
    return found[0] if found else None


def find(diary: DiaryRef, entry_id: UUID, now: datetime) -> StoredEntry | None:
    """Return one entry, also one that can be put back; None when there is none."""
    here = (deleting.there(diary, EntryRow, now), EntryRow.id == entry_id)
    found = _listed(select(*EntryRow.__table__.columns).where(*here))
    return found[0] if found else None


def recent(diary: DiaryRef, limit: int = 20) -> tuple[StoredEntry, ...]:
    """Return the latest entries, newest first."""
    order = (EntryRow.day.desc(), EntryRow.at.desc(), EntryRow.id.desc())
    return _listed(_live(diary).order_by(*order).limit(limit))


def change(diary: DiaryRef, before: StoredEntry, record: Entry, now: datetime) -> bool:
    """Put another record in the place of one; False when that was changed or deleted meanwhile.

    Its receipt stays that of the first body. ``Invalid`` as for ``put``.
    """
    values: dict[str, object] = {name: getattr(record, name) for name in _SAME}
    if (record.at, record.time_zone) != (before.record.at, before.record.time_zone):
        values["day"] = local_date(record.at, record.time_zone)
    with writing():
        if record.after_session != before.record.after_session:
            _refuse_unknown_session(diary, record)
        if not owner.change(diary, EntryRow, before.id, before.revision, values):
            return False
        deleting.purge_due(diary, now)
        return True


def delete(diary: DiaryRef, entry_id: UUID, now: datetime) -> bool:
    """Delete an entry so that it can come back; False when there is none."""
    return deleting.delete(diary, EntryRow, entry_id, now)


def restore(diary: DiaryRef, entry_id: UUID, now: datetime) -> bool:
    """Bring an entry deleted in the last 30 days back; False when there is none."""
    return deleting.restore(diary, EntryRow, entry_id, now)


def _refuse_unknown_session(diary: DiaryRef, record: Entry) -> None:
    follows = record.after_session
    if follows is not None and not known(diary, "session", follows):
        raise Invalid({"after_session": [Problem("This session is not in your diary.")]})


def _live(diary: DiaryRef) -> Select[Any]:
    return select(*EntryRow.__table__.columns).where(owner.live(diary, EntryRow))


def _listed(wanted: Select[Any]) -> tuple[StoredEntry, ...]:
    with reading() as connection:
        return tuple(map(_stored, connection.execute(wanted)))


def _stored(row: Row[Any]) -> StoredEntry:
    return StoredEntry(
        id=row.id,
        day=row.day,
        revision=row.revision,
        received_at=row.received_at,
        deleted_at=row.deleted_at,
        record=Entry(**{name: getattr(row, name) for name in _SAME}),
    )
