"""The rows of the history statement as what the rules read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from app.domain.exercise_states import ExerciseDecision
from app.domain.exercises import Dose
from app.domain.history import (
    DailyRating,
    DoneExercise,
    Pain,
    PastCheck,
    PastClearance,
    PastSession,
)
from app.domain.kept import Kept
from app.domain.person import NO, YES, Statement
from app.domain.places import furthest
from app.domain.rules import LEVELS

Rows = Sequence[Row[Any]]

STOPPED = LEVELS[LEVELS.index("pause") :]


def kept(rows: Rows, zone: tzinfo, opened: datetime) -> Kept:
    """Return all that is kept, from the rows of one statement."""
    by_kind: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row)
    done = _exercises(by_kind["exercise"])
    return Kept(
        zone=zone,
        opened=opened,
        sessions=tuple(_session(row, done[row.id]) for row in by_kind["session"]),
        checks=tuple(map(_check, by_kind["check"])),
        daily=_daily(by_kind["daily"]),
        clearances=tuple(
            PastClearance(row.at, row.name, row.ref, row.word) for row in by_kind["clearance"]
        ),
        statements=(
            *(Statement(row.at, row.name, row.word) for row in by_kind["statement"]),
            *(said for row in by_kind["check"] for said in _about_the_doctor(row)),
        ),
        decisions=tuple(map(_decision, by_kind["decision"])),
        places=frozenset(_places([*by_kind["session"], *by_kind["check"]])),
        next_day=frozenset(row.ref for row in by_kind["next_day"]),
        walks=frozenset(row.day for row in by_kind["weekly"] if row.name == "walk"),
        interfered=max((r.day for r in by_kind["weekly"] if r.number is not None), default=None),
    )


def _daily(rows: Rows) -> tuple[DailyRating, ...]:
    return tuple(DailyRating(row.day, row.number) for row in sorted(rows, key=lambda row: row.day))


def _exercises(rows: Rows) -> dict[UUID, list[DoneExercise]]:
    found: dict[UUID, list[DoneExercise]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: row.number):
        found[row.ref].append(DoneExercise(row.name, row.variant, row.word, row.other))
    return found


def _session(row: Row[Any], exercises: Iterable[DoneExercise]) -> PastSession:
    start = row.decided["start"]["level"] if row.decided else None
    return PastSession(
        id=row.id,
        ended_at=row.at,
        local_date=row.day,
        before=Pain(row.leg, row.back, furthest(row.places)),
        after=Pain(row.leg_after, row.back_after, furthest(row.places_after)),
        new_symptoms=row.word,
        hurts=len(row.ticks),
        plan=row.name,
        exercises=tuple(exercises),
        check=row.ref,
        against_advice=start in STOPPED,
    )


def _check(row: Row[Any]) -> PastCheck:
    """Return a check as the server decided it; as it was shown where it did not decide."""
    decided = row.decided or {"level": row.other, "messages": row.messages}
    return PastCheck(
        id=row.id,
        at=row.at,
        level=decided["level"],
        messages=tuple(decided["messages"]),
        ticks=tuple(row.ticks),
        not_sure=tuple(row.not_sure),
        full_list=row.name == "list",
    )


def _about_the_doctor(row: Row[Any]) -> Iterator[Statement]:
    """Yield what a check said beside its own questions."""
    if row.word is not None:
        yield Statement(row.at, "doctor", row.word)
    if row.number is not None:
        yield Statement(row.at, "clinician_ok", YES if row.number else NO)


def _decision(row: Row[Any]) -> ExerciseDecision:
    dose = None if row.number is None else Dose(row.leg, row.back, row.number)
    return ExerciseDecision(row.at, row.name, row.word, row.variant, dose)


def _places(rows: Rows) -> Iterator[str]:
    for row in rows:
        yield from row.places or ()
        yield from row.places_after or ()
