"""What is said in a session, and that nothing is spoken over something else."""

from itertools import pairwise

import pytest
from hypothesis import given

from app.domain.exercises import Dose
from app.domain.script import block
from app.domain.timeline import compile_session
from app.domain.wording import QUIET_END_S, Speaker, Spoken, fill, spoken_s
from tests.domain.sessions import CATALOGUE, item, items, plans, side_modes, sides, spoken

PACE = CATALOGUE.defaults.words_per_second


def overruns(say: tuple[Spoken, ...], ends_s: float) -> list[str]:
    """Return the utterances that are still being said when the next begins or time is up."""
    ends = [*(line.at_s for line in say[1:]), ends_s]
    return [
        line.text
        for line, end in zip(say, ends[: len(say)], strict=True)
        if line.at_s + spoken_s(line.text, PACE) > end
    ]


def speaker(slug: str, variant: str = "base") -> Speaker:
    voice = CATALOGUE.exercises[slug].variant(variant).voice
    return Speaker(voice, CATALOGUE.countdown, PACE)


@given(item=items(), side=sides, mode=side_modes)
def test_nothing_is_spoken_over_something_else(item, side, mode):
    exercise = block(CATALOGUE, item, side, mode)
    for cue in exercise.cues:
        quiet_s = QUIET_END_S if exercise.kind == cue.phase == "hold" else 0
        assert overruns(cue.say, cue.lasts_s - quiet_s) == []


@given(plan=plans(), side=sides)
def test_changes_leave_time_for_what_is_said_in_them(plan, side):
    for placed in compile_session(CATALOGUE, plan, side).cues:
        assert overruns(placed.cue.say, placed.cue.lasts_s) == []


def test_a_sentence_too_long_for_its_moment_would_be_noticed():
    assert overruns((Spoken(0, "one two three four five six"), Spoken(2, "seven")), 4) == [
        "one two three four five six"
    ]


@given(item=items(), side=sides, mode=side_modes)
def test_no_placeholder_is_ever_spoken(item, side, mode):
    said = " ".join(text for _, text in spoken(block(CATALOGUE, item, side, mode)))
    assert "{" not in said


@pytest.mark.parametrize(
    ("side", "said"),
    [("right", "Right ankle on your left knee."), ("left", "Left ankle on your right knee.")],
)
def test_a_line_names_the_side_and_the_other(side, said):
    assert fill("{Side} ankle on your {other} knee.", side) == said


def test_a_line_about_a_side_cannot_be_said_without_one():
    with pytest.raises(KeyError):
        fill("{Side} knee.")


def test_numbers_are_filled_in():
    assert fill("Rest. Set {set} in {seconds} seconds.", set=2, seconds=45) == (
        "Rest. Set 2 in 45 seconds."
    )


def test_speech_takes_time_by_the_word():
    assert spoken_s("Lie face up, knees bent.", 2.5) == 2.0


def test_a_long_first_hold_is_spoken_through():
    assert speaker("knee-to-chest").stretch(20, first_turn=True) == (
        Spoken(0, "Hold. Press your lower back flat."),
        Spoken(10, "Breathe out slowly."),
        Spoken(15, "Five seconds left."),
    )


def test_half_way_of_an_odd_hold_is_half_a_second():
    said = speaker("deep-gluteal-stretch").stretch(15, first_turn=True)
    assert said[1] == Spoken(7.5, "Let your shoulders go soft.")


@pytest.mark.parametrize(
    ("hold_s", "texts"),
    [
        (14, ["Hold. Press your lower back flat.", "Five seconds left."]),
        (11, ["Hold. Press your lower back flat."]),
        (5, ["Hold."]),
    ],
)
def test_a_short_hold_says_less(hold_s, texts):
    said = speaker("knee-to-chest").stretch(hold_s, first_turn=True)
    assert [line.text for line in said] == texts


def test_from_the_second_turn_a_hold_is_named_and_its_end_announced():
    said = speaker("knee-to-chest").stretch(20, first_turn=False)
    assert [line.text for line in said] == ["Hold.", "Five seconds left."]


def test_a_stretch_without_sides_speaks_of_both():
    both = speaker("knee-to-chest", "both-knees")
    assert both.move_in(None, stretch=True) == (Spoken(0, "Draw both knees in gently."),)
    assert both.after_stretch(Dose(1, 3, 20), 2, None, switch=False) == "Both knees again."
    assert both.after_stretch(Dose(1, 3, 20), 3, None, switch=False) == (
        "Both knees again. Last one."
    )


def test_one_side_first_says_same_leg_again():
    said = [
        text
        for _, text in spoken(block(CATALOGUE, item("knee-to-chest"), "right", "one_side_first"))
    ]
    assert "Same leg again. Last one on this side." in said


def test_who_does_one_a_side_is_not_told_that_it_is_the_last():
    said = [text for _, text in spoken(block(CATALOGUE, item("knee-to-chest", reps=1)))]
    assert "Now the left knee." in said
    assert not [text for text in said if "Last" in text]


def test_the_rest_between_sets_is_announced_and_counted_down():
    assert speaker("glute-bridge").set_rest(45, 2) == (
        Spoken(0, "Rest. Set 2 in 45 seconds."),
        Spoken(35, "Ten seconds. Same again."),
        Spoken(42, "Three"),
        Spoken(43, "Two"),
        Spoken(44, "One"),
    )


def test_a_short_rest_between_sets_has_no_time_for_ten_seconds():
    texts = [line.text for line in speaker("glute-bridge").set_rest(12, 2)]
    assert texts == ["Rest. Set 2 in 12 seconds.", "Three", "Two", "One"]


def test_nothing_is_counted_down_in_no_time():
    assert speaker("glute-bridge").count_down(3) == ()


def test_a_countdown_ends_with_one_second_left():
    at = [line.at_s for line in speaker("glute-bridge").count_down(20)]
    assert [later - earlier for earlier, later in pairwise([*at, 20])] == [1, 1, 1]
