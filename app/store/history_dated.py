"""What a rule reads of a stretch of time: it can be parted at a day, and put together again."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, NamedTuple, TypeVar
from uuid import UUID

from app.domain.first_ratings import FirstRatings
from app.domain.history import PastCheck, PastSession
from app.domain.person import Statement
from app.store.history_statement import CHECKS, SESSIONS, WALKS

Record = TypeVar("Record", bound=PastSession | PastCheck)


class Line(NamedTuple, Generic[Record]):
    """A session or a check of a local date, and what it says beside what the rules read of it."""

    day: date
    record: Record
    places: frozenset[str]
    said: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """The dated records of a stretch of time.

    ``next_day``: each date with a session that has its rating of that day. ``walks``: the
    last dates with one; ``interfered``: when the weekly question was last answered;
    ``entered``: the last date with any entry.
    """

    sessions: tuple[Line[PastSession], ...]
    checks: tuple[Line[PastCheck], ...]
    leg: FirstRatings
    back: FirstRatings
    next_day: frozenset[tuple[date, UUID]]
    walks: tuple[date, ...]
    interfered: date | None
    entered: date | None

    def before(self, day: date) -> "Dated":
        """Return what is dated before a day."""
        return Dated(
            sessions=tuple(line for line in self.sessions if line.day < day),
            checks=tuple(line for line in self.checks if line.day < day),
            leg=self.leg.before(day),
            back=self.back.before(day),
            next_day=frozenset(one for one in self.next_day if one[0] < day),
            walks=tuple(walk for walk in self.walks if walk < day),
            interfered=_earlier(self.interfered, day),
            entered=_earlier(self.entered, day),
        )

    def then(self, later: "Dated") -> "Dated":
        """Return this and what is dated later as one statement would have found both."""
        return Dated(
            sessions=_last_sessions(self.sessions + later.sessions),
            checks=_last_checks(self.checks + later.checks),
            leg=self.leg.then(later.leg),
            back=self.back.then(later.back),
            next_day=self.next_day | later.next_day,
            walks=tuple(sorted({*self.walks, *later.walks})[-WALKS:]),
            interfered=later.interfered or self.interfered,
            entered=later.entered or self.entered,
        )


def _earlier(found: date | None, day: date) -> date | None:
    return found if found is not None and found < day else None


def _last_sessions(lines: tuple[Line[PastSession], ...]) -> tuple[Line[PastSession], ...]:
    ordered = sorted(lines, key=lambda line: (line.day, line.record.ended_at, line.record.id))
    return tuple(ordered[-SESSIONS:])


def _last_checks(lines: tuple[Line[PastCheck], ...]) -> tuple[Line[PastCheck], ...]:
    ordered = sorted(lines, key=lambda line: (line.record.at, line.record.id))
    marked = (line for line in ordered[:-CHECKS] if _is_marked(line.record))
    return (*marked, *ordered[-CHECKS:])


def _is_marked(check: PastCheck) -> bool:
    return bool(check.ticks or check.not_sure or check.full_list)
