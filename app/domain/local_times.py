"""Dates and times as people and other programs write them, in a zone."""

import re
from datetime import UTC, date, datetime, time
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from app.domain.records.fields import Refused

DateOrder = Literal["ymd", "dmy", "mdy"]
DATE_ORDERS: tuple[DateOrder, ...] = get_args(DateOrder)
"""Year first, day first or month first, the surest first."""

NOON = time(12)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})", re.ASCII)
_YEAR_LAST = re.compile(r"(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<y>\d{4})", re.ASCII)
_TIME = re.compile(
    r"(?P<h>\d{1,2})[:.h](?P<min>\d\d)(?:[:.](?P<s>\d\d))?(?:[.,]\d{1,9})?\s*(?P<half>[AaPp]\.?[Mm]\.?)?"
    r"\s*(?P<zone>Z|[+-]\d\d:?\d\d)?",
    re.ASCII,
)


def reads_as(text: str, order: DateOrder) -> bool:
    """Return whether a text begins with a date in this order."""
    try:
        _date(text, order)
    except Refused:
        return False
    return True


def moment(day: str, clock: str, order: DateOrder, zone: str) -> datetime:
    """Return the moment of a date and a time, which may stand in the date's own cell.

    Noon where no time is given. ``Refused``: no such date or time, or the hour that was
    skipped when the clocks went forward; of an hour that came twice it is the first.
    """
    found, rest = _date(day.strip(), order)
    said = clock.strip() or rest.lstrip(" T,").strip()
    at, zoned = _time(said) if said else (NOON, None)
    there = ZoneInfo(zone) if zoned is None else zoned.tzinfo
    local = datetime.combine(found, at, there)
    try:
        moment = local.astimezone(UTC)
        back = moment.astimezone(there)
    except OverflowError as error:  # the first and the last day there are
        raise Refused("There is no such date or time. Check the numbers.") from error
    if back.replace(tzinfo=None) != local.replace(tzinfo=None):
        raise Refused("The clocks went forward then, this hour never was. Choose another time.")
    return moment


def _date(text: str, order: DateOrder) -> tuple[date, str]:
    match = (_YEAR_FIRST if order == "ymd" else _YEAR_LAST).match(text)
    if match is None:
        raise Refused("This is no date in the chosen order, with the year in four digits.")
    if order == "ymd":
        day, month = match["d"], match["m"]
    else:
        day, month = (match["a"], match["b"]) if order == "dmy" else (match["b"], match["a"])
    try:
        return date(int(match["y"]), int(month), int(day)), text[match.end() :]
    except ValueError as error:
        raise Refused("There is no such date or time. Check the numbers.") from error


def _time(text: str) -> tuple[time, datetime | None]:
    """Return a time of day, and a moment that has its zone where one was written."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise Refused("This is no time like 07:30 or 7:30 AM.")
    hour, half = int(match["h"]), (match["half"] or "").replace(".", "").lower()
    if half and not 1 <= hour <= 12:
        raise Refused("There is no such date or time. Check the numbers.")
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    try:
        zoned = datetime.strptime(match["zone"], "%z") if match["zone"] else None
        return time(hour, int(match["min"]), int(match["s"] or 0)), zoned
    except ValueError as error:
        raise Refused("There is no such date or time. Check the numbers.") from error
