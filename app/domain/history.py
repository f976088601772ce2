"""What the safety rules read: a person's stored records, as plain values.

Times are aware and kept in UTC, so that subtracting two of them never skips an hour of
daylight saving. None means not answered. The store leaves out deleted records.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, tzinfo
from uuid import UUID

from app.domain.first_ratings import FirstRatings
from app.domain.records.check import Doctor
from app.domain.records.clearance import ClearanceAnswer
from app.domain.records.session import Felt, NewSymptoms, Outcome
from app.domain.rules import Level


def in_utc(moment: datetime) -> datetime:
    """Return the same moment in UTC; ValueError when it names no zone."""
    if moment.tzinfo is None:
        raise ValueError(f"a time needs its zone, {moment.isoformat()} has none")
    return moment.astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Pain:
    """Ratings of one moment, 0 to 10, and the rank of the furthest place."""

    leg: int | None = None
    back: int | None = None
    furthest: int | None = None


@dataclass(frozen=True, slots=True)
class DoneExercise:
    """One exercise of a past session; ``felt`` None when the person did not say."""

    slug: str
    variant: str
    felt: Felt | None
    outcome: Outcome = "done"


@dataclass(frozen=True, slots=True)
class PastSession:
    """One session and how it was afterwards.

    ``local_date`` is the date it belongs to in its own zone. ``check`` is the check it
    followed. ``against_advice``: the rules had stopped it (stored as what happened, but
    a session like that lifts no stop).
    """

    id: UUID
    ended_at: datetime
    local_date: date
    before: Pain = Pain()
    after: Pain = Pain()
    new_symptoms: NewSymptoms | None = None
    hurts: int = 0
    plan: str = "full"
    exercises: tuple[DoneExercise, ...] = ()
    check: UUID | None = None
    against_advice: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "ended_at", in_utc(self.ended_at))


@dataclass(frozen=True, slots=True)
class PastCheck:
    """One check: what was marked, and what the server decided (``level``, ``messages``).

    ``not_sure`` names tiers or items. ``full_list``: the whole list of warning signs was
    answered, not only the quick question.
    """

    id: UUID
    at: datetime
    level: Level = "proceed"
    messages: tuple[str, ...] = ()
    ticks: tuple[str, ...] = ()
    not_sure: tuple[str, ...] = ()
    full_list: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", in_utc(self.at))


@dataclass(frozen=True, slots=True)
class PastClearance:
    """A person's dated statement about the stop of one check, or about one marked item."""

    at: datetime
    answer: ClearanceAnswer
    check: UUID | None = None
    item: str | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", in_utc(self.at))


@dataclass(frozen=True, slots=True)
class Aside:
    """An exercise set aside.

    ``since``: when that was, or the last "not yet" or failed retry after it. ``offered``:
    retries offered so far. ``ask_again`` False: the person does not want to be asked.
    """

    slug: str
    since: datetime
    offered: int = 0
    ask_again: bool = True

    def __post_init__(self) -> None:
        object.__setattr__(self, "since", in_utc(self.since))


@dataclass(frozen=True, slots=True)
class Person:
    """What holds for every session; ``shown`` says when a notice was last shown whole.

    ``onset`` is the 1st of its month when no day is known. ``first_use`` is a local date.
    """

    zone: tzinfo = UTC
    doctor: Doctor | None = None
    clinician_ok: bool | None = None
    onset: date | None = None
    first_use: date | None = None
    shown: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class History:
    """Everything stored that a rule may look at; records may come in any order.

    ``daily``: first ratings of the leg. ``places``: every place marked so far.
    ``next_day``: ids of the sessions that have their next-day rating.
    ``harder_answered``: when harder offers were answered.
    ``rated_after``: the last date whose ratings belong to a pain that is gone.
    """

    person: Person = Person()
    sessions: tuple[PastSession, ...] = ()
    checks: tuple[PastCheck, ...] = ()
    daily: FirstRatings = FirstRatings()  # noqa: RUF009  immutable
    clearances: tuple[PastClearance, ...] = ()
    places: frozenset[str] = frozenset()
    next_day: frozenset[UUID] = frozenset()
    harder_answered: tuple[datetime, ...] = ()
    rated_after: date = date.min

    def __post_init__(self) -> None:
        in_order = tuple(sorted(self.sessions, key=lambda session: session.ended_at))
        object.__setattr__(self, "sessions", in_order)

    def today(self, now: datetime) -> date:
        """Return the local date of a moment where the person is."""
        return in_utc(now).astimezone(self.person.zone).date()

    def until(self, moment: datetime) -> "History":
        """Return what was known just before a moment, to decide a late record as it was."""
        limit, day = in_utc(moment), self.today(moment)
        return replace(
            self,
            sessions=tuple(s for s in self.sessions if s.ended_at < limit),
            checks=tuple(c for c in self.checks if c.at < limit),
            daily=self.daily.before(day),
            clearances=tuple(c for c in self.clearances if c.at < limit),
            harder_answered=tuple(at for at in self.harder_answered if at < limit),
        )


@dataclass(frozen=True, slots=True)
class Answers:
    """Today's answers before a session; ``worse`` names cleared items that got worse."""

    leg: int | None = None
    ticks: tuple[str, ...] = ()
    not_sure: tuple[str, ...] = ()
    worse: tuple[str, ...] = ()
