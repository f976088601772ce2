"""The records of an archive as rows, and rows as records of an archive again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Row, Select, inspect, select

from app.domain.archive import DATED, Archived, ArchiveKind, Record
from app.domain.exercise_states import ExerciseDecision
from app.domain.exercises import Dose
from app.domain.person import Statement
from app.domain.records import Check, Clearance, Entry, ExerciseDone, Session
from app.store import owner, session_rows
from app.store.models import (
    CheckRow,
    ClearanceRow,
    EntryRow,
    ExerciseDecisionRow,
    ExerciseRow,
    SessionRow,
    StatementRow,
)
from app.store.models.owned import Owned
from app.store.owner import DiaryRef

Values = dict[str, object]

TABLES: dict[ArchiveKind, type[Owned]] = {
    "checks": CheckRow,
    "sessions": SessionRow,
    "entries": EntryRow,
    "clearances": ClearanceRow,
    "statements": StatementRow,
    "exercise_decisions": ExerciseDecisionRow,
}

_ORDER: dict[ArchiveKind, tuple[Any, ...]] = {
    "checks": (CheckRow.at, CheckRow.id),
    "sessions": (SessionRow.day, SessionRow.started_at, SessionRow.id),
    "entries": (EntryRow.day, EntryRow.at, EntryRow.id),
    "clearances": (ClearanceRow.at, ClearanceRow.id),
    "statements": (StatementRow.at, StatementRow.id),
    "exercise_decisions": (ExerciseDecisionRow.at, ExerciseDecisionRow.id),
}
"""Oldest first, by an index where a diary may have many."""

_LISTS = ("ticks", "not_sure", "messages")
_CHECK = tuple(name for name in Check.__dataclass_fields__ if name not in _LISTS)
_ENTRY = tuple(Entry.__dataclass_fields__)
_DOSE = tuple(Dose.__dataclass_fields__)


def select_kind(kind: ArchiveKind) -> Select[Any]:
    """Return the statement for the rows of a kind, oldest first."""
    return select(*inspect(TABLES[kind]).columns).order_by(*_ORDER[kind])


def archived(
    connection: Connection, diary: DiaryRef, kind: ArchiveKind, rows: Sequence[Row[Any]]
) -> Iterator[Archived]:
    """Yield the records of some rows; those of sessions with their exercises."""
    exercises = _exercises(connection, diary, rows) if kind == "sessions" else {}
    for row in rows:
        yield Archived(
            kind=kind,
            id=row.id,
            day=row.day if kind in DATED else None,
            revision=row.revision,
            received_at=row.received_at,
            deleted_at=row.deleted_at,
            clock_corrected=row.clock_corrected,
            record=_RECORDS[kind](row, exercises),
            decided=_DECIDED[kind](row) if kind in _DECIDED else None,
        )


def values(diary: DiaryRef, kept: Archived) -> Values:
    """Return the columns of a record's own row."""
    own: Values = {
        "diary_id": diary.id,
        "id": kept.id,
        "revision": kept.revision,
        "received_at": kept.received_at,
        "deleted_at": kept.deleted_at,
        "clock_corrected": kept.clock_corrected,
    }
    day: Values = {} if kept.day is None else {"day": kept.day}
    return _VALUES[kept.kind](kept) | own | day


def exercise_values(diary: DiaryRef, kept: Archived) -> list[Values]:
    """Return the rows of a session's exercises, none for other kinds."""
    if not isinstance(kept.record, Session):
        return []
    return session_rows.exercise_values(diary.id, kept.id, kept.record.exercises)


def _exercises(
    connection: Connection, diary: DiaryRef, rows: Iterable[Row[Any]]
) -> Mapping[UUID, list[ExerciseDone]]:
    wanted = (
        select(*ExerciseRow.__table__.columns)
        .where(owner.of(diary, ExerciseRow), ExerciseRow.session_id.in_([row.id for row in rows]))
        .order_by(ExerciseRow.session_id, ExerciseRow.position)
    )
    found: dict[UUID, list[ExerciseDone]] = {}
    for row in connection.execute(wanted):
        found.setdefault(row.session_id, []).append(session_rows.exercise(row))
    return found


def _check(row: Row[Any]) -> Check:
    lists: dict[str, Any] = {name: tuple(getattr(row, name)) for name in _LISTS}
    return Check(**lists, **{name: getattr(row, name) for name in _CHECK})


def _decision(row: Row[Any]) -> ExerciseDecision:
    dose = None if row.sets is None else Dose(row.sets, row.reps, row.hold_s)
    return ExerciseDecision(row.at, row.slug, row.decision, row.variant, dose)


_RECORDS: dict[ArchiveKind, Callable[[Row[Any], Mapping[UUID, list[ExerciseDone]]], Record]] = {
    "checks": lambda row, _: _check(row),
    "sessions": lambda row, done: session_rows.session(row, tuple(done.get(row.id, ()))),
    "entries": lambda row, _: Entry(**{name: getattr(row, name) for name in _ENTRY}),
    "clearances": lambda row, _: Clearance(
        row.at, row.check_id, row.item, row.answer, row.clock_corrected
    ),
    "statements": lambda row, _: Statement(row.at, row.subject, row.value),
    "exercise_decisions": lambda row, _: _decision(row),
}


def _decided(row: Row[Any]) -> Mapping[str, Any] | None:
    """Return what was decided of a check; before the reasons were kept there were none."""
    if row.decided_because is not None or row.decided_level is None:
        return cast("dict[str, Any] | None", row.decided_because)
    messages = list(row.decided_messages)
    return {"level": row.decided_level, "messages": messages, "reasons": [], "version": None}


_DECIDED: dict[ArchiveKind, Callable[[Row[Any]], Mapping[str, Any] | None]] = {
    "checks": _decided,
    "sessions": lambda row: cast("dict[str, Any] | None", row.decided),
}


def _check_values(kept: Archived) -> Values:
    decided = kept.decided
    return {name: getattr(kept.record, name) for name in (*_CHECK, *_LISTS)} | {
        "decided_level": decided["level"] if decided else None,
        "decided_messages": decided["messages"] if decided else [],
        "decided_because": decided,
    }


def _session_values(kept: Archived) -> Values:
    return session_rows.values(cast("Session", kept.record)) | {"decided": kept.decided}


def _clearance_values(kept: Archived) -> Values:
    record = cast("Clearance", kept.record)
    own: Values = {"at": record.at, "check_id": record.check}
    return own | {"item": record.item, "answer": record.answer}


def _decision_values(kept: Archived) -> Values:
    record = cast("ExerciseDecision", kept.record)
    own = {name: getattr(record, name) for name in ("at", "slug", "decision", "variant")}
    return own | {name: getattr(record.dose, name, None) for name in _DOSE}


_VALUES: dict[ArchiveKind, Callable[[Archived], Values]] = {
    "checks": _check_values,
    "sessions": _session_values,
    "entries": lambda kept: {name: getattr(kept.record, name) for name in _ENTRY},
    "clearances": _clearance_values,
    "statements": lambda kept: {
        name: getattr(kept.record, name) for name in Statement.__dataclass_fields__
    },
    "exercise_decisions": _decision_values,
}
