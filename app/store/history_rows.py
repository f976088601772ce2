"""The rows of the history statement as what the rules read."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import Row

from app.domain.exercise_states import ExerciseDecision
from app.domain.exercises import Dose
from app.domain.history import (
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
from app.store.first_ratings import unpacked

Rows = Sequence[Row[Any]]

INSIDE, APART = ":", ","
"""What parts the words of a text, and its lines."""
STOPPED = LEVELS[LEVELS.index("pause") :]


def kept(rows: Rows, zone: tzinfo, opened: datetime) -> Kept:
    """Return all that is kept, from the rows of one statement."""
    by_kind: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row)
    [rated] = by_kind["daily"]
    return Kept(
        zone=zone,
        opened=opened,
        sessions=tuple(map(_session, by_kind["session"])),
        checks=tuple(map(_check, by_kind["check"])),
        daily=unpacked(rated.word),
        back=unpacked(rated.other),
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


def _exercises(text: str | None) -> tuple[DoneExercise, ...]:
    """Return the exercises of a session in their order."""
    lines: list[list[Any]] = [line.split(INSIDE) for line in text.split(APART)] if text else []
    lines.sort(key=lambda line: int(line[0]))
    return tuple(
        DoneExercise(slug, variant, felt or None, outcome)
        for _, slug, variant, outcome, felt in lines
    )


def _session(row: Row[Any]) -> PastSession:
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
        exercises=_exercises(row.other),
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
