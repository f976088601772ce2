"""The two tables of the diary's list as parts of one statement, with the same columns."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import ColumnElement, Select, SmallInteger, Text, cast, literal, null, or_, select
from sqlalchemy.types import TypeEngine

from app.store.models import EntryRow, ExerciseRow, SessionRow
from app.store.models.owned import Owned
from app.store.owner import DiaryRef, of
from app.store.types import Day, Instant, Json, Key, PlaceSet

Show = Literal["session", "walk", "rating", "note", "flare", "hurt"]
SHOWS: tuple[Show, ...] = get_args(Show)
"""What a list can be narrowed to: one kind of record, or the sessions in which something hurt."""

ORDER = ("day", "at", "id")

_COLUMNS: dict[str, TypeEngine[Any]] = {
    "kind": Text(),
    "id": Key(),
    "day": Day(),
    "at": Instant(),
    "ended_at": Instant(),
    "time_zone": Text(),
    "deleted_at": Instant(),
    "leg": SmallInteger(),
    "back": SmallInteger(),
    "leg_after": SmallInteger(),
    "back_after": SmallInteger(),
    "places": PlaceSet(),
    "places_after": PlaceSet(),
    "interfere": SmallInteger(),
    "minutes": SmallInteger(),
    "plan": Text(),
    "new_symptoms": Text(),
    "follows": Key(),
    "hurts": Json(),
    "note": Text(),
}


@dataclass(frozen=True, slots=True)
class Source:
    """One table of the list: its moment, and its columns under the names of the list."""

    table: Any
    at: Any
    columns: dict[str, Any]

    def of(self, diary: DiaryRef, *where: ColumnElement[bool]) -> Select[Any]:
        """Return the rows of a diary for which all of this holds."""
        given = {name: getattr(self.table, name) for name in ("id", "day", "time_zone", "note")}
        given |= {"at": self.at, "deleted_at": self.table.deleted_at} | self.columns
        return select(
            *(given.get(name, cast(null(), type_)).label(name) for name, type_ in _COLUMNS.items())
        ).where(of(diary, self.table), *where)

    @property
    def order(self) -> tuple[Any, ...]:
        """The columns of the order of the list."""
        return (self.table.day, self.at, self.table.id)


SESSIONS = Source(
    SessionRow,
    SessionRow.started_at,
    {
        "kind": literal("session"),
        "ended_at": SessionRow.finished_at,
        "leg": SessionRow.leg_before,
        "back": SessionRow.back_before,
        "leg_after": SessionRow.leg_after,
        "back_after": SessionRow.back_after,
        "places": SessionRow.places_before,
        "places_after": SessionRow.places_after,
        "plan": SessionRow.plan,
        "new_symptoms": SessionRow.new_symptoms,
        "hurts": SessionRow.hurts,
    },
)
ENTRIES = Source(
    EntryRow,
    EntryRow.at,
    {
        "kind": EntryRow.kind,
        "leg": EntryRow.leg,
        "back": EntryRow.back,
        "places": EntryRow.places,
        "interfere": EntryRow.interfere,
        "minutes": EntryRow.minutes,
        "follows": EntryRow.after_session,
    },
)
SOURCES = (SESSIONS, ENTRIES)


def shown(diary: DiaryRef, show: Show | None) -> list[tuple[Source, tuple[Any, ...]]]:
    """Return the tables that a narrowed list reads, each with its condition."""
    if show is None:
        return [(source, ()) for source in SOURCES]
    if show == "session":
        return [(SESSIONS, ())]
    if show == "hurt":
        return [(SESSIONS, (_hurt(diary),))]
    return [(ENTRIES, (EntryRow.kind == show,))]


def _hurt(diary: DiaryRef) -> ColumnElement[bool]:
    """Return the condition: a session with a press of "This hurts", or an exercise that hurt."""
    felt = select(ExerciseRow.session_id).where(
        of(diary, ExerciseRow),
        ExerciseRow.session_id == SessionRow.id,
        ExerciseRow.felt == "hurt",
    )
    return or_(SessionRow.hurts != [], felt.exists())


def is_live(table: type[Owned]) -> ColumnElement[bool]:
    """Return the condition: not deleted."""
    return table.deleted_at.is_(None)
