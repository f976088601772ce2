"""Clearances: the person's own statements about a stop, kept once."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select

from app.domain.records import Clearance, Invalid, Problem
from app.store import owner
from app.store.models import ClearanceRow
from app.store.owner import DiaryRef
from app.store.receipts import Receipt, Stored, keep, known
from app.store.transaction import reading


def put(
    diary: DiaryRef, clearance_id: UUID, record: Clearance, body_hash: bytes, now: datetime
) -> Stored:
    """Keep a clearance, once; ``Invalid`` when it is about a check this diary never had."""

    def insert_rows(connection: Connection) -> None:
        if record.check is not None and not known(diary, "check", record.check):
            raise Invalid({"check": [Problem("This check is not in your diary.")]})
        values = {
            "at": record.at,
            "check_id": record.check,
            "item": record.item,
            "answer": record.answer,
            "clock_corrected": record.clock_corrected,
        }
        connection.execute(insert(ClearanceRow), receipt.columns(diary) | values)

    receipt = Receipt("clearance", clearance_id, body_hash, now)
    return keep(diary, receipt, None, insert_rows, owner.NOT_THE_PAST)


def get(diary: DiaryRef, clearance_id: UUID) -> Clearance | None:
    """Return one clearance; None when this diary has none of this id."""
    wanted = select(*ClearanceRow.__table__.columns).where(
        owner.live(diary, ClearanceRow), ClearanceRow.id == clearance_id
    )
    with reading() as connection:
        row = connection.execute(wanted).one_or_none()
    return None if row is None else _record(row)


def all_of(diary: DiaryRef) -> tuple[Clearance, ...]:
    """Return every clearance of a diary, oldest first."""
    wanted = (
        select(*ClearanceRow.__table__.columns)
        .where(owner.live(diary, ClearanceRow))
        .order_by(ClearanceRow.at, ClearanceRow.id)
    )
    with reading() as connection:
        return tuple(map(_record, connection.execute(wanted)))


def _record(row: Row[Any]) -> Clearance:
    return Clearance(row.at, row.check_id, row.item, row.answer, row.clock_corrected)
