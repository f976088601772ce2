"""Keeps each record exactly once, however often and however late it is sent."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from sqlalchemy import Connection, Select, select
from sqlalchemy.exc import IntegrityError

from app.store.deleting import purge_due
from app.store.inserting import insert_if_new
from app.store.models import ReceiptRow
from app.store.owner import DiaryGone, DiaryRef, of, touch
from app.store.transaction import reading, writing

LATELY = timedelta(days=1)
"""A record of a time longer ago does not say in which zone somebody is."""
Kind = Literal["check", "session", "entry", "clearance"]


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a record that was sent.

    created: it is kept now. repeated: the same body was accepted before, nothing changed,
    whatever was edited or deleted since. conflict: another body was, and that one is kept.
    """

    kind: Literal["created", "repeated", "conflict"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """Under which id a body was accepted, and when."""

    kind: Kind
    record_id: UUID
    body_hash: bytes
    received_at: datetime

    def columns(self, diary: DiaryRef) -> dict[str, object]:
        """Return the columns that the row of every new record begins with."""
        return {
            "diary_id": diary.id,
            "id": self.record_id,
            "revision": 1,
            "received_at": self.received_at,
            "deleted_at": None,
        }


def keep(
    diary: DiaryRef,
    receipt: Receipt,
    time_zone: str | None,
    insert_rows: Callable[[Connection], None],
    past: Mapping[str, object],
) -> Stored:
    """Keep a record with its receipt, unless its id was used before.

    ``past``: what becomes of the diary's past.
    """
    with writing() as connection:
        if not _claim(connection, diary, receipt):
            first = connection.scalar(_first_hash(diary, receipt))
            return Stored("repeated" if first == receipt.body_hash else "conflict")
        insert_rows(connection)
        touch(diary, time_zone, **past)
        purge_due(diary, receipt.received_at)
        return Stored("created")


def zone_left(diary: DiaryRef, at: datetime, time_zone: str, now: datetime) -> str | None:
    """Return the zone that a record of this moment leaves its diary in; None: as it was."""
    return time_zone if diary.time_zone is None or now - at < LATELY else None


def known(diary: DiaryRef, kind: Kind, record_id: UUID) -> bool:
    """Return whether this diary ever accepted such a record; it may be deleted since."""
    with reading() as connection:
        return connection.scalar(_receipt(diary, kind, record_id)) is not None


def _claim(connection: Connection, diary: DiaryRef, receipt: Receipt) -> bool:
    try:
        return insert_if_new(
            connection,
            ReceiptRow,
            diary_id=diary.id,
            kind=receipt.kind,
            record_id=receipt.record_id,
            body_hash=receipt.body_hash,
            received_at=receipt.received_at,
        )
    except IntegrityError as error:
        raise DiaryGone from error


def _receipt(diary: DiaryRef, kind: Kind, record_id: UUID) -> Select[bytes]:
    return select(ReceiptRow.body_hash).where(
        of(diary, ReceiptRow), ReceiptRow.kind == kind, ReceiptRow.record_id == record_id
    )


def _first_hash(diary: DiaryRef, receipt: Receipt) -> Select[bytes]:
    # Locking the row makes PostgreSQL wait at COMMIT until its standby has the first write,
    # which a cancelled COMMIT may have left behind.
    return _receipt(diary, receipt.kind, receipt.record_id).with_for_update()
