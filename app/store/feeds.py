"""The private calendar address of a diary: made anew, closed, and followed by whoever has it."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from app.store.models import DiaryRow, FeedRow
from app.store.owner import COLUMNS, DiaryRef, of
from app.store.transaction import reading, writing


def replace(diary: DiaryRef, token_hash: bytes, now: datetime) -> None:
    """Keep a new address; the one before it leads nowhere from now on."""
    with writing() as connection:
        connection.execute(delete(FeedRow).where(of(diary, FeedRow)))
        made = {"diary_id": diary.id, "token_hash": token_hash, "created_at": now}
        connection.execute(insert(FeedRow), made)


def close(diary: DiaryRef) -> bool:
    """Close the address for good; False when there is none."""
    with writing() as connection:
        return connection.execute(delete(FeedRow).where(of(diary, FeedRow))).rowcount == 1


def made_at(diary: DiaryRef) -> datetime | None:
    """Return when the address was made, None when there is none."""
    with reading() as connection:
        return connection.execute(
            select(FeedRow.created_at).where(of(diary, FeedRow))
        ).scalar_one_or_none()


def whose(token_hash: bytes) -> DiaryRef | None:
    """Return the diary an address leads to; None: it leads nowhere. Writes nothing."""
    wanted = (
        select(*COLUMNS)
        .join(FeedRow, FeedRow.diary_id == DiaryRow.id)
        .where(FeedRow.token_hash == token_hash)
    )
    with reading() as connection:
        row = connection.execute(wanted).one_or_none()
    return None if row is None else DiaryRef(*row)
