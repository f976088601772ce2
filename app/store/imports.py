"""Records brought from elsewhere: compared with a diary first, then added, never overwriting."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Connection, select, update

from app.domain.archive import KINDS, Archived, ArchiveKind
from app.domain.records import body_hash, to_dict
from app.store import archive_rows, owner
from app.store.aside import Values, aside
from app.store.deleting import KEPT
from app.store.models import DiaryRow, ExerciseRow, ReceiptRow, SessionRow
from app.store.owner import DiaryRef, OwnedTable, touch
from app.store.transaction import reading

Standing = Literal["new", "same", "different", "deleted"]
"""How a record stands to a diary that may have one of its id.

same: it is there. different: another one is there, or it was edited. deleted: it was
deleted there and is not here.
"""

AT_ONCE = 200
RECEIPTS: dict[ArchiveKind, str] = {
    "checks": "check",
    "sessions": "session",
    "entries": "entry",
    "clearances": "clearance",
}
"""The kinds that browsers send, by the kind of their receipt."""


def standings(diary: DiaryRef | None, records: Sequence[Archived]) -> list[Standing]:
    """Return for each record how it stands to a diary; all are new to one not yet begun."""
    if diary is None:
        return ["new"] * len(records)
    there: dict[tuple[ArchiveKind, UUID], Archived] = {}
    with reading() as connection:
        for kind in KINDS:
            of_kind = [kept.id for kept in records if kept.kind == kind]
            for ids in _parts(of_kind):
                there |= {(kind, one.id): one for one in _there(connection, diary, kind, ids)}
    return [_standing(kept, there.get((kept.kind, kept.id))) for kept in records]


def add(
    diary: DiaryRef,
    records: Sequence[Archived],
    now: datetime,
    about: tuple[datetime, str | None, Mapping[str, Any]] | None = None,
) -> int:
    """Add what is not there yet, all of it or nothing; return how many records that were.

    ``about``: when the diary was begun, its zone and its settings. The earlier beginning
    holds; zone and settings are taken only where the diary has none. ``DiaryGone``: it was
    deleted meanwhile.
    """
    rows: dict[OwnedTable, Iterable[Values]] = {
        table: _own(diary, records, kind) for kind, table in archive_rows.TABLES.items()
    }
    rows[ExerciseRow] = chain.from_iterable(
        archive_rows.exercise_values(diary, kept) for kept in records
    )
    rows[ReceiptRow] = (_receipt(diary, kept, now) for kept in records if kept.kind in RECEIPTS)
    with aside(rows) as waiting:
        touch(diary, **_due(diary, records))  # first: an import at the same time waits for it
        if about is not None:
            _complete(waiting.connection, diary, *about)
        there = select(SessionRow.id).where(owner.of(diary, SessionRow))
        waiting.drop(ExerciseRow, waiting.column(ExerciseRow, "session_id").in_(there))
        added = sum(waiting.move(archive_rows.TABLES[kind]) for kind in KINDS)
        waiting.move(ExerciseRow)
        waiting.move(ReceiptRow)
    return added


def _due(diary: DiaryRef, records: Sequence[Archived]) -> dict[str, Any]:
    """Return when the first of what came deleted is taken away for good."""
    due = [kept.deleted_at + KEPT for kept in records if kept.deleted_at]
    if not due:
        return {}
    return {"purge_at": min([*due, *([diary.purge_at] if diary.purge_at else [])])}


def _own(diary: DiaryRef, records: Iterable[Archived], kind: ArchiveKind) -> Iterator[Values]:
    return (archive_rows.values(diary, kept) for kept in records if kept.kind == kind)


def _there(
    connection: Connection, diary: DiaryRef, kind: ArchiveKind, ids: Sequence[UUID]
) -> Iterable[Archived]:
    table = archive_rows.TABLES[kind]
    wanted = archive_rows.select_kind(kind).where(owner.of(diary, table), table.id.in_(ids))
    return archive_rows.archived(connection, diary, kind, connection.execute(wanted).all())


def _standing(kept: Archived, there: Archived | None) -> Standing:
    if there is None:
        return "new"
    if there.deleted_at is not None and kept.deleted_at is None:
        return "deleted"
    return "same" if there.record == kept.record else "different"


def _receipt(diary: DiaryRef, kept: Archived, now: datetime) -> dict[str, object]:
    """Return the receipt by which a later repeat of the same body is known."""
    return {
        "diary_id": diary.id,
        "kind": RECEIPTS[kept.kind],
        "record_id": kept.id,
        "body_hash": body_hash(to_dict(kept.record)),
        "received_at": now,
    }


def _complete(
    connection: Connection,
    diary: DiaryRef,
    created_at: datetime,
    time_zone: str | None,
    settings: Mapping[str, Any],
) -> None:
    row = DiaryRow.id == diary.id
    columns = select(DiaryRow.created_at, DiaryRow.time_zone, DiaryRow.settings)
    begun, zone, chosen = connection.execute(columns.where(row)).one()
    connection.execute(
        update(DiaryRow)
        .where(row)
        .values(
            created_at=min(begun, created_at),
            time_zone=zone or time_zone,
            settings={**settings, **chosen},
        )
    )


def _parts(values: Sequence[Any]) -> Iterable[Sequence[Any]]:
    return (values[at : at + AT_ONCE] for at in range(0, len(values), AT_ONCE))
