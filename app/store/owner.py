"""Whose rows a statement may touch: every statement on personal data takes its condition here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, update

from app.store.models import DiaryRow, ExerciseRow, FeedRow, ReceiptRow, ShareLinkRow
from app.store.models.owned import Owned
from app.store.transaction import writing


@dataclass(frozen=True, slots=True)
class DiaryRef:
    """One diary, as far as a request needs to know it.

    ``handle`` is public; ``time_zone`` is the last one used, None before the first record;
    ``settings`` holds what was chosen, part by part.
    """

    id: int
    handle: UUID
    revision: int
    time_zone: str | None
    created_at: datetime
    settings: Mapping[str, Any]


class DiaryGone(Exception):
    """The diary was deleted while a write to it was under way."""


OwnedTable = type[Owned] | type[ExerciseRow] | type[FeedRow] | type[ReceiptRow] | type[ShareLinkRow]


def of(diary: DiaryRef, table: OwnedTable) -> ColumnElement[bool]:
    """Return the condition: a row of this diary."""
    return table.diary_id == diary.id


def live(diary: DiaryRef, table: type[Owned]) -> ColumnElement[bool]:
    """Return the condition: a row of this diary that is not deleted."""
    return and_(of(diary, table), table.deleted_at.is_(None))


def delete(diary: DiaryRef, table: type[Owned], record_id: UUID, now: datetime) -> bool:
    """Delete a record so that it can come back; False when there is none."""
    return _mark(diary, table, record_id, table.deleted_at.is_(None), now)


def restore(diary: DiaryRef, table: type[Owned], record_id: UUID) -> bool:
    """Bring a deleted record back; False when there is none."""
    return _mark(diary, table, record_id, table.deleted_at.is_not(None), None)


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
        if connection.execute(changed).rowcount == 0:
            return False
        touch(diary)
        return True


def touch(diary: DiaryRef, time_zone: str | None = None) -> None:
    """Count a change of the diary and remember the zone it was made in."""
    values: dict[str, object] = {"revision": DiaryRow.revision + 1}
    if time_zone is not None:
        values["time_zone"] = time_zone
    with writing() as connection:
        counted = update(DiaryRow).where(DiaryRow.id == diary.id).values(values)
        if connection.execute(counted).rowcount == 0:
            raise DiaryGone
