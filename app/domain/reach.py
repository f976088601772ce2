"""How far down the leg pain reached, week by week; and on what share of days each place hurt."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from app.domain.events import Event
from app.domain.places import Places, furthest
from app.domain.stretches import WEEK, monday


@dataclass(frozen=True, slots=True)
class ReachWeek:
    """An ISO week; ``rank`` is that of the furthest place, 0 no pain, None not asked."""

    monday: date
    rank: int | None


@dataclass(frozen=True, slots=True)
class Shares:
    """On how many of ``days`` dates with places marked each place hurt."""

    days: int
    counts: dict[str, int]

    def share(self, place: str) -> float:
        """Return the share of days, 0 to 1; 0 when no date has places."""
        return self.counts.get(place, 0) / self.days if self.days else 0.0


def by_week(events: Iterable[Event], first: date, last: date) -> tuple[ReachWeek, ...]:
    """Return every week from that of the first date to that of the last, oldest first.

    Weeks before the first answer are left out; without any answer there are none.
    """
    by_day: dict[date, int] = {}
    for day, places in _marked(events):
        by_day[day] = max(by_day.get(day, 0), furthest(places) or 0)
    ranks: dict[date, int] = {}
    for day, rank in by_day.items():
        ranks[monday(day)] = max(ranks.get(monday(day), 0), rank)
    known = [week for week in ranks if monday(first) <= week <= last]
    if not known:
        return ()
    count = (monday(last) - min(known)) // WEEK + 1
    weeks = (min(known) + n * WEEK for n in range(count))
    return tuple(ReachWeek(week, ranks.get(week)) for week in weeks)


def shares(events: Iterable[Event]) -> Shares:
    """Return on how many dates each place hurt at any time of the day."""
    by_day: dict[date, set[str]] = {}
    for day, places in _marked(events):
        by_day.setdefault(day, set()).update(places)
    counts = Counter(place for places in by_day.values() for place in places)
    return Shares(len(by_day), dict(counts))


def _marked(events: Iterable[Event]) -> Iterator[tuple[date, Places]]:
    for event in events:
        for places in (event.places, event.places_after):
            if places is not None:
                yield event.day, places
