"""Sessions: kept once, listed newest first, deleted so that they can come back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Row, Select, insert, select, tuple_, update
from sqlalchemy import delete as sql_delete

from app.domain.records import ExerciseDone, Session, local_date
from app.store import decisions, deleting, owner, past, session_rows
from app.store.decisions import Decided
from app.store.models import ExerciseRow, SessionRow
from app.store.owner import DiaryRef
from app.store.receipts import Receipt, Stored, keep, zone_left
from app.store.transaction import reading, writing


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session of a diary. ``day`` is its local date, ``revision`` counts its edits.

    ``begun``, ``ended``: what the server said of its start and its end; None: it did not yet.
    """

    id: UUID
    day: date
    revision: int
    received_at: datetime
    deleted_at: datetime | None
    record: Session
    begun: Decided | None = None
    ended: Decided | None = None

    @property
    def position(self) -> "Position":
        """Where it stands in the list."""
        return Position(self.day, self.record.started_at, self.id)


class Position(NamedTuple):
    """A place in the list of sessions, by local date, then by start."""

    day: date
    started_at: datetime
    id: UUID


def put(
    diary: DiaryRef,
    session_id: UUID,
    record: Session,
    body_hash: bytes,
    now: datetime,
    decided: tuple[Decided, Decided] | None = None,
) -> Stored:
    """Keep a session and its exercises, once, with what was decided of its start and end."""

    day = local_date(record.started_at, record.time_zone)

    def insert_rows(connection: Connection) -> None:
        own = {"day": day, "decided": _plain(decided) if decided else None}
        values = receipt.columns(diary) | own | session_rows.values(record)
        connection.execute(insert(SessionRow), values)
        _insert_exercises(connection, diary, session_id, record)

    receipt = Receipt("session", session_id, body_hash, now)
    changed = past.with_new(diary, day, now, record.check)
    zone = zone_left(diary, record.started_at, record.time_zone, now)
    return keep(diary, receipt, zone, insert_rows, changed)


def get(diary: DiaryRef, session_id: UUID) -> StoredSession | None:
    """Return one session; None when this diary has none of this id, or deleted it."""
    found = _listed(_live(diary).where(SessionRow.id == session_id), diary)
    return found[0] if found else None


def find(diary: DiaryRef, session_id: UUID, now: datetime) -> StoredSession | None:
    """Return one session, also one that can be put back; None when there is none."""
    here = (deleting.there(diary, SessionRow, now), SessionRow.id == session_id)
    found = _listed(select(*SessionRow.__table__.columns).where(*here), diary)
    return found[0] if found else None


def recent(diary: DiaryRef, limit: int = 20) -> tuple[StoredSession, ...]:
    """Return the latest sessions, newest first."""
    return page(diary, limit)


def page(diary: DiaryRef, limit: int, before: Position | None = None) -> tuple[StoredSession, ...]:
    """Return sessions newest first, from the newest or from just before a position."""
    order = (SessionRow.day, SessionRow.started_at, SessionRow.id)
    wanted = _live(diary).order_by(*(column.desc() for column in order)).limit(limit)
    if before is not None:
        wanted = wanted.where(tuple_(*order) < tuple_(*before, types=[c.type for c in order]))
    return _listed(wanted, diary)


def days(diary: DiaryRef, since: date) -> frozenset[date]:
    """Return the local dates, from one on, on which there was a session."""
    found = (
        select(SessionRow.day)
        .distinct()
        .where(owner.live(diary, SessionRow), SessionRow.day >= since)
    )
    with reading() as connection:
        return frozenset(connection.scalars(found))


def change(diary: DiaryRef, before: StoredSession, record: Session, now: datetime) -> bool:
    """Put another record in the place of one; False when that was changed or deleted meanwhile.

    Its receipt stays that of the first body, its date that of its start. What was decided
    stays too, until ``decide`` says otherwise.
    """
    values = session_rows.values(record)
    if (record.started_at, record.time_zone) != (before.record.started_at, before.record.time_zone):
        values["day"] = local_date(record.started_at, record.time_zone)
    of_session = (owner.of(diary, ExerciseRow), ExerciseRow.session_id == before.id)
    with writing() as connection:
        if not owner.change(diary, SessionRow, before.id, before.revision, values):
            return False
        connection.execute(sql_delete(ExerciseRow).where(*of_session))
        _insert_exercises(connection, diary, before.id, record)
        deleting.purge_due(diary, now)
        return True


def decide(diary: DiaryRef, session_id: UUID, decided: tuple[Decided, Decided]) -> None:
    """Keep what is now said of the start and the end of a session that was changed."""
    row = update(SessionRow).where(owner.of(diary, SessionRow), SessionRow.id == session_id)
    with writing() as connection:
        connection.execute(row.values(decided=_plain(decided)))


def delete(diary: DiaryRef, session_id: UUID, now: datetime) -> bool:
    """Delete a session so that it can come back; False when there is none."""
    return deleting.delete(diary, SessionRow, session_id, now)


def restore(diary: DiaryRef, session_id: UUID, now: datetime) -> bool:
    """Bring a session deleted in the last 30 days back; False when there is none."""
    return deleting.restore(diary, SessionRow, session_id, now)


def _insert_exercises(
    connection: Connection, diary: DiaryRef, session_id: UUID, record: Session
) -> None:
    rows = session_rows.exercise_values(diary.id, session_id, record.exercises)
    if rows:
        connection.execute(insert(ExerciseRow), rows)


def _plain(decided: tuple[Decided, Decided]) -> dict[str, Any]:
    start, end = decided
    return {"start": decisions.plain(start), "end": decisions.plain(end)}


def _live(diary: DiaryRef) -> Select[Any]:
    return select(*SessionRow.__table__.columns).where(owner.live(diary, SessionRow))


def _listed(wanted: Select[Any], diary: DiaryRef) -> tuple[StoredSession, ...]:
    with reading() as connection:
        rows = connection.execute(wanted).all()
        exercises = _exercises(connection, diary, [row.id for row in rows])
    return tuple(_stored(row, exercises) for row in rows)


def _exercises(
    connection: Connection, diary: DiaryRef, session_ids: Iterable[UUID]
) -> Mapping[UUID, list[ExerciseDone]]:
    wanted = (
        select(*ExerciseRow.__table__.columns)
        .where(owner.of(diary, ExerciseRow), ExerciseRow.session_id.in_(session_ids))
        .order_by(ExerciseRow.session_id, ExerciseRow.position)
    )
    found: dict[UUID, list[ExerciseDone]] = defaultdict(list)
    for row in connection.execute(wanted):
        found[row.session_id].append(session_rows.exercise(row))
    return found


def _stored(row: Row[Any], exercises: Mapping[UUID, list[ExerciseDone]]) -> StoredSession:
    return StoredSession(
        id=row.id,
        day=row.day,
        revision=row.revision,
        received_at=row.received_at,
        deleted_at=row.deleted_at,
        record=session_rows.session(row, tuple(exercises.get(row.id, ()))),
        begun=decisions.read(row.decided["start"]) if row.decided else None,
        ended=decisions.read(row.decided["end"]) if row.decided else None,
    )
