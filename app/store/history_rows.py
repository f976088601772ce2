"""The rows of the history statement as what the rules read."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
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
from app.store.history_dated import Dated, Line
from app.store.history_statement import APART, INSIDE
from app.store.owner import DiaryRef, Past

ByKind = Mapping[str, Sequence[Row[Any]]]
"""The rows of one statement by their kind."""
STOPPED = LEVELS[LEVELS.index("pause") :]


def by_kind(rows: Sequence[Row[Any]]) -> ByKind:
    """Return the rows by their kind."""
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.kind].append(row)
    return found


def past(diary: DiaryRef, rows: ByKind) -> Past | None:
    """Return which past the diary had when these rows were read; None: it is gone."""
    return next((Past(diary.handle, row.day, row.number) for row in rows["past"]), None)


def dated(rows: ByKind) -> Dated:
    """Return what is dated."""
    [rated] = rows["daily"]
    return Dated(
        sessions=tuple(map(_session, rows["session"])),
        checks=tuple(map(_check, rows["check"])),
        leg=unpacked(rated.word),
        back=unpacked(rated.other),
        next_day=frozenset((row.day, row.ref) for row in rows["next_day"]),
        walks=tuple(row.day for row in rows["walk"]),
        interfered=next((row.day for row in rows["interfered"]), None),
        entered=next((row.day for row in rows["entered"]), None),
    )


def kept(found: Dated, rows: ByKind, zone: tzinfo, opened: datetime) -> Kept:
    """Return all that is kept: what is dated, and what these rows tell of the rest."""
    return Kept(
        zone=zone,
        opened=opened,
        sessions=tuple(line.record for line in found.sessions),
        checks=tuple(line.record for line in found.checks),
        daily=found.leg,
        back=found.back,
        clearances=tuple(
            PastClearance(row.at, row.name, row.ref, row.word) for row in rows["clearance"]
        ),
        statements=(
            *(Statement(row.at, row.name, row.word) for row in rows["statement"]),
            *(said for line in found.checks for said in line.said),
        ),
        decisions=tuple(map(_decision, rows["decision"])),
        places=frozenset().union(
            *(line.places for line in found.sessions), *(line.places for line in found.checks)
        ),
        next_day=frozenset(session for _, session in found.next_day),
        walks=frozenset(found.walks),
        interfered=found.interfered,
        entered=found.entered,
    )


def _exercises(text: str | None) -> tuple[DoneExercise, ...]:
    """Return the exercises of a session in their order."""
    lines: list[list[Any]] = [line.split(INSIDE) for line in text.split(APART)] if text else []
    lines.sort(key=lambda line: int(line[0]))
    return tuple(
        DoneExercise(slug, variant, felt or None, outcome)
        for _, slug, variant, outcome, felt in lines
    )


def _session(row: Row[Any]) -> Line[PastSession]:
    start = row.decided["start"]["level"] if row.decided else None
    session = PastSession(
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
    return Line(row.day, session, frozenset((*(row.places or ()), *(row.places_after or ()))))


def _check(row: Row[Any]) -> Line[PastCheck]:
    """Return a check as the server decided it; as it was shown where it did not decide."""
    decided = row.decided or {"level": row.other, "messages": row.messages}
    check = PastCheck(
        id=row.id,
        at=row.at,
        level=decided["level"],
        messages=tuple(decided["messages"]),
        ticks=tuple(row.ticks),
        not_sure=tuple(row.not_sure),
        full_list=row.name == "list",
    )
    return Line(row.day, check, frozenset(row.places or ()), tuple(_about_the_doctor(row)))


def _about_the_doctor(row: Row[Any]) -> Iterator[Statement]:
    """Yield what a check said beside its own questions."""
    if row.word is not None:
        yield Statement(row.at, "doctor", row.word)
    if row.number is not None:
        yield Statement(row.at, "clinician_ok", YES if row.number else NO)


def _decision(row: Row[Any]) -> ExerciseDecision:
    dose = None if row.number is None else Dose(row.leg, row.back, row.number)
    return ExerciseDecision(row.at, row.name, row.word, row.variant, dose)
