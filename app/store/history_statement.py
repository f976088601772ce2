"""The one statement of everything about one diary that a rule may look at.

Its parameters are the diary and the first date of what is read (``parameters``). Old records
that no rule looks at are left out: of the sessions and checks only the last, and beside them
every check that marked something or answered the whole list.
"""

from datetime import date
from functools import cache, reduce
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    ScalarSelect,
    Select,
    Text,
    and_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
    union_all,
)

from app.store.checks import dated, day_begins
from app.store.first_ratings import by_day, packed
from app.store.history_parts import part
from app.store.models import (
    CheckRow,
    ClearanceRow,
    DiaryRow,
    EntryRow,
    ExerciseDecisionRow,
    ExerciseRow,
    SessionRow,
    StatementRow,
)
from app.store.owner import AnyDiary, DiaryRef, Whose, live, of

SESSIONS, CHECKS, WALKS = 100, 100, 7
"""How many of the last are read; far more sessions and checks than any rule looks back."""
INSIDE, APART = ":", ","
"""What parts the words of a text, and its lines."""
_SINCE: Any = bindparam("since")
_MOMENT: Any = bindparam("moment")


def parameters(diary: DiaryRef, since: date) -> dict[str, object]:
    """Return the parameters: whose, and from which local date on what is dated is read."""
    return {"diary": diary.id, "since": since, "moment": day_begins(since)}


@cache
def wanted() -> CompoundSelect[Any]:
    """Return the statement, made once: that takes longer than to answer it."""
    diary = AnyDiary()
    return union_all(
        *(_past(diary), _sessions(diary), _checks(diary), _clearances(diary)),
        *(_statements(diary), _decisions(diary), _next_days(diary)),
        *(_walks(diary), _daily(diary), _last(diary, "entered")),
        _last(diary, "interfered", EntryRow.interfere.is_not(None)),
    )


def _past(diary: Whose) -> Select[Any]:
    return part("past", day=DiaryRow.past_until, number=DiaryRow.past_revision).where(
        DiaryRow.id == diary.id
    )


def _last_sessions(diary: Whose) -> Select[Any]:
    order = (SessionRow.day.desc(), SessionRow.finished_at.desc(), SessionRow.id.desc())
    found = select(SessionRow.id).where(live(diary, SessionRow), SessionRow.day >= _SINCE)
    return found.order_by(*order).limit(SESSIONS)


def _last_checks(diary: Whose) -> Select[Any]:
    order = (CheckRow.at.desc(), CheckRow.id.desc())
    return select(CheckRow.id).where(_dated_checks(diary)).order_by(*order).limit(CHECKS)


def _dated_checks(diary: Whose) -> ColumnElement[bool]:
    return dated(diary, _SINCE, _MOMENT)


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
        day=CheckRow.day,
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
        _dated_checks(diary),
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
    return part("next_day", day=EntryRow.day, ref=EntryRow.after_session).where(
        _dated_entries(diary), EntryRow.after_session.is_not(None)
    )


def _walks(diary: Whose) -> Select[Any]:
    """Return the last dates with a walk."""
    walked = part("walk", day=EntryRow.day).where(_dated_entries(diary), EntryRow.kind == "walk")
    last = walked.group_by(EntryRow.day).order_by(EntryRow.day.desc()).limit(WALKS)
    return select(last.subquery())


def _last(diary: Whose, kind: str, *where: ColumnElement[bool]) -> Select[Any]:
    """Return the last date with such an entry."""
    found = part(kind, day=EntryRow.day).where(_dated_entries(diary), *where)
    return select(found.order_by(EntryRow.day.desc()).limit(1).subquery())


def _dated_entries(diary: Whose) -> ColumnElement[bool]:
    return and_(live(diary, EntryRow), EntryRow.day >= _SINCE)


def _daily(diary: Whose) -> Select[Any]:
    # As two texts: a row for each date would cost too much.
    texts = packed(by_day(diary, _SINCE, _MOMENT).subquery())
    return part("daily", word=texts["leg"], other=texts["back"])
