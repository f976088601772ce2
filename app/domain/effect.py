"""Before and after: how pain was at the end of a session, and on the next day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from app.domain.events import Event
from app.domain.pain import ONE_DAY


class Change(NamedTuple):
    """Leg or buttock pain before and after one session, in points."""

    session: UUID
    day: date
    at: datetime
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Effect:
    """After how many sessions pain was lower, the same, higher.

    ``next_day`` counts those with a rating asked for on the very next date, each once,
    ``next_day_higher`` those of them at which pain was then higher than before the session.
    """

    lower: int
    same: int
    higher: int
    next_day: int
    next_day_higher: int

    @property
    def rated(self) -> int:
        """Return how many sessions there are."""
        return self.lower + self.same + self.higher


def changes(events: Iterable[Event]) -> list[Change]:
    """Return the sessions rated before and after, oldest first, each by its own local date."""
    found = [
        Change(event.id, event.day, event.at, event.leg, event.leg_after)
        for event in events
        if event.kind == "session" and event.leg is not None and event.leg_after is not None
    ]
    return sorted(found, key=lambda change: (change.day, change.at))


def effect(sessions: Sequence[Change], events: Iterable[Event]) -> Effect:
    """Return what these sessions say, with the next-day ratings among the events."""
    moved = [change.after - change.before for change in sessions]
    later = _next_day(sessions, events)
    return Effect(
        lower=sum(points < 0 for points in moved),
        same=moved.count(0),
        higher=sum(points > 0 for points in moved),
        next_day=len(later),
        next_day_higher=sum(points > 0 for points in later),
    )


def _next_day(sessions: Sequence[Change], events: Iterable[Event]) -> list[int]:
    """Return by how much pain was then higher than before each session that was asked about.

    The question comes from twelve hours to seven days after a session: an answer of the same
    evening, or of days later, says nothing of the next day.
    """
    known = {change.session: change for change in sessions}
    rated: dict[UUID, tuple[datetime, int]] = {}
    for event in events:
        change = known.get(event.follows) if event.follows else None
        if change and event.leg is not None and event.day - change.day == ONE_DAY:
            answer = (event.at, event.leg)
            rated[change.session] = min(rated.get(change.session, answer), answer)
    return [leg - known[session].before for session, (_, leg) in rated.items()]
