"""Choices: within the limits of the content, or refused by name."""

from dataclasses import replace

import pytest

from app.domain.choices import standard
from app.domain.records import Invalid
from app.domain.records.choices import kept_choices, read_choices
from app.domain.records.written import to_dict
from tests.domain.sessions import CATALOGUE, item

USUAL = standard(CATALOGUE)
BRIDGE = to_dict(item("glute-bridge"))


def refused(**changes: object) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        read_choices(to_dict(USUAL) | changes, CATALOGUE)
    return {name: str(problems[0]) for name, problems in caught.value.fields.items()}


def test_choices_come_back_as_they_were_written():
    chosen = replace(
        USUAL,
        items=(
            replace(item("glute-bridge", hold_s=5), rest_s=60),
            item("knee-to-chest", "both-knees"),
        ),
        side_mode="one_side_first",
        first_side="left",
        between_lying_s=30,
        voice="tones",
        speed="slow",
        volume="low",
        letter_keys=False,
    )
    assert read_choices(to_dict(chosen), CATALOGUE) == chosen


def test_only_the_exercises_have_to_be_named():
    assert read_choices({"items": [BRIDGE]}, CATALOGUE) == replace(
        USUAL, items=(item("glute-bridge"),)
    )


def test_the_contents_own_rest_is_no_rest_of_ones_own():
    [chosen] = read_choices({"items": [{**BRIDGE, "rest_s": 45}]}, CATALOGUE).items
    assert chosen.rest_s is None


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"items": []}, "items"),
        ({"items": [BRIDGE, BRIDGE]}, "items"),
        ({"items": [{**BRIDGE, "slug": "plank"}]}, "items.0.slug"),
        ({"items": [{**BRIDGE, "variant": "towel"}]}, "items.0.variant"),
        ({"items": [{**BRIDGE, "dose": {"sets": 4, "reps": 8, "hold_s": 3}}]}, "items.0.dose.sets"),
        (
            {"items": [{**BRIDGE, "dose": {"sets": 2, "reps": True, "hold_s": 3}}]},
            "items.0.dose.reps",
        ),
        ({"items": [{**BRIDGE, "dose": {"sets": 2, "reps": 8}}]}, "items.0.dose.hold_s"),
        ({"items": [{**BRIDGE, "rest_s": 19}]}, "items.0.rest_s"),
        ({"items": [{**to_dict(item("pelvic-tilt")), "rest_s": 9}]}, "items.0.rest_s"),
        ({"items": [{**BRIDGE, "tempo": 2}]}, "items.0.tempo"),
        ({"between_lying_s": 5}, "between_lying_s"),
        ({"floor_to_standing_s": 121}, "floor_to_standing_s"),
        ({"side_mode": "both"}, "side_mode"),
        ({"first_side": "worst"}, "first_side"),
        ({"voice": "loud"}, "voice"),
        ({"speed": 2}, "speed"),
        ({"volume": ""}, "volume"),
        ({"letter_keys": "yes"}, "letter_keys"),
        ({"mood": "good"}, "mood"),
    ],
)
def test_what_cannot_be_is_refused_by_name(changes, field):
    assert list(refused(**changes)) == [field]


def test_a_refusal_names_the_limits():
    dose = {"sets": 2, "reps": 8, "hold_s": 7}
    problem = refused(items=[{**BRIDGE, "dose": dose}])["items.0.dose.hold_s"]
    assert problem == "Choose a whole number from 2 to 6."


def test_nothing_kept_is_the_standard():
    assert kept_choices({}, CATALOGUE) == USUAL


def test_an_exercise_that_is_no_longer_there_is_left_out():
    stored = to_dict(USUAL) | {"items": [{**BRIDGE, "slug": "plank"}, BRIDGE]}
    assert kept_choices(stored, CATALOGUE).items == (item("glute-bridge"),)


def test_when_none_is_there_any_more_the_standard_session_is():
    stored = to_dict(USUAL) | {"items": [{**BRIDGE, "slug": "plank"}], "voice": "silent"}
    assert kept_choices(stored, CATALOGUE) == replace(USUAL, voice="silent")


def test_an_amount_that_is_no_longer_allowed_becomes_the_standard_one():
    stored = to_dict(USUAL) | {"items": [{**BRIDGE, "dose": {"sets": 9, "reps": 8, "hold_s": 3}}]}
    assert kept_choices(stored, CATALOGUE).items == (item("glute-bridge"),)


def test_a_time_that_is_no_longer_allowed_does_not_take_the_others_with_it():
    stored = to_dict(USUAL) | {"between_lying_s": 1, "voice": "tones", "later": 1}
    assert kept_choices(stored, CATALOGUE) == replace(USUAL, voice="tones")
