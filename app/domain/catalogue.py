"""All exercises, the plans made of them, and the words and seconds around a session."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from app.domain.exercises import Dose, Exercise, Seconds, Variant
from app.domain.ranges import Between, refuse_out_of_range, require

PlanId = Literal["full", "short", "gentle"]
SideMode = Literal["alternate", "one_side_first"]
FirstSideRule = Literal["less_painful", "left", "right"]

WeekDays = Annotated[int, Between(1, 7)]


@dataclass(frozen=True, slots=True)
class PlanItem:
    """One exercise of a plan: its variant and its dose.

    ``rest_s``: seconds between two holds, or between two sets of repetitions; None is the
    exercise's own.
    """

    slug: str
    variant: str
    dose: Dose
    rest_s: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """A session in its order; ``items`` name exercises of the catalogue."""

    id: str
    name: str
    items: tuple[PlanItem, ...]


@dataclass(frozen=True, slots=True)
class SessionDefaults:
    """Seconds before, between and after the exercises, and how sides are taken.

    ``first_side`` less_painful: the person's less painful side, the right one when unknown.
    """

    open_s: Seconds
    close_s: Seconds
    between_lying_s: Seconds
    floor_to_standing_s: Seconds
    standing_to_floor_s: Seconds
    countdown_from: Annotated[int, Between(1, 10)]
    side_mode: SideMode
    words_per_second: Annotated[float, Between(0.5, 5)]
    weekly_goal_days_default: WeekDays
    weekly_goal_days_min: WeekDays
    weekly_goal_days_max: WeekDays
    first_side: FirstSideRule = "less_painful"

    def __post_init__(self) -> None:
        refuse_out_of_range(self)
        require(
            "weekly_goal_days_default",
            self.weekly_goal_days_default,
            self.weekly_goal_days_min,
            self.weekly_goal_days_max,
        )


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
