"""The warning-sign list: what is asked before a session, by tier."""

from dataclasses import dataclass
from typing import Literal

from app.domain.ranges import refuse_out_of_range
from app.domain.rules import Days, Origin, Points

Tier = Literal["emergency", "urgent", "ask_first"]


@dataclass(frozen=True, slots=True)
class ScreenItem:
    """One line of the list a person may tick."""

    id: str
    level: Tier
    text: str
    source: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """The list in its order, and when the whole of it is asked again."""

    items: tuple[ScreenItem, ...]
    full_repeat_days: Days
    full_repeat_after_rise: bool
    full_repeat_at_pain: Points
    full_repeat_new_place: bool

    def __post_init__(self) -> None:
        refuse_out_of_range(self)
