"""Whose rows a statement may touch: every statement on personal data takes its condition here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, update

from app.store.models import DiaryRow, ExerciseRow, FeedRow, ReceiptRow, ShareLinkRow
from app.store.models.owned import Owned
from app.store.transaction import writing


class Past(NamedTuple):
    """What is dated before a day, as it stands since a revision; see ``app.store.past``."""

    handle: UUID
    until: date
    revision: int


@dataclass(frozen=True, slots=True)
class DiaryRef:
    """One diary, as far as a request needs to know it; made of the ``COLUMNS`` of its row.

    ``handle`` is public; ``time_zone`` is the last one used, None before the first record;
    ``settings`` holds what was chosen, part by part; ``purge_at`` is when the oldest of
    what was deleted goes for good, None when nothing was.
    """

    id: int
    handle: UUID
    revision: int
    time_zone: str | None
    created_at: datetime
    settings: Mapping[str, Any]
    purge_at: datetime | None
    past_until: date
    past_revision: int

    @property
    def past(self) -> Past:
        """Return which past this diary has."""
        return Past(self.handle, self.past_until, self.past_revision)


COLUMNS = (
    *(DiaryRow.id, DiaryRow.handle, DiaryRow.revision, DiaryRow.time_zone, DiaryRow.created_at),
    *(DiaryRow.settings, DiaryRow.purge_at, DiaryRow.past_until, DiaryRow.past_revision),
)
NOT_THE_PAST: Mapping[str, object] = {"past_revision": DiaryRow.past_revision}
"""What ``touch`` is told of a change that concerns no dated record."""

_ID: BindParameter[int] = bindparam("diary")


@dataclass(frozen=True, slots=True)
class AnyDiary:
    """The diary of a statement that is made only once: its id is the parameter ``diary``."""

    id: BindParameter[int] = _ID


Whose = DiaryRef | AnyDiary


class DiaryGone(Exception):
    """The diary was deleted while a write to it was under way."""


OwnedTable = type[Owned] | type[ExerciseRow] | type[FeedRow] | type[ReceiptRow] | type[ShareLinkRow]


def of(diary: Whose, table: OwnedTable) -> ColumnElement[bool]:
    """Return the condition: a row of this diary."""
    return table.diary_id == diary.id


def live(diary: Whose, table: type[Owned]) -> ColumnElement[bool]:
    """Return the condition: a row of this diary that is not deleted."""
    return and_(of(diary, table), table.deleted_at.is_(None))


def change(
    diary: DiaryRef,
    table: type[Owned],
    record_id: UUID,
    revision: int,
    values: Mapping[str, object],
) -> bool:
    """Change a record at this revision; False when it was changed or deleted meanwhile.

    ``clock_corrected`` tells of how the record first came, so it stays.
    """
    kept = {name: value for name, value in values.items() if name != "clock_corrected"}
    changed = (
        update(table)
        .where(live(diary, table), table.id == record_id, table.revision == revision)
        .values({**kept, "revision": table.revision + 1})
    )
    with writing() as connection:
        if connection.execute(changed).rowcount == 0:
            return False
        touch(diary)
        return True


def touch(diary: DiaryRef, time_zone: str | None = None, /, **also: object) -> None:
    """Count a change of the diary, remember the zone it was made in, and set what else changed.

    Its past counts as changed too, unless ``also`` says otherwise.
    """
    counted = DiaryRow.revision + 1
    values = {"revision": counted, "past_revision": counted, **also}
    if time_zone is not None:
        values["time_zone"] = time_zone
    with writing() as connection:
        touched = update(DiaryRow).where(DiaryRow.id == diary.id).values(values)
        if connection.execute(touched).rowcount == 0:
            raise DiaryGone
