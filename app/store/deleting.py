"""Deleting, so that it can come back for 30 days; after them a write takes it away for good.

The receipts of what is gone stay: a late repeat of it is known, and brings nothing back.
"""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, literal, or_, select, union_all, update
from sqlalchemy import delete as sql_delete

from app.store.models import CheckRow, EntryRow, SessionRow
from app.store.models.diary import DiaryRow
from app.store.models.owned import Owned
from app.store.owner import DiaryRef, of, touch
from app.store.transaction import writing
from app.store.types import Instant

KEPT = timedelta(days=30)
"""How long what was deleted can be put back."""
_TABLES = (SessionRow, EntryRow)


def delete(diary: DiaryRef, table: type[Owned], record_id: UUID, now: datetime) -> bool:
    """Delete a record so that it can come back; False when there is none."""
    purge_at = func.coalesce(DiaryRow.purge_at, literal(now + KEPT, Instant))
    there = table.deleted_at.is_(None)
    with writing():
        if not _mark(diary, table, record_id, there, now):
            return False
        touch(diary, purge_at=purge_at)
        purge_due(diary, now)
        return True


def restore(diary: DiaryRef, table: type[Owned], record_id: UUID, now: datetime) -> bool:
    """Bring back what was deleted in the last 30 days; False when there is no such record."""
    with writing():
        if not _mark(diary, table, record_id, table.deleted_at > now - KEPT, None):
            return False
        touch(diary)
        purge_due(diary, now)
        return True


def there(diary: DiaryRef, table: type[Owned], now: datetime) -> ColumnElement[bool]:
    """Return the condition: a row of this diary that is not deleted, or can be put back."""
    return and_(of(diary, table), or_(table.deleted_at.is_(None), table.deleted_at > now - KEPT))


def purge_due(diary: DiaryRef, now: datetime) -> None:
    """Take away what was deleted more than 30 days ago, if anything was.

    The ratings of a check that a purged session names go with it: they are the same
    answers. What that check says of warning signs stays.
    """
    if diary.purge_at is None or now < diary.purge_at:
        return
    with writing() as connection:
        named = select(SessionRow.check_id).where(_old(diary, SessionRow, now))
        emptied = update(CheckRow).where(of(diary, CheckRow), CheckRow.id.in_(named))
        connection.execute(emptied.values(leg=None, back=None, places=None))
        for table in _TABLES:
            connection.execute(sql_delete(table).where(_old(diary, table, now)))
        left = union_all(*(_deleted(diary, table) for table in _TABLES)).subquery()
        oldest = connection.scalar(select(func.min(left.c.deleted_at, type_=Instant())))
        touch(diary, purge_at=oldest + KEPT if oldest else None)


def _mark(
    diary: DiaryRef,
    table: type[Owned],
    record_id: UUID,
    state: ColumnElement[bool],
    deleted_at: datetime | None,
) -> bool:
    changed = (
        update(table)
        .where(of(diary, table), table.id == record_id, state)
        .values(deleted_at=deleted_at, revision=table.revision + 1)
    )
    with writing() as connection:
        return connection.execute(changed).rowcount > 0


def _old(diary: DiaryRef, table: type[Owned], now: datetime) -> ColumnElement[bool]:
    return and_(of(diary, table), table.deleted_at <= now - KEPT)


def _deleted(diary: DiaryRef, table: type[Owned]) -> Any:
    return select(table.deleted_at).where(of(diary, table), table.deleted_at.is_not(None))
