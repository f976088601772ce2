"""A routine: valid or not made at all; and what was kept of it, as far as it is still valid."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any

from app.domain.limits import BREAK_EVERY_MIN, HABIT_CHARACTERS, Span
from app.domain.records.fields import Fields, Invalid, Refused
from app.domain.records.times import instant, rfc_3339
from app.domain.records.values import choice, note, whole
from app.domain.routine import MOST_EDITIONS, WEEKDAYS, Breaks, Period, Routine, Weekday

_KNOWN = frozenset({"days", "habit", "at", "breaks"})
_BREAKS = frozenset({"days", "every_min", "first", "last"})
_PERIOD = frozenset({"since", "saved_at", "edition", "routine"})
_EDITIONS = Span(1, MOST_EDITIONS)
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)", re.ASCII)


def read_routine(given: object, goal: Span) -> Routine:
    """Return the routine that was sent; ``goal`` is how many days of a week it may have."""
    fields = Fields(given, _KNOWN)
    routine = _routine(fields, goal)
    fields.finish()
    return routine


def kept_periods(stored: Mapping[str, object]) -> tuple[Period, ...]:
    """Return stored periods, oldest first; what can no longer be read is left out."""
    found, rows = [], stored.get("periods")
    for row in rows if isinstance(rows, list) else ():
        try:
            found.append(_period(Fields(row, _PERIOD)))
        except Invalid:
            continue
    return tuple(found)


def written(periods: Iterable[Period]) -> dict[str, object]:
    """Return periods as ``kept_periods`` reads them."""
    return {
        "periods": [
            {
                "since": period.since.isoformat(),
                "saved_at": rfc_3339(period.saved_at),
                "edition": period.edition,
                "routine": plain(period.routine),
            }
            for period in periods
        ]
    }


def plain(routine: Routine) -> dict[str, Any]:
    """Return a routine as the dict it can be read from again."""
    breaks = routine.breaks
    return {
        "days": list(routine.days),
        "habit": routine.habit,
        "at": clock_text(routine.at) if routine.at else None,
        "breaks": breaks
        and {
            "days": list(breaks.days),
            "every_min": breaks.every_min,
            "first": clock_text(breaks.first),
            "last": clock_text(breaks.last),
        },
    }


def clock_text(at: time) -> str:
    """Return a time of day as it is written."""
    return at.strftime("%H:%M")


def clock(value: object) -> time:
    """Take a time of day, as 7:30 or 07:30."""
    found = _CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return time(int(found[1]), int(found[2]))
    raise Refused("Write a time from 00:00 to 23:59, as in 07:30.")


def _routine(fields: Fields, goal: Span) -> Routine:
    return Routine(
        days=fields.take("days", _days(goal)),
        habit=fields.maybe("habit", _habit) or "",
        at=fields.maybe("at", clock),
        breaks=_breaks(fields) if fields.maybe("breaks", bool) else None,
    )


def _breaks(outer: Fields) -> Breaks:
    fields = outer.inside("breaks", _BREAKS)
    breaks = Breaks(
        days=fields.take("days", _days(Span(1, 7))),
        every_min=fields.take("every_min", whole(BREAK_EVERY_MIN)),
        first=fields.take("first", clock),
        last=fields.take("last", clock),
    )
    if fields.sound() and breaks.last <= breaks.first:
        fields.refuse("last", "Choose a time after the first one.")
    return breaks


def _period(fields: Fields) -> Period:
    period = Period(
        since=fields.take("since", _date),
        saved_at=fields.take("saved_at", instant),
        edition=fields.take("edition", whole(_EDITIONS)),
        routine=_routine(fields.inside("routine", _KNOWN), Span(1, 7)),
    )
    fields.finish()
    return period


def _days(number: Span) -> Callable[[object], tuple[Weekday, ...]]:
    """Return what takes so many different days of the week; they come back from Monday on."""

    def parse(value: object) -> tuple[Weekday, ...]:
        chosen = {choice(WEEKDAYS)(day) for day in value} if isinstance(value, list) else set()
        if not number.low <= len(chosen) <= number.high:
            raise Refused(
                "Choose at least {low} days of the week." if number.low > 1 else "Choose a day.",
                low=number.low,
            )
        return tuple(day for day in WEEKDAYS if day in chosen)

    return parse


def _habit(value: object) -> str:
    text = " ".join(note(value).split())
    if len(text) > HABIT_CHARACTERS:
        raise Refused(
            "Shorten this to {most} characters. It has {count}.",
            most=HABIT_CHARACTERS,
            count=len(text),
        )
    return text


def _date(value: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise Refused("There is no such date or time. Check the numbers.") from error
