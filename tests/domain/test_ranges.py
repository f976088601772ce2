from dataclasses import dataclass
from typing import Annotated

import pytest

from app.domain.ranges import Between, Impossible, refuse_out_of_range, require


@dataclass(frozen=True)
class Kettle:
    litres: Annotated[float, Between(0.5, 2)]
    cups: Annotated[int, Between(1, 8)]
    owner: Annotated[str, "anyone"] = ""

    def __post_init__(self) -> None:
        refuse_out_of_range(self)


@pytest.mark.parametrize(("litres", "cups"), [(0.5, 1), (2, 8)])
def test_both_ends_of_a_range_are_allowed(litres, cups):
    assert Kettle(litres, cups).cups == cups


@pytest.mark.parametrize(
    ("litres", "cups", "message"),
    [
        (0.4, 1, "litres must be 0.5 to 2, not 0.4"),
        (1, 9, "cups must be 1 to 8, not 9"),
        (float("nan"), 1, "litres must be 0.5 to 2, not nan"),
    ],
)
def test_a_number_outside_its_range_is_named_with_what_is_allowed(litres, cups, message):
    with pytest.raises(Impossible) as refused:
        Kettle(litres, cups)
    assert str(refused.value) == message


def test_a_refusal_tells_field_value_and_range_apart():
    with pytest.raises(Impossible) as refused:
        require("cups", 9, 1, 8)
    error = refused.value
    assert (error.field, error.value, error.allowed) == ("cups", 9, "1 to 8")


def test_a_range_of_one_number_is_that_number():
    assert str(Between(10, 10)) == "10"
