"""Which exercises today, in which variant, how much, and which side first."""

from collections.abc import Collection

from app.domain.catalogue import Catalogue, FirstSideRule, Plan, PlanItem
from app.domain.exercises import Amount, Dose, Exercise, Side

CUSTOM = "custom"


def plan_called(catalogue: Catalogue, plan_id: str) -> Plan:
    """Return the plan with this id; ValueError names the ids there are."""
    if plan_id not in catalogue.plans:
        raise ValueError(f"plan must be {' or '.join(catalogue.plans)}, not {plan_id}")
    return catalogue.plans[plan_id]


def only(exercise: Exercise, variant_id: str = "base") -> Plan:
    """Return a session of this exercise alone, at its default dose."""
    variant = exercise.variant(variant_id)
    item = PlanItem(exercise.slug, variant.id, exercise.limits.default())
    return Plan(CUSTOM, exercise.name, (item,))


def less_painful(places: Collection[str]) -> Side:
    """Return the side to begin with: the one with fewer painful places, else the right."""
    left = sum(place.startswith("left_") for place in places)
    right = sum(place.startswith("right_") for place in places)
    return "left" if left < right else "right"


def first_side(rule: FirstSideRule, places: Collection[str]) -> Side:
    """Return the side to begin with, as a person chose it."""
    return less_painful(places) if rule == "less_painful" else rule


def check_dose(exercise: Exercise, dose: Dose) -> None:
    """Refuse (ValueError) a dose outside the limits of the exercise."""
    for name in ("sets", "reps", "hold_s"):
        limits: Amount = getattr(exercise.limits, name)
        value: int = getattr(dose, name)
        if not limits.min <= value <= limits.max:
            unit = " seconds" if name == "hold_s" else ""
            allowed = f"{limits.min} to {limits.max}" if limits.min < limits.max else limits.min
            raise ValueError(f"{exercise.slug}: {name} must be {allowed}{unit}, not {value}")
