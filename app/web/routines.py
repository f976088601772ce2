"""When the person who asks means to move: read with the diary, kept by date."""

from collections.abc import Callable
from datetime import date, datetime

from app.domain.limits import Span
from app.domain.records.routine import kept_periods, written
from app.domain.routine import Period, Routine, changed, goal
from app.store import settings
from app.store.owner import DiaryRef
from app.web.current import content

PART = "routine"


def periods(diary: DiaryRef | None) -> tuple[Period, ...]:
    """Return every routine of a diary with its first date, oldest first."""
    return kept_periods(settings.part(diary, PART))


def held(diary: DiaryRef | None) -> Routine | None:
    """Return the routine that holds now, None before one was chosen.

    It is the newest, also where the date has gone back since, by a time zone chosen later.
    """
    known = periods(diary)
    return known[-1].routine if known else None


def goals(diary: DiaryRef | None) -> Callable[[date], int]:
    """Return what says on how many days one meant to move in the week of a date."""
    known = periods(diary)
    return lambda day: goal(known, day, content().catalogue.defaults.weekly_goal_days_default)


def limits() -> Span:
    """Return how many days of a week may be chosen."""
    defaults = content().catalogue.defaults
    return Span(defaults.weekly_goal_days_min, defaults.weekly_goal_days_max)


def keep(diary: DiaryRef, routine: Routine, today: date, now: datetime) -> None:
    """Keep a routine from today on."""
    settings.save(diary, PART, written(changed(periods(diary), routine, today, now)))
