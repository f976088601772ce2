"""What happened in a diary, in one shape for every chart that looks at more than ratings."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Literal, NamedTuple
from uuid import UUID

from app.domain.pain import ONE_DAY, Reading
from app.domain.places import Places

EventKind = Literal["session", "check", "rating", "walk", "note", "flare", "rest"]


class Event(NamedTuple):
    """A session, a check without one, an entry, or a check that asked for rest (``rest``).

    Ratings and places as in the records; None was not answered or cannot be. ``follows``
    is the session that a next-day rating follows. ``note`` may be cut short.
    """

    kind: EventKind
    id: UUID
    follows: UUID | None
    day: date
    at: datetime
    leg: int | None = None
    back: int | None = None
    leg_after: int | None = None
    back_after: int | None = None
    places: Places | None = None
    places_after: Places | None = None
    interfere: int | None = None
    note: str = ""

    @property
    def rated(self) -> bool:
        """Return whether anything was said about pain."""
        return any(
            answer is not None
            for answer in (
                *(self.leg, self.back, self.leg_after, self.back_after),
                *(self.places, self.places_after, self.interfere),
            )
        )


def readings(events: Iterable[Event]) -> list[Reading]:
    """Return what was rated; a check that asked for rest is there as a check already.

    Only a rating of the very next date is one of the day after its session.
    """
    happened = [event for event in events if event.kind != "rest"]
    days = {event.id: event.day for event in happened if event.kind == "session"}
    return [
        Reading(
            day=event.day,
            at=event.at,
            leg_before=event.leg,
            back_before=event.back,
            leg_after=event.leg_after,
            back_after=event.back_after,
            next_day=event.follows in days and event.day - days[event.follows] == ONE_DAY,
        )
        for event in happened
    ]
