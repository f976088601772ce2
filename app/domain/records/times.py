"""Instants as RFC 3339, a sender's wrong clock, and the local date a record belongs to."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.domain.limits import CLOCK_TOLERANCE, EARLIEST_YEAR, FUTURE
from app.domain.records.fields import Refused

_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)


def instant(value: object) -> datetime:
    """Take a time with its zone, from 1900 on; it comes back in UTC."""
    if not (isinstance(value, str) and _RFC_3339.fullmatch(value)):
        raise Refused("Send a time with its zone, like 2026-11-23T07:30:00Z.")
    try:
        found = datetime.fromisoformat(value).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise Refused("There is no such date or time. Check the numbers.") from error
    return _not_too_old(found)


def moment(now: datetime, shift: timedelta) -> Callable[[object], datetime]:
    """Return what takes a time, shifted by how wrong the sender's clock is."""

    def parse(value: object) -> datetime:
        found = instant(value)
        try:
            found += shift
        except OverflowError as error:
            raise Refused("This is too far from today. Check the date.") from error
        if found > now + FUTURE:
            raise Refused("This lies in the future. Check the date and the time.")
        return _not_too_old(found)

    return parse


def clock_shift(sent_at: datetime | None, now: datetime) -> timedelta:
    """Return by how much a sender's times must move; zero up to 5 minutes and when unknown."""
    if sent_at is None or abs(now - sent_at) <= CLOCK_TOLERANCE:
        return timedelta()
    return now - sent_at


def local_date(at: datetime, time_zone: str) -> date:
    """Return the date of an instant in a zone whose name has been checked before."""
    return at.astimezone(ZoneInfo(time_zone)).date()


def rfc_3339(at: datetime) -> str:
    """Write an instant the way ``instant`` takes it."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _not_too_old(found: datetime) -> datetime:
    if found.year < EARLIEST_YEAR:
        raise Refused("Choose a date from {year} on.", year=EARLIEST_YEAR)
    return found
