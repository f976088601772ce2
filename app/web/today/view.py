"""The week as Today shows it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week; ``moved``: a session was done on it."""

    date: date
    moved: bool
    is_today: bool


def week(monday: date, today: date, moved: Collection[date]) -> list[Day]:
    """Return the seven days from a Monday on."""
    days = [monday + timedelta(days=number) for number in range(7)]
    return [Day(day, day in moved, day == today) for day in days]
