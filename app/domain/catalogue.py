"""All exercises, the plans made of them, and the words and seconds around a session."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.domain.exercises import Dose, Exercise, Variant

PlanId = Literal["full", "short", "gentle"]
SideMode = Literal["alternate", "one_side_first"]


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One exercise of a plan: its variant and its dose."""

    slug: str
    variant: str
    dose: Dose


@dataclass(frozen=True, slots=True)
class Plan:
    """A session in its order; ``items`` name exercises of the catalogue."""

    id: str
    name: str
    items: tuple[PlanItem, ...]


@dataclass(frozen=True, slots=True)
class SessionDefaults:
    """Seconds before, between and after the exercises, and how sides are taken."""

    open_s: int
    close_s: int
    between_lying_s: int
    floor_to_standing_s: int
    standing_to_floor_s: int
    countdown_from: int
    side_mode: SideMode
    words_per_second: float
    weekly_goal_days_default: int
    weekly_goal_days_min: int
    weekly_goal_days_max: int


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The exercises by slug in the order of a full session, and the plans by id.

    ``voice`` holds the lines spoken around the exercises by key (``open``, ``next``,
    ``get_up`` …), ``countdown`` the words of 3-2-1 in the order they are said.
    """

    exercises: dict[str, Exercise]
    plans: dict[str, Plan]
    defaults: SessionDefaults
    voice: dict[str, str]
    countdown: tuple[str, ...]

    def variant(self, item: PlanItem) -> Variant:
        """Return the variant that an item of a plan is done in."""
        return self.exercises[item.slug].variant(item.variant)

    def in_order(self, slugs: Iterable[str]) -> tuple[Exercise, ...]:
        """Return the exercises with these slugs, in the order of a full session."""
        wanted = set(slugs)
        return tuple(e for slug, e in self.exercises.items() if slug in wanted)
