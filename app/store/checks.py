"""Checks: kept once, also those that ended in a stop."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, insert, select

from app.domain.records import Check, local_date
from app.store import decisions, owner, past
from app.store.decisions import Decided
from app.store.models import CheckRow, SessionRow
from app.store.owner import DiaryRef, Whose
from app.store.receipts import Receipt, Stored, keep, zone_left
from app.store.transaction import reading

_LISTS = ("ticks", "not_sure", "messages")
_SAME = tuple(name for name in Check.__dataclass_fields__ if name not in _LISTS)


@dataclass(frozen=True, slots=True)
class StoredCheck:
    """A check of a diary; ``decided`` is None where the server did not decide again."""

    id: UUID
    day: date
    revision: int
    received_at: datetime
    decided: Decided | None
    record: Check


def put(
    diary: DiaryRef,
    check_id: UUID,
    record: Check,
    body_hash: bytes,
    now: datetime,
    decided: Decided | None = None,
) -> Stored:
    """Keep a check with what was shown and what the server decided, once."""
    day = local_date(record.at, record.time_zone)

    def insert_rows(connection: Connection) -> None:
        values = {name: getattr(record, name) for name in _SAME + _LISTS} | {
            "day": day,
            "decided_level": decided.level if decided else None,
            "decided_messages": decided.messages if decided else (),
            "decided_because": decisions.plain(decided) if decided else None,
        }
        connection.execute(insert(CheckRow), receipt.columns(diary) | values)

    receipt = Receipt("check", check_id, body_hash, now)
    changed = past.with_new(diary, day, now)
    zone = zone_left(diary, record.at, record.time_zone, now)
    return keep(diary, receipt, zone, insert_rows, changed)


def get(diary: DiaryRef, check_id: UUID) -> StoredCheck | None:
    """Return one check; None when this diary has none of this id, or deleted it."""
    return _one(_live(diary).where(CheckRow.id == check_id))


def last(diary: DiaryRef) -> StoredCheck | None:
    """Return the latest check; None before the first."""
    return _one(_live(diary).order_by(CheckRow.at.desc(), CheckRow.id.desc()).limit(1))


def _live(diary: DiaryRef) -> Select[Any]:
    return select(*CheckRow.__table__.columns).where(owner.live(diary, CheckRow))


def _one(wanted: Select[Any]) -> StoredCheck | None:
    with reading() as connection:
        row = connection.execute(wanted).one_or_none()
    return None if row is None else _stored(row)


def _stored(row: Row[Any]) -> StoredCheck:
    decided = None
    if row.decided_because is not None:
        decided = decisions.read(row.decided_because)
    elif row.decided_level is not None:
        decided = Decided(row.decided_level, tuple(row.decided_messages))
    lists: dict[str, Any] = {name: tuple(getattr(row, name)) for name in _LISTS}
    return StoredCheck(
        id=row.id,
        day=row.day,
        revision=row.revision,
        received_at=row.received_at,
        decided=decided,
        record=Check(**lists, **{name: getattr(row, name) for name in _SAME}),
    )


def day_begins(day: date) -> datetime:
    """Return the moment before which a local date begins nowhere on earth."""
    return datetime.combine(day, time(), UTC) - timedelta(days=1)


def dated(diary: Whose, since: Any, moment: Any) -> ColumnElement[bool]:
    """Return the condition: a check that is not deleted, of this date or later.

    ``moment``: when that date begins; the index is by moment.
    """
    return and_(owner.live(diary, CheckRow), CheckRow.at >= moment, CheckRow.day >= since)


def unnamed(diary: Whose) -> ColumnElement[bool]:
    """Return the condition: a check that no session names, not even a deleted one."""
    named = SessionRow.check_id == CheckRow.id
    return ~select(SessionRow.id).where(owner.of(diary, SessionRow), named).exists()
