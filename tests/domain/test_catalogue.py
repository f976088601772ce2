from dataclasses import replace

import pytest

from app.content import load


@pytest.fixture(scope="module")
def catalogue():
    return load().catalogue


def test_an_item_of_a_plan_leads_to_its_variant(catalogue):
    first = catalogue.plans["gentle"].items[0]
    assert catalogue.variant(first).label == "Half-size roll"


def test_exercises_come_in_the_order_of_a_session_however_they_are_named(catalogue):
    chosen = catalogue.in_order(["glute-bridge", "pelvic-tilt", "no-such-move"])
    assert [exercise.slug for exercise in chosen] == ["pelvic-tilt", "glute-bridge"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"open_s": -1}, "open_s must be 0 to 120, not -1"),
        ({"words_per_second": 0}, "words_per_second must be 0.5 to 5, not 0"),
        ({"weekly_goal_days_default": 1}, "weekly_goal_days_default must be 2 to 7, not 1"),
        ({"weekly_goal_days_max": 8}, "weekly_goal_days_max must be 1 to 7, not 8"),
    ],
)
def test_defaults_that_cannot_be_are_refused(catalogue, change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        replace(catalogue.defaults, **change)
