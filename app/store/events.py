"""What happened in a stretch of a diary and how its exercises felt, in one statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    SmallInteger,
    Text,
    cast,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)
from sqlalchemy.types import TypeEngine

from app.domain.events import Event
from app.domain.feels import FeltCount
from app.domain.rules import LEVELS
from app.store.checks import dated, day_begins, unnamed
from app.store.models import CheckRow, EntryRow, ExerciseRow, SessionRow
from app.store.owner import DiaryRef, live
from app.store.transaction import reading
from app.store.types import Day, Instant, Key, PlaceSet

NOTE_SHOWN = 160
"""How much of a note stands beside a chart; the diary has all of it."""
MARKS = 9
"""How many notes and flares of an older time are shown: the newest."""
RESTED = LEVELS[LEVELS.index("pause") :]

_EVENT: dict[str, TypeEngine[Any]] = {
    "kind": Text(),
    "id": Key(),
    "follows": Key(),
    "day": Day(),
    "at": Instant(),
    "leg": SmallInteger(),
    "back": SmallInteger(),
    "leg_after": SmallInteger(),
    "back_after": SmallInteger(),
    "places": PlaceSet(),
    "places_after": PlaceSet(),
    "interfere": SmallInteger(),
    "note": Text(),
}
_FELT: dict[str, TypeEngine[Any]] = {
    "slug": Text(),
    "variant": Text(),
    "felt": Text(),
    "times": Integer(),
    "last": Day(),
    "seconds": Integer(),
    "reps": Integer(),
}


@dataclass(frozen=True, slots=True)
class Found:
    """The events, oldest first; and how exercises felt, by version."""

    events: Sequence[Event]
    felt: Sequence[FeltCount]


def read(
    diary: DiaryRef,
    day: date,
    *,
    marks_from: date | None = None,
    felt: tuple[date, date] | None = None,
) -> Found:
    """Return everything from this local date on.

    A check stands for itself only while no session names it. With ``marks_from`` the newest
    notes and flares from that date to ``day`` are there too; with ``felt`` the exercises
    done from its first to its last date.
    """
    parts = [_sessions(diary, day), _checks(diary, day), _rests(diary, day), _entries(diary, day)]
    if marks_from is not None:
        parts.append(select(_marks(diary, marks_from, day).subquery()))
    if felt is not None:
        parts.append(_felt(diary, *felt))
    with reading() as connection:
        rows = connection.execute(union_all(*parts).order_by("day", "at")).all()
    return Found(
        [Event._make(row[: len(_EVENT)]) for row in rows if row.kind != "felt"],
        [FeltCount._make(row[len(_EVENT) :]) for row in rows if row.kind == "felt"],
    )


def _part(kind: Any, **columns: Any) -> Select[Any]:
    given = {"kind": kind, **columns}
    empty = {"note": literal("")}
    return select(
        *(
            given.get(name, empty.get(name, cast(null(), type_))).label(name)
            for name, type_ in (_EVENT | _FELT).items()
        )
    )


def _sessions(diary: DiaryRef, day: date) -> Select[Any]:
    return _part(
        literal("session"),
        id=SessionRow.id,
        day=SessionRow.day,
        at=SessionRow.started_at,
        leg=SessionRow.leg_before,
        back=SessionRow.back_before,
        leg_after=SessionRow.leg_after,
        back_after=SessionRow.back_after,
        places=SessionRow.places_before,
        places_after=SessionRow.places_after,
    ).where(live(diary, SessionRow), SessionRow.day >= day)


def _checks(diary: DiaryRef, day: date) -> Select[Any]:
    return _part(
        literal("check"),
        id=CheckRow.id,
        day=CheckRow.day,
        at=CheckRow.at,
        leg=CheckRow.leg,
        back=CheckRow.back,
        places=CheckRow.places,
    ).where(_checks_from(diary, day), unnamed(diary))


def _rests(diary: DiaryRef, day: date) -> Select[Any]:
    level = func.coalesce(CheckRow.decided_level, CheckRow.level)
    return _part(literal("rest"), id=CheckRow.id, day=CheckRow.day, at=CheckRow.at).where(
        _checks_from(diary, day), level.in_(RESTED)
    )


def _checks_from(diary: DiaryRef, day: date) -> ColumnElement[bool]:
    return dated(diary, day, day_begins(day))


def _entries(diary: DiaryRef, day: date) -> Select[Any]:
    return _entry().where(live(diary, EntryRow), EntryRow.day >= day)


def _marks(diary: DiaryRef, first: date, end: date) -> Select[Any]:
    order = (EntryRow.day.desc(), EntryRow.at.desc(), EntryRow.id.desc())
    marked = or_(EntryRow.kind == "flare", EntryRow.kind == "note")
    wanted = _entry().where(live(diary, EntryRow), EntryRow.day >= first, EntryRow.day < end)
    return wanted.where(marked).order_by(*order).limit(MARKS)


def _entry() -> Select[Any]:
    return _part(
        EntryRow.kind,
        id=EntryRow.id,
        follows=EntryRow.after_session,
        day=EntryRow.day,
        at=EntryRow.at,
        leg=EntryRow.leg,
        back=EntryRow.back,
        places=EntryRow.places,
        interfere=EntryRow.interfere,
        note=func.substr(EntryRow.note, 1, NOTE_SHOWN),
    )


def _felt(diary: DiaryRef, first: date, last: date) -> Select[Any]:
    same = (ExerciseRow.diary_id == SessionRow.diary_id) & (ExerciseRow.session_id == SessionRow.id)
    return (
        _part(
            literal("felt"),
            slug=ExerciseRow.slug,
            variant=ExerciseRow.variant,
            felt=ExerciseRow.felt,
            times=func.count(),
            last=func.max(SessionRow.day),
            seconds=func.coalesce(func.sum(ExerciseRow.seconds), 0),
            reps=func.coalesce(func.sum(ExerciseRow.done_reps), 0),
        )
        .join(ExerciseRow, same)
        .where(
            live(diary, SessionRow),
            SessionRow.day.between(first, last),
            ExerciseRow.outcome != "skipped",
        )
        .group_by(ExerciseRow.slug, ExerciseRow.variant, ExerciseRow.felt)
    )
