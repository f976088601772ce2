"""Which exercises today, and which side first."""

import pytest

from app.domain.exercises import Dose
from app.domain.plan import check_dose, less_painful, only, plan_called
from tests.domain.sessions import CATALOGUE


def test_a_plan_is_found_by_its_id():
    assert [item.slug for item in plan_called(CATALOGUE, "short").items] == [
        "pelvic-tilt",
        "knee-to-chest",
        "glute-bridge",
    ]


def test_an_unknown_plan_is_refused_by_name():
    with pytest.raises(ValueError, match="plan must be full or short or gentle, not huge"):
        plan_called(CATALOGUE, "huge")


def test_one_exercise_alone_has_its_default_dose():
    plan = only(CATALOGUE.exercises["glute-bridge"])
    assert plan.id == "custom"
    assert [(i.slug, i.variant, i.dose) for i in plan.items] == [
        ("glute-bridge", "base", Dose(sets=2, reps=8, hold_s=3))
    ]


def test_one_exercise_alone_can_be_an_easier_one():
    plan = only(CATALOGUE.exercises["glute-bridge"], "half-lift")
    assert [item.variant for item in plan.items] == ["half-lift"]


@pytest.mark.parametrize(
    ("places", "side"),
    [
        ([], "right"),
        (["low_back"], "right"),
        (["right_thigh"], "left"),
        (["left_thigh"], "right"),
        (["right_buttock", "right_thigh", "left_buttock"], "left"),
        (["right_buttock", "left_buttock"], "right"),
    ],
)
def test_the_less_painful_side_comes_first(places, side):
    assert less_painful(places) == side


@pytest.mark.parametrize(
    ("slug", "dose", "message"),
    [
        ("glute-bridge", Dose(2, 8, 600), "glute-bridge: hold_s must be 2 to 6 seconds, not 600"),
        ("glute-bridge", Dose(2, 3, 3), "glute-bridge: reps must be 4 to 10, not 3"),
        ("pelvic-tilt", Dose(2, 8, 5), "pelvic-tilt: sets must be 1, not 2"),
    ],
)
def test_a_dose_outside_its_limits_is_refused(slug, dose, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        check_dose(CATALOGUE.exercises[slug], dose)


def test_the_limits_themselves_are_allowed():
    limits = CATALOGUE.exercises["glute-bridge"].limits
    check_dose(CATALOGUE.exercises["glute-bridge"], Dose(3, 10, 6))
    assert (limits.sets.max, limits.reps.max, limits.hold_s.max) == (3, 10, 6)
