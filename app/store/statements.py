"""Statements and decisions of a person: dated, added to, never overwritten."""

from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from sqlalchemy import insert

from app.domain.exercise_states import ExerciseDecision
from app.domain.person import Statement
from app.store.models import ExerciseDecisionRow, StatementRow
from app.store.owner import NOT_THE_PAST, DiaryRef, touch
from app.store.transaction import writing


def add(diary: DiaryRef, said: Iterable[Statement], now: datetime) -> None:
    """Keep what a person said, all of it or nothing."""
    rows = [_owned(diary, now) | {"at": s.at, "subject": s.subject, "value": s.value} for s in said]
    with writing() as connection:
        if rows:
            touch(diary, **NOT_THE_PAST)
            connection.execute(insert(StatementRow), rows)


def decide(diary: DiaryRef, decision: ExerciseDecision, now: datetime) -> None:
    """Keep a decision about an exercise."""
    dose = decision.dose
    row = _owned(diary, now) | {
        "at": decision.at,
        "slug": decision.slug,
        "decision": decision.decision,
        "variant": decision.variant,
        "sets": dose.sets if dose else None,
        "reps": dose.reps if dose else None,
        "hold_s": dose.hold_s if dose else None,
    }
    with writing() as connection:
        touch(diary, **NOT_THE_PAST)
        connection.execute(insert(ExerciseDecisionRow), row)


def _owned(diary: DiaryRef, now: datetime) -> dict[str, object]:
    return {
        "diary_id": diary.id,
        "id": uuid4(),
        "revision": 1,
        "received_at": now,
        "deleted_at": None,
        "clock_corrected": False,
    }
