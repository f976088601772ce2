"""Before and after: how pain was at the end of a session, and on the next day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from app.domain.events import Event


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

    ``next_day`` counts those with a rating on the day after, ``next_day_higher`` those of
    them at which pain was then higher than before the session.
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
    """Return the sessions rated before and after, oldest first."""
    found = [
        Change(event.id, event.day, event.at, event.leg, event.leg_after)
        for event in events
        if event.kind == "session" and event.leg is not None and event.leg_after is not None
    ]
    return sorted(found, key=lambda change: change.at)


def effect(sessions: Sequence[Change], events: Iterable[Event]) -> Effect:
    """Return what these sessions say, with the next-day ratings among the events."""
    before = {change.session: change.before for change in sessions}
    moved = [change.after - change.before for change in sessions]
    later = [
        event.leg - before[event.follows]
        for event in events
        if event.follows in before and event.leg is not None
    ]
    return Effect(
        lower=sum(points < 0 for points in moved),
        same=moved.count(0),
        higher=sum(points > 0 for points in moved),
        next_day=len(later),
        next_day_higher=sum(points > 0 for points in later),
    )
