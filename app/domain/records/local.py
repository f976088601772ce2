"""A local date and time, as somebody types them, as the one moment they mean in their zone."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from app.domain.limits import EARLIEST_YEAR
from app.domain.records.fields import Refused

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_CLOCK = re.compile(r"\d\d:\d\d(:\d\d)?", re.ASCII)


def typed_day(text: str) -> date:
    """Take a date like 2026-11-23, from 1900 on."""
    if not _DAY.fullmatch(text):
        raise Refused("Enter the date as year, month and day, like 2026-11-23.")
    try:
        found = date.fromisoformat(text)
    except ValueError as error:
        raise Refused("There is no such date. Check the day and the month.") from error
    if found.year < EARLIEST_YEAR:
        raise Refused("Choose a date from {year} on.", year=EARLIEST_YEAR)
    return found


def typed_clock(text: str) -> time:
    """Take a time of day like 07:30."""
    if not _CLOCK.fullmatch(text):
        raise Refused("Enter the time as hours and minutes, like 07:30.")
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise Refused("There is no such time. Hours go to 23, minutes to 59.") from error


def moment_of(day: date, clock: time, time_zone: str) -> datetime:
    """Return the moment in UTC; the first of two where the clocks went back.

    ``Refused``: the clocks went forward over this time, or it is out of reach.
    """
    zone = ZoneInfo(time_zone)
    local = datetime.combine(day, clock)
    try:
        moment = local.replace(tzinfo=zone).astimezone(UTC)
        there = moment.astimezone(zone).replace(tzinfo=None)
    except OverflowError as error:
        raise Refused("This is too far from today. Check the date.") from error
    if there != local:
        raise Refused("The clocks went forward over this time that day. Choose another time.")
    return moment
