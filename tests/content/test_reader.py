from dataclasses import dataclass, field
from typing import Annotated, Literal

import pytest

from app.content.reader import read
from app.content.refusal import ContentError, Where
from app.domain.ranges import Between, refuse_out_of_range

HERE = Where("amounts/mat.toml")


@dataclass(frozen=True)
class Mat:
    colour: Literal["blue", "green"]
    thick_cm: Annotated[float, Between(0.5, 3)]
    folds: Annotated[int, Between(0, 4)] = 0
    dry: bool = True
    owner: str | None = None
    sizes: tuple[int, ...] = ()
    notes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self):
        refuse_out_of_range(self)


@dataclass(frozen=True)
class Shelf:
    mats: tuple[Mat, ...]


GOOD = {"colour": "blue", "thick_cm": 1.5}


def refusal(kind, value):
    with pytest.raises(ContentError) as refused:
        read(kind, value, HERE)
    return str(refused.value)


def test_a_table_fills_its_dataclass():
    table = GOOD | {
        "folds": 2,
        "dry": False,
        "owner": "Ann",
        "sizes": [60, 180],
        "notes": {"a": "b"},
    }
    assert read(Mat, table, HERE) == Mat("blue", 1.5, 2, False, "Ann", (60, 180), {"a": "b"})


def test_fields_with_a_default_may_be_left_out():
    assert read(Mat, GOOD, HERE) == Mat("blue", 1.5)


def test_a_whole_number_may_stand_where_any_number_may():
    thick = read(Mat, GOOD | {"thick_cm": 2}, HERE).thick_cm
    assert (thick, type(thick)) == (2.0, float)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"color": "red"}, "color is not a known field; allowed: colour, thick_cm, folds,"),
        ({"folds": True}, "folds is true; allowed: a whole number"),
        ({"folds": 2.0}, "folds is 2.0; allowed: a whole number"),
        ({"folds": "2"}, 'folds is "2"; allowed: a whole number'),
        ({"folds": 5}, "folds is 5; allowed: 0 to 4"),
        ({"thick_cm": 0.4}, "thick_cm is 0.4; allowed: 0.5 to 3"),
        ({"thick_cm": float("nan")}, "thick_cm is NaN; allowed: 0.5 to 3"),
        ({"thick_cm": False}, "thick_cm is false; allowed: a number"),
        ({"dry": 1}, "dry is 1; allowed: true or false"),
        ({"colour": "red"}, 'colour is "red"; allowed: blue, green'),
        ({"colour": ["red"]}, 'colour is ["red"]; allowed: blue, green'),
        ({"owner": 3}, "owner is 3; allowed: text in quotes"),
        ({"sizes": 60}, "sizes is 60; allowed: a list"),
        ({"sizes": [60, "x"]}, 'sizes[1] is "x"; allowed: a whole number'),
        ({"notes": "x"}, 'notes is "x"; allowed: a table'),
        ({"notes": {"a": 1}}, "notes.a is 1; allowed: text in quotes"),
    ],
)
def test_what_does_not_fit_is_named_with_its_field_its_value_and_what_is_allowed(change, line):
    assert refusal(Mat, GOOD | change).startswith(f"amounts/mat.toml: {line}")


@pytest.mark.parametrize(
    ("missing", "line"),
    [
        ("colour", "colour is missing; allowed: blue, green"),
        ("thick_cm", "thick_cm is missing; allowed: a number"),
    ],
)
def test_a_missing_field_is_named_with_what_is_allowed(missing, line):
    table = {name: value for name, value in GOOD.items() if name != missing}
    assert refusal(Mat, table) == f"amounts/mat.toml: {line}"


def test_a_field_in_a_table_of_a_list_is_named_with_its_way():
    shelf = {"mats": [GOOD, GOOD | {"folds": 9}]}
    assert refusal(Shelf, shelf) == "amounts/mat.toml: mats[1].folds is 9; allowed: 0 to 4"


def test_a_list_where_a_table_belongs_is_refused():
    line = "amounts/mat.toml: mats[0] is [1]; allowed: a table"
    assert refusal(Shelf, {"mats": [[1]]}) == line


def test_a_missing_list_is_asked_for_as_a_list():
    assert refusal(Shelf, {}) == "amounts/mat.toml: mats is missing; allowed: a list"


def test_a_long_value_is_shown_by_its_beginning():
    line = refusal(Mat, GOOD | {"colour": "very " * 40})
    assert line.startswith('amounts/mat.toml: colour is "very very very ')
    assert line.endswith("…; allowed: blue, green")
    assert len(line) < 120


def test_a_value_of_several_lines_is_refused_in_one():
    assert "\n" not in refusal(Mat, GOOD | {"colour": "a\nb"})
