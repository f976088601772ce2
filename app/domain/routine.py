"""When a person means to move: on which days, after what, at what time; and breaks from sitting.

Times of day have no zone: half past seven is half past seven wherever the person is, so there
is no hour that daylight saving leaves out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Literal, get_args

from app.domain.limits import FUTURE
from app.domain.stretches import WEEK, monday

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)

MOST_PERIODS = 60
"""So many are kept, the newest: more than the weeks that are ever looked back at."""
MOST_EDITIONS = 1_000_000
MIDNIGHT = date(2000, 1, 1)
"""Any date: times of day can only be added up on one."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """Breaks from sitting: the first and the last of a day, and so many minutes between them."""

    days: tuple[Weekday, ...]
    every_min: int
    first: time
    last: time

    def times(self) -> tuple[time, ...]:
        """Return when they are on a day."""
        step, found = timedelta(minutes=self.every_min), []
        at, last = datetime.combine(MIDNIGHT, self.first), datetime.combine(MIDNIGHT, self.last)
        while at <= last:
            found.append(at.time())
            at += step
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Routine:
    """What was chosen; ``habit`` may be empty. None: no time of day, no breaks."""

    days: tuple[Weekday, ...]
    habit: str = ""
    at: time | None = None
    breaks: Breaks | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A routine and the date from which it holds; ``edition`` counts every change there was."""

    since: date
    saved_at: datetime
    edition: int
    routine: Routine


@dataclass(frozen=True, slots=True)
class Rest:
    """No session is asked for from this date on; ``until`` excluded, None: not known."""

    first: date
    until: date | None = None


def held_on(periods: Sequence[Period], day: date) -> Routine | None:
    """Return the routine that held on a date; None before the first. Oldest come first."""
    return next((p.routine for p in reversed(periods) if p.since <= day), None)


def goal(periods: Sequence[Period], day: date, usual: int) -> int:
    """Return on how many days of a week one meant to move, by what held on its last day.

    ``usual`` is the number for whoever had chosen nothing by then.
    """
    held = held_on(periods, monday(day) + WEEK - timedelta(days=1))
    return len(held.days) if held else usual


def changed(
    periods: Sequence[Period], routine: Routine, today: date, now: datetime
) -> tuple[Period, ...]:
    """Return the periods with this routine from today on; what held before stays as it was."""
    if periods and periods[-1].routine == routine:
        return tuple(periods)
    edition = min(periods[-1].edition + 1, MOST_EDITIONS) if periods else 1
    before = [period for period in periods if period.since < today]
    return (*before, Period(today, now, edition, routine))[-MOST_PERIODS:]


def can_have_been(periods: Sequence[Period], now: datetime) -> bool:
    """Say whether changes up to now can have made these periods: in order, each on its day."""
    return (
        len(periods) <= MOST_PERIODS
        and all(earlier.since < later.since for earlier, later in pairwise(periods))
        and all(
            period.saved_at <= now + FUTURE
            and abs(period.since - period.saved_at.date()) <= timedelta(days=1)
            for period in periods
        )
    )


def spans(periods: Sequence[Period]) -> Iterator[tuple[Period, date | None]]:
    """Yield each period with the date of the next one, None for the one that holds now."""
    ends = [*(period.since for period in periods[1:]), None]
    yield from zip(periods, ends, strict=bool(periods))


def first_on(days: Sequence[Weekday], start: date) -> date:
    """Return the first date from ``start`` on that falls on one of these days."""
    wanted = {WEEKDAYS.index(day) for day in days}
    return next(day for n in range(7) if (day := start + timedelta(days=n)).weekday() in wanted)
