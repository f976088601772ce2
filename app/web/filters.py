"""What templates may do with values: dates, durations and lists in words."""

from collections.abc import Sequence
from datetime import date, datetime
from fractions import Fraction
from functools import cache, lru_cache
from math import ceil
from zoneinfo import ZoneInfo

from babel import dates
from babel.lists import format_list
from babel.numbers import format_decimal
from flask import Flask
from flask_babel import format_time, get_locale, ngettext

from app.content import Option
from app.web import calling, current


def init_app(app: Flask) -> None:
    """Give the templates these filters, and the content as ``content``."""
    app.jinja_env.filters.update(
        day=day,
        long_day=long_day,
        full_day=full_day,
        month=month,
        moment=moment,
        points=points,
        weekday=weekday,
        weekday_letter=weekday_letter,
        weekday_short=weekday_short,
        local_day=local_day,
        clock=clock,
        minutes=minutes,
        listed=listed,
        options=options,
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals["own_number"] = calling.own_number
    app.context_processor(lambda: {"content": current.content()})


def dated(value: date, pattern: str) -> str:
    """Return a date in words; a page has hundreds, and each is slow to word."""
    return _formatted(value, pattern, str(get_locale()))


def day(value: date) -> str:
    """Return a day as in "Nov 23", with the year when it is not this one."""
    this_year = current.now().year == value.year
    return dated(value, "MMM d" if this_year else "MMM d, y")


def long_day(value: date) -> str:
    """Return a day as in "Monday, November 23"."""
    return dated(value, "EEEE, MMMM d")


def full_day(value: date) -> str:
    """Return a day with its year, as in "November 23, 2026"."""
    return dated(value, "MMMM d, y")


def month(value: date) -> str:
    """Return a month with its year, as in "Nov 2026"."""
    return dated(value, "MMM y")


def moment(value: datetime, zone: str) -> str:
    """Return day and time of a moment in a zone, as in "Nov 23, 7:30 AM"."""
    return f"{day(value.astimezone(ZoneInfo(zone)).date())}, {clock(value, zone)}"


def points(value: Fraction | float) -> str:
    """Return a mean with one decimal."""
    return _tenths(round(value * 10), str(get_locale()))


def weekday(value: date) -> str:
    """Return the day of the week, as in "Monday"."""
    return dated(value, "EEEE")


def local_day(value: datetime, zone: str) -> str:
    """Return the day of a moment in a zone, as in "Nov 23"."""
    return day(value.astimezone(ZoneInfo(zone)).date())


def weekday_letter(value: date) -> str:
    """Return the letter of a day of the week, as in "M"."""
    return dated(value, "EEEEE")


def weekday_short(value: date) -> str:
    """Return the day of the week in a few letters, as in "Mon"."""
    return dated(value, "EEE")


def clock(value: datetime, zone: str) -> str:
    """Return the time of day of a moment in a zone, as in "7:30 AM"."""
    return str(format_time(value.astimezone(ZoneInfo(zone)), "short", rebase=False))


def minutes(seconds: float) -> str:
    """Return a duration in whole minutes, rounded up, as in "16 minutes"."""
    return ngettext("%(num)s minute", "%(num)s minutes", ceil(seconds / 60))


@cache
def _tenths(tenths: int, locale: str) -> str:
    return format_decimal(tenths / 10, "0.0", locale)


@lru_cache(maxsize=4096)
def _formatted(value: date, pattern: str, locale: str) -> str:
    return dates.format_date(value, pattern, locale)


def listed(values: Sequence[str]) -> str:
    """Return words as a list in a sentence, as in "a, b and c"."""
    return format_list(list(values), locale=get_locale())


def options(values: Sequence[Option]) -> list[tuple[str, str]]:
    """Return the answers of a question as pairs of value and label."""
    return [(option.id, option.label) for option in values]
