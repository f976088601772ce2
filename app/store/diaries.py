"""Whose diary: found by the hash of a token, made by the first write."""

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Select, select

from app.store import past
from app.store.inserting import insert_if_new
from app.store.models import DiaryRow
from app.store.owner import COLUMNS, DiaryGone, DiaryRef
from app.store.transaction import reading, writing

__all__ = ["DiaryGone", "DiaryRef", "find", "open"]


def find(token_hash: bytes) -> DiaryRef | None:
    """Return the diary of a token; None before its first write. Writes nothing."""
    with reading() as connection:
        row = connection.execute(_of_token(token_hash)).one_or_none()
    return None if row is None else DiaryRef(*row)


def open(token_hash: bytes, now: datetime) -> DiaryRef:
    """Return the diary of a token, made now if it is not there; many at once make one."""
    with writing() as connection:
        insert_if_new(
            connection,
            DiaryRow,
            handle=uuid4(),
            token_hash=token_hash,
            revision=0,
            settings={},
            created_at=now,
            past_until=past.until(now),
            past_revision=0,
        )
        return DiaryRef(*connection.execute(_of_token(token_hash)).one())


def _of_token(token_hash: bytes) -> Select[Any]:
    return select(*COLUMNS).where(DiaryRow.token_hash == token_hash)
