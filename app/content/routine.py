"""When to move, and what a calendar says about it: standard days, habits, breaks, reminders."""

from dataclasses import dataclass
from typing import Annotated

from app.content.folder import Source
from app.content.lines import join, refuse_twice
from app.domain.ranges import Between, refuse_out_of_range
from app.domain.routine import Weekday


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """What stands in a calendar: of a session, and of a break from sitting."""

    name: str
    session: str
    session_text: str
    stand: str
    stand_text: str


@dataclass(frozen=True, kw_only=True)
class RoutineAmounts:
    """The standard days, the breaks there are to choose from, how long a reminder lasts.

    ``gap_days``: so many days without a record are a gap, after which one is welcomed back.
    """

    days: tuple[Weekday, ...]
    break_every_min: tuple[int, ...]
    break_first_hour: Annotated[int, Between(0, 22)]
    break_last_hour: Annotated[int, Between(1, 23)]
    session_lasts_min: Annotated[int, Between(1, 120)]
    break_lasts_min: Annotated[int, Between(1, 30)]
    gap_days: Annotated[int, Between(2, 60)]

    def __post_init__(self) -> None:
        refuse_out_of_range(self)


@dataclass(frozen=True, kw_only=True)
class RoutineWords:
    """The habits to lean on, each to be read after "after", and the words of the calendar."""

    habits: tuple[str, ...]
    calendar: CalendarWords


@dataclass(frozen=True, kw_only=True)
class RoutineContent(RoutineWords, RoutineAmounts):
    """All of it."""


def load_routine(source: Source) -> RoutineContent:
    """Return what there is to choose from, and the words of the calendar."""
    amounts, at = source.amounts(RoutineAmounts, "routine")
    words, words_at = source.words(RoutineWords, "routine")
    refuse_twice(amounts.days, at.key("days"))
    refuse_twice(amounts.break_every_min, at.key("break_every_min"))
    refuse_twice(words.habits, words_at.key("habits"))
    return join(RoutineContent, amounts, words)
