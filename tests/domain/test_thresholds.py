"""Every threshold matters: one point, day or time more or less changes some vector."""

from dataclasses import fields
from itertools import permutations

import pytest

from app.domain.rules import LEVELS
from tests.domain.outcomes import CONTENT, OWN, Outcomes
from tests.domain.thresholds import OFFERS, RULES, SCREEN

VECTORS = [*CONTENT, *OWN]


def altered(thresholds, field, value):
    """Return a copy with another value, also one that the content would refuse."""
    copy = object.__new__(type(thresholds))
    for name in (each.name for each in fields(thresholds)):
        object.__setattr__(copy, name, value if name == field else getattr(thresholds, name))
    return copy


def others(value):
    """Return the values next to this one, each of which must show."""
    if isinstance(value, bool):
        return [not value]
    if value in LEVELS:
        return [level for level in LEVELS if level != value]
    if isinstance(value, int | float):
        return [value - 1, value + 1]
    if isinstance(value, dict):
        return [value | {key: other} for key in value for other in others(value[key])]
    if all(isinstance(each, str) for each in value):
        return [order for order in permutations(value) if order != value]
    return [
        (*value[:index], other, *value[index + 1 :])
        for index, each in enumerate(value)
        for other in others(each)
    ]


def changed(thresholds):
    return [
        pytest.param(thresholds, field.name, other, id=f"{field.name} {other}")
        for field in fields(thresholds)
        if field.name != "items"
        for other in others(getattr(thresholds, field.name))
    ]


@pytest.mark.parametrize(
    ("thresholds", "field", "value"), [*changed(RULES), *changed(OFFERS), *changed(SCREEN)]
)
def test_another_threshold_changes_some_vector(thresholds, field, value):
    known = [RULES, OFFERS, SCREEN]
    mutant = altered(thresholds, field, value)
    mutated = Outcomes(*(mutant if each is thresholds else each for each in known))
    genuine = Outcomes(*known)
    assert any(mutated.of(vector) != genuine.of(vector) for vector in VECTORS)
