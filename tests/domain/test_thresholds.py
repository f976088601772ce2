"""Every threshold matters: one point, day or time more or less changes some vector."""

from dataclasses import fields, replace
from itertools import permutations

import pytest

from app.content import load
from app.domain.rules import LEVELS
from tests.domain.outcomes import CONTENT, OWN, Outcomes
from tests.domain.thresholds import OFFERS, RULES, SCREEN

VECTORS = [*CONTENT, *OWN]
KNOWN = [RULES, OFFERS, SCREEN]
GENUINE = [Outcomes(*KNOWN).of(vector) for vector in VECTORS]


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
    mutant = altered(thresholds, field, value)
    mutated = Outcomes(*(mutant if each is thresholds else each for each in KNOWN))
    pairs = zip(VECTORS, GENUINE, strict=True)
    assert any(mutated.of(vector) != outcome for vector, outcome in pairs)


def test_these_are_the_thresholds_of_the_content():
    content = load()
    assert (content.rules, content.offers) == (RULES, OFFERS)
    assert {i.id: i.level for i in content.screen.items} == {i.id: i.level for i in SCREEN.items}
    assert replace(content.screen, items=()) == replace(SCREEN, items=())


def test_every_message_the_rules_name_is_in_the_content():
    decided = [GENUINE[i][1] for i, v in enumerate(VECTORS) if v["kind"] in ("before", "after")]
    assert {message for messages in decided for message in messages} <= set(load().messages)
