"""The diary as it is listed: sessions and entries together, newest first, page by page.

One statement reads a page of both, each from its own index and no further than the page is
long; a second one reads the exercises of its sessions.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import Connection, Row, Select, desc, select, tuple_, union_all

from app.domain.places import Places
from app.domain.records.entry import EntryKind
from app.store.deleting import KEPT
from app.store.listing_parts import ORDER, SHOWS, SOURCES, Show, Source, is_live, shown
from app.store.models import ExerciseRow
from app.store.owner import DiaryRef, of
from app.store.sessions import Position
from app.store.transaction import reading

__all__ = ["SHOWS", "Line", "Part", "Position", "Show", "deleted", "found", "page"]

MOST_DELETED = 200
_BATCH = 200
"""How many notes are looked through before the database is asked for more."""


@dataclass(frozen=True, slots=True)
class Part:
    """One exercise of a listed session."""

    slug: str
    outcome: str
    felt: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One record of the diary; None: not answered, or not asked of its kind.

    ``leg``, ``back`` and ``places`` of a session are those before it; ``hurts`` are the
    slugs of its presses of "This hurts". ``follows``: the session of a next-day rating.
    """

    kind: Literal["session"] | EntryKind
    id: UUID
    day: date
    at: datetime
    ended_at: datetime | None
    time_zone: str
    deleted_at: datetime | None
    leg: int | None
    back: int | None
    leg_after: int | None
    back_after: int | None
    places: Places | None
    places_after: Places | None
    interfere: int | None
    minutes: int | None
    plan: str | None
    new_symptoms: str | None
    follows: UUID | None
    hurts: tuple[str, ...]
    note: str
    exercises: tuple[Part, ...]

    @property
    def position(self) -> Position:
        """Where it stands in the list."""
        return Position(self.day, self.at, self.id)


def page(
    diary: DiaryRef,
    limit: int,
    before: Position | None = None,
    show: Show | None = None,
    gone: UUID | None = None,
) -> tuple[Line, ...]:
    """Return lines newest first, from the newest or from just before a position.

    ``gone``: a record that was just deleted; it comes after them, if it can be put back.
    """
    parts = [
        source.of(diary, *where, is_live(source.table), *_before(source, before))
        .order_by(*(column.desc() for column in source.order))
        .limit(limit)
        for source, where in shown(diary, show)
    ]
    wanted = _newest_first(parts).limit(limit)
    if gone is not None:
        wanted = _all_of([wanted, *_just_deleted(diary, gone)])
    with reading() as connection:
        return _lines(connection, diary, connection.execute(wanted).all())


def found(
    diary: DiaryRef, matches: Callable[[str], bool], limit: int, before: Position | None = None
) -> tuple[Line, ...]:
    """Return the newest lines whose note matches, from the newest or from before a position.

    Notes are compared here: a database may know the upper case of ASCII alone.
    """
    parts = [
        source.of(diary, is_live(source.table), source.table.note != "", *_before(source, before))
        for source in SOURCES
    ]
    wanted = _newest_first(parts).execution_options(yield_per=_BATCH)
    with reading() as connection:
        with connection.execute(wanted) as rows:
            matching = list(islice((row for row in rows if matches(row.note)), limit))
        return _lines(connection, diary, matching)


def deleted(diary: DiaryRef, now: datetime) -> tuple[Line, ...]:
    """Return what can be put back, what was deleted last first."""
    parts = [source.of(diary, source.table.deleted_at > now - KEPT) for source in SOURCES]
    wanted = _all_of(parts).order_by(desc("deleted_at"), desc("id")).limit(MOST_DELETED)
    with reading() as connection:
        return _lines(connection, diary, connection.execute(wanted).all())


def _before(source: Source, position: Position | None) -> tuple[Any, ...]:
    if position is None:
        return ()
    types = [column.type for column in source.order]
    return (tuple_(*source.order) < tuple_(*position, types=types),)


def _just_deleted(diary: DiaryRef, record_id: UUID) -> list[Select[Any]]:
    return [
        source.of(diary, source.table.id == record_id, source.table.deleted_at.is_not(None))
        for source in SOURCES
    ]


def _newest_first(parts: list[Select[Any]]) -> Select[Any]:
    return _all_of(parts).order_by(*map(desc, ORDER))


def _all_of(parts: list[Select[Any]]) -> Select[Any]:
    """Return the rows of all parts, each of which may have an order and a limit of its own."""
    return select(union_all(*(select(part.subquery()) for part in parts)).subquery())


def _lines(connection: Connection, diary: DiaryRef, rows: Iterable[Row[Any]]) -> tuple[Line, ...]:
    listed = list(rows)
    done = _exercises(connection, diary, [r.id for r in listed if r.kind == "session"])
    return tuple(_line(row, tuple(done[row.id])) for row in listed)


def _line(row: Row[Any], exercises: tuple[Part, ...]) -> Line:
    hurts = tuple(hurt["slug"] for hurt in row.hurts or ())
    own = exercises if row.kind == "session" else ()
    return Line(**row._asdict() | {"hurts": hurts}, exercises=own)


def _exercises(
    connection: Connection, diary: DiaryRef, session_ids: list[UUID]
) -> dict[UUID, list[Part]]:
    found: dict[UUID, list[Part]] = defaultdict(list)
    if not session_ids:
        return found
    wanted = (
        select(ExerciseRow.session_id, ExerciseRow.slug, ExerciseRow.outcome, ExerciseRow.felt)
        .where(of(diary, ExerciseRow), ExerciseRow.session_id.in_(session_ids))
        .order_by(ExerciseRow.session_id, ExerciseRow.position)
    )
    for session_id, slug, outcome, felt in connection.execute(wanted):
        found[session_id].append(Part(slug, outcome, felt))
    return found
