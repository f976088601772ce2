"""The calendar of days moved with the plan, in words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from flask_babel import format_date, ngettext
from flask_babel import gettext as _

from app.domain.consistency import Day, Month, WeeksMet, kept_weeks, month, moved_days
from app.domain.events import Event
from app.web.filters import long_day


@dataclass(frozen=True, slots=True)
class Calendar:
    """One month, its sentence, and the weekdays over it."""

    title: str
    sentence: str
    month: Month
    weekdays: tuple[date, ...]
    today: date

    @property
    def this_month(self) -> bool:
        """Return whether today is among its days."""
        return self.month.later is None


def calendar(
    events: Sequence[Event],
    known_from: date,
    today: date,
    asked: date | None,
    goal: Callable[[date], int],
) -> Calendar | None:
    """Return the month asked for, else this one; None when nothing ever happened.

    The events are all since ``known_from``; a month that began before it, before the first
    event or after today is answered with this one. ``goal``: how many days of the week of a
    date one meant to move.
    """
    if not events:
        return None
    began = min(event.day for event in events)
    earliest = max(began.replace(day=1), known_from)
    first = today.replace(day=1)
    if asked is not None and earliest <= asked <= today:
        first = asked
    moved = moved_days(events)
    rated = [event.day for event in events if event.rated]
    shown = month(first, moved, rated, earliest, today)
    days = ngettext("%(num)s day moved.", "%(num)s days moved.", shown.moved)
    kept = kept_weeks(moved, goal, began, today)
    return Calendar(
        title=str(format_date(first, "MMMM y")),
        sentence=" ".join([days, *([_kept(kept)] if kept.weeks else []), _plan(goal(today))]),
        month=shown,
        weekdays=tuple(date(2024, 1, number) for number in range(1, 8)),
        today=today,
    )


def day_name(day: Day, today: date) -> str:
    """Return what a day says to someone who does not see its mark."""
    said = {
        "session": _("session"),
        "walk": _("walk"),
        "rest": _("rest, as Steady asked"),
        None: _("rating only") if day.rated else "",
    }[day.moved]
    parts = [long_day(day.day), said]
    parts.append(_("today") if day.day == today else "")
    return ", ".join(part for part in parts if part)


def _kept(kept: WeeksMet) -> str:
    return ngettext(
        "You met your plan in %(met)s of the last %(num)s full week.",
        "You met your plan in %(met)s of the last %(num)s full weeks.",
        kept.weeks,
        met=kept.met,
    )


def _plan(goal: int) -> str:
    return _("The plan is %(goal)s of 7.", goal=goal)
