"""A routine as an iCalendar file (RFC 5545), for download and for the private address.

Times float: they have no zone, and the calendar shows them as the person's own time of day.
What others may see in a shared calendar says nothing about health, and asks for nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid5

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneStandard

from app.content.routine import RoutineContent
from app.domain.routine import Breaks, Period, Rest, first_on, spans

REFRESH = timedelta(hours=1)
"""How soon a calendar is asked to look again: a pause shall not wait for a day."""
ONE_DAY = timedelta(days=1)


def calendar(
    handle: UUID,
    periods: Sequence[Period],
    words: RoutineContent,
    now: datetime,
    rest: Rest | None = None,
) -> bytes:
    """Return all periods of a diary; sessions of a time of rest are left out.

    The event of the routine that holds now keeps its UID through every change, so that a
    calendar replaces it instead of adding another one. Rest is no edition of its own: that
    ``now`` is later tells a calendar which of two files is the newer one.
    """
    whole = Calendar()
    whole.add("version", "2.0")
    whole.add("prodid", "-//Steady//Plan//EN")
    whole.add("method", "PUBLISH")
    whole.add("name", words.calendar.name)
    whole.add("x-wr-calname", words.calendar.name)
    whole.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    whole.add("x-published-ttl", "PT1H")
    for event in _events(handle, periods, words, rest):
        event.add("dtstamp", now.replace(microsecond=0))
        whole.add_component(event)
    if not whole.subcomponents:
        whole.add_component(_nothing())
    body: bytes = whole.to_ical()
    return body


def _events(
    handle: UUID, periods: Sequence[Period], words: RoutineContent, rest: Rest | None
) -> Iterator[Event]:
    for period, end in spans(periods):
        session = _session(period, end, words, rest)
        if session:
            name = "session" if end is None else f"session until {end}"
            session.add("uid", _uid(handle, name))
            yield session
    breaks = periods[-1].routine.breaks if periods else None
    if breaks:
        for number, at in enumerate(breaks.times()):
            stand = _break(periods[-1], breaks, at, words)
            stand.add("uid", _uid(handle, f"break {number}"))
            yield stand


def _session(
    period: Period, end: date | None, words: RoutineContent, rest: Rest | None
) -> Event | None:
    """Return the sessions of one period; None when no day of it is left."""
    routine = period.routine
    if rest and rest.until is None:
        end = min(end or rest.first, rest.first)
    first = first_on(routine.days, period.since)
    if end is not None and first >= end:
        return None
    event = _event(period, words.calendar.session, words.calendar.session_text)
    event.add("dtstart", _start(first, routine.at))
    if routine.at:
        event.add("duration", timedelta(minutes=words.session_lasts_min))
        event.add_component(_alarm(words.calendar.session_text))
    last = _start(end - ONE_DAY, routine.at) if end else None
    event.add("rrule", _weekly(routine.days, last))
    if rest and rest.until and end is None:
        for number in range((rest.until - rest.first).days):
            event.add("exdate", _start(rest.first + number * ONE_DAY, routine.at))
    return event


def _break(period: Period, breaks: Breaks, at: time, words: RoutineContent) -> Event:
    event = _event(period, words.calendar.stand, words.calendar.stand_text)
    event.add("dtstart", _start(first_on(breaks.days, period.since), at))
    event.add("duration", timedelta(minutes=words.break_lasts_min))
    event.add_component(_alarm(words.calendar.stand_text))
    event.add("rrule", _weekly(breaks.days))
    return event


def _event(period: Period, summary: str, text: str) -> Event:
    event = Event()
    event.add("sequence", period.edition)
    event.add("summary", summary)
    event.add("description", text)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    return event


def _alarm(text: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(0))
    alarm.add("description", text)
    return alarm


def _start(day: date, at: time | None) -> date:
    """Return a time of day on a date, without a zone; the whole day where there is no time."""
    return datetime.combine(day, at) if at else day


def _weekly(days: Sequence[str], last: date | None = None) -> dict[str, object]:
    """Return the rule of some days of every week, up to the last one or without end."""
    rule: dict[str, object] = {"freq": "weekly", "byday": [day[:2] for day in days]}
    return rule | ({"until": last} if last else {})


def _uid(handle: UUID, name: str) -> str:
    return f"{uuid5(handle, name)}@steady"


def _nothing() -> Timezone:
    """Return what nobody sees: a calendar must have at least one component."""
    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", "UTC")
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001  by its own definition local
    standard.add("tzoffsetfrom", timedelta(0))
    standard.add("tzoffsetto", timedelta(0))
    zone.add_component(standard)
    return zone
