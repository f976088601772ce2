"""A record of an archive: valid with all that is kept about it, or not made at all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from app.domain.archive.decided import day, read_decided
from app.domain.archive.kinds import DATED, DECIDED, Archived, ArchiveKind, Record
from app.domain.archive.statements import read_exercise_decision, read_statement
from app.domain.exercise_states import ExerciseDecision
from app.domain.limits import Span
from app.domain.person import Statement
from app.domain.records import (
    Invalid,
    Problem,
    Session,
    read_check,
    read_clearance,
    read_entry,
    read_session,
)
from app.domain.records.fields import Fields
from app.domain.records.times import moment
from app.domain.records.values import uuid, whole, yes_no

_KEPT = frozenset({"id", "revision", "received_at", "deleted_at", "clock_corrected", "record"})
_REVISIONS = Span(1, 2**31 - 1)
_START_AND_END = frozenset({"start", "end"})
_SENT = "sent_at"


def read_archived(
    kind: ArchiveKind, given: object, now: datetime, zones: frozenset[str]
) -> Archived:
    """Return a record of an archive, or raise ``Invalid`` with all that is wrong.

    The fields of the record itself are named without a prefix, as when it was entered.
    """
    known = _KEPT | {"day"} if kind in DATED else _KEPT
    fields = Fields(given, known | {"decided"} if kind in DECIDED else known)
    then = moment(now, timedelta())
    problems: dict[str, list[Problem]] = {}
    record: Any = None
    try:
        record = _record(kind, fields, given, now, zones)
    except Invalid as invalid:
        problems |= invalid.fields
    made = Archived(
        kind=kind,
        id=fields.take("id", uuid),
        day=fields.take("day", day) if kind in DATED else None,
        revision=fields.take("revision", whole(_REVISIONS)),
        received_at=fields.take("received_at", then),
        deleted_at=fields.maybe("deleted_at", then),
        clock_corrected=fields.take("clock_corrected", yes_no),
        record=record,
        decided=_decided(kind, fields, given),
    )
    if record is not None and made.day is not None:
        _refuse_another_day(fields, record, made.day)
    try:
        fields.finish()
    except Invalid as invalid:
        problems = {**invalid.fields, **problems}
    if problems:
        raise Invalid(problems)
    return _marked(made)


def at(record: Record) -> datetime:
    """Return the moment that a record belongs to."""
    return record.started_at if isinstance(record, Session) else record.at


def _record(
    kind: ArchiveKind, fields: Fields, given: object, now: datetime, zones: frozenset[str]
) -> Record | None:
    inner = fields.take("record", lambda value: value)
    if inner is None:
        return None
    if isinstance(inner, dict) and _SENT in inner:
        raise Invalid({_SENT: [Problem("This field is not known here. Leave it out.")]})
    readers: dict[ArchiveKind, Callable[[], Record]] = {
        "checks": lambda: read_check(inner, now, zones),
        "sessions": lambda: read_session(inner, now, zones),
        "entries": lambda: read_entry(inner, now, zones),
        "clearances": lambda: read_clearance(inner, now),
        "statements": lambda: read_statement(inner, now),
        "exercise_decisions": lambda: read_exercise_decision(inner, now),
    }
    return readers[kind]()


def _decided(kind: ArchiveKind, fields: Fields, given: object) -> dict[str, Any] | None:
    told = given.get("decided") if isinstance(given, dict) else None
    if told is None or kind not in DECIDED:
        return None
    if kind == "checks":
        return read_decided(fields, "decided")
    both = fields.inside("decided", _START_AND_END)
    return {name: read_decided(both, name) for name in ("start", "end")}


def _refuse_another_day(fields: Fields, record: Record, found: date) -> None:
    """A zone is at most a date away from UTC; the date itself was fixed when it was saved."""
    if abs(at(record).astimezone(UTC).date() - found) > timedelta(days=1):
        fields.refuse("day", "This date does not belong to the time of the record. Check both.")


def _marked(made: Archived) -> Archived:
    """Return it with a record that knows of a corrected clock itself."""
    if not made.clock_corrected or isinstance(made.record, Statement | ExerciseDecision):
        return made
    return replace(made, record=replace(made.record, clock_corrected=True))
