"""The warning-sign list: what is asked before a session, by tier."""

from dataclasses import dataclass
from typing import Literal

Tier = Literal["emergency", "urgent", "ask_first"]


@dataclass(frozen=True, slots=True)
class ScreenItem:
    """One line of the list a person may tick."""

    id: str
    level: Tier
    text: str


@dataclass(frozen=True, slots=True)
class Screen:
    """The list in its order, and when the whole of it is asked again."""

    items: tuple[ScreenItem, ...]
    full_repeat_days: int
    full_repeat_after_rise: bool
    full_repeat_at_pain: int
    full_repeat_new_place: bool
