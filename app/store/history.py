"""Everything about one diary that a rule may look at, in one statement.

Old records that no rule looks at are left out: of the sessions and checks only the last, and
beside them every check that marked something or answered the whole list.
"""

from datetime import tzinfo
from functools import cache, reduce
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    ScalarSelect,
    Select,
    Text,
    case,
    cast,
    func,
    or_,
    select,
    union_all,
)

from app.domain.kept import Kept
from app.store import history_rows
from app.store.first_ratings import by_day, packed
from app.store.history_parts import part
from app.store.history_rows import APART, INSIDE
from app.store.models import (
    CheckRow,
    ClearanceRow,
    EntryRow,
    ExerciseDecisionRow,
    ExerciseRow,
    SessionRow,
    StatementRow,
)
from app.store.owner import AnyDiary, DiaryRef, Whose, live, of
from app.store.transaction import reading

SESSIONS = 100
CHECKS = 100
WEEKLY = 50
"""How many of the last records are read; far more than any rule looks back."""


def read(diary: DiaryRef, zone: tzinfo) -> Kept:
    """Return what is kept about this diary's person."""
    with reading() as connection:
        rows = connection.execute(_wanted(), {"diary": diary.id}).all()
    return history_rows.kept(rows, zone, diary.created_at)


@cache
def _wanted() -> CompoundSelect[Any]:
    """Return the statement, made once: that takes longer than to answer it."""
    diary = AnyDiary()
    return union_all(
        *(_sessions(diary), _checks(diary), _clearances(diary), _statements(diary)),
        *(_decisions(diary), _next_days(diary), _weekly(diary), _daily(diary)),
    )


def _last_sessions(diary: Whose) -> Select[Any]:
    order = (SessionRow.day.desc(), SessionRow.started_at.desc(), SessionRow.id.desc())
    return select(SessionRow.id).where(live(diary, SessionRow)).order_by(*order).limit(SESSIONS)


def _last_checks(diary: Whose) -> Select[Any]:
    order = (CheckRow.at.desc(), CheckRow.id.desc())
    return select(CheckRow.id).where(live(diary, CheckRow)).order_by(*order).limit(CHECKS)


def _sessions(diary: Whose) -> Select[Any]:
    return part(
        "session",
        id=SessionRow.id,
        ref=SessionRow.check_id,
        at=SessionRow.finished_at,
        day=SessionRow.day,
        name=SessionRow.plan,
        word=SessionRow.new_symptoms,
        other=_exercises(),
        leg=SessionRow.leg_before,
        back=SessionRow.back_before,
        leg_after=SessionRow.leg_after,
        back_after=SessionRow.back_after,
        places=SessionRow.places_before,
        places_after=SessionRow.places_after,
        ticks=SessionRow.hurts,
        decided=SessionRow.decided,
    ).where(of(diary, SessionRow), SessionRow.id.in_(_last_sessions(diary)))


def _exercises() -> ScalarSelect[str | None]:
    """Return the exercises of a session as one text: a row each would cost too much."""
    said = (ExerciseRow.slug, ExerciseRow.variant, ExerciseRow.outcome, ExerciseRow.felt)
    texts = (cast(ExerciseRow.position, Text), *said)
    line = reduce(lambda one, next_: one + INSIDE + func.coalesce(next_, ""), texts)
    done = (ExerciseRow.diary_id == SessionRow.diary_id) & (ExerciseRow.session_id == SessionRow.id)
    return select(func.aggregate_strings(line, APART)).where(done).scalar_subquery()


def _checks(diary: Whose) -> Select[Any]:
    return part(
        "check",
        id=CheckRow.id,
        at=CheckRow.at,
        name=CheckRow.quick,
        word=CheckRow.doctor,
        other=func.coalesce(CheckRow.decided_level, CheckRow.level),
        number=case((CheckRow.clinician_ok.is_(True), 1), (CheckRow.clinician_ok.is_(False), 0)),
        places=CheckRow.places,
        ticks=CheckRow.ticks,
        not_sure=CheckRow.not_sure,
        messages=CheckRow.messages,
        decided=CheckRow.decided_because,
    ).where(
        live(diary, CheckRow),
        or_(
            CheckRow.ticks != [],
            CheckRow.not_sure != [],
            CheckRow.quick == "list",
            CheckRow.id.in_(_last_checks(diary)),
        ),
    )


def _clearances(diary: Whose) -> Select[Any]:
    return part(
        "clearance",
        ref=ClearanceRow.check_id,
        at=ClearanceRow.at,
        name=ClearanceRow.answer,
        word=ClearanceRow.item,
    ).where(live(diary, ClearanceRow))


def _statements(diary: Whose) -> Select[Any]:
    return part(
        "statement", at=StatementRow.at, name=StatementRow.subject, word=StatementRow.value
    ).where(live(diary, StatementRow))


def _decisions(diary: Whose) -> Select[Any]:
    return part(
        "decision",
        at=ExerciseDecisionRow.at,
        name=ExerciseDecisionRow.slug,
        word=ExerciseDecisionRow.decision,
        variant=ExerciseDecisionRow.variant,
        leg=ExerciseDecisionRow.sets,
        back=ExerciseDecisionRow.reps,
        number=ExerciseDecisionRow.hold_s,
    ).where(live(diary, ExerciseDecisionRow))


def _next_days(diary: Whose) -> Select[Any]:
    return part("next_day", ref=EntryRow.after_session).where(
        live(diary, EntryRow), EntryRow.after_session.is_not(None)
    )


def _weekly(diary: Whose) -> Select[Any]:
    """Return the last walks and the last answers to the weekly question."""
    counted = or_(EntryRow.kind == "walk", EntryRow.interfere.is_not(None))
    order = (EntryRow.day.desc(), EntryRow.at.desc(), EntryRow.id.desc())
    last = part("weekly", day=EntryRow.day, name=EntryRow.kind, number=EntryRow.interfere)
    found = last.where(live(diary, EntryRow), counted).order_by(*order).limit(WEEKLY)
    return select(found.subquery())


def _daily(diary: Whose) -> Select[Any]:
    """Return the first ratings of all local dates as two texts: a row each would cost too much."""
    texts = packed(by_day(diary).subquery())
    return part("daily", word=texts["leg"], other=texts["back"])
