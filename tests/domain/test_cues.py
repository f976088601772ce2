"""The timed cues of one exercise."""

from dataclasses import replace

from hypothesis import given

from app.domain.cues import Move, cues_of, moves
from app.domain.exercises import Dose
from app.domain.script import block
from app.domain.wording import Speaker
from tests.domain.sessions import CATALOGUE, item, items, side_modes, sides, spoken


def formula(item) -> int:
    """Return the seconds of an exercise as content/rules.md 3 gives them."""
    exercise = CATALOGUE.exercises[item.slug]
    t, dose = exercise.timing, item.dose
    moves = dose.reps * (2 if CATALOGUE.variant(item).per_side else 1)
    one_set = moves * (t.move_in_s + dose.hold_s + t.move_out_s) + (moves - 1) * t.rest_s
    return t.setup_s + dose.sets * one_set + (dose.sets - 1) * t.set_rest_s


@given(item=items(), side=sides, mode=side_modes)
def test_every_duration_equals_the_formula(item, side, mode):
    assert block(CATALOGUE, item, side, mode).seconds == formula(item)


@given(item=items(), side=sides, mode=side_modes)
def test_cues_follow_one_another_without_a_gap(item, side, mode):
    at_s = 0
    for cue in block(CATALOGUE, item, side, mode).cues:
        assert cue.at_s == at_s
        assert cue.lasts_s > 0
        at_s += cue.lasts_s


@given(item=items(), side=sides, mode=side_modes)
def test_left_and_right_get_equal_time(item, side, mode):
    cues = block(CATALOGUE, item, side, mode).cues
    held = {
        side: sum(cue.lasts_s for cue in cues if (cue.phase, cue.side) == ("hold", side))
        for side in ("left", "right")
    }
    assert held["left"] == held["right"]


def test_sides_take_turns():
    assert [(m.rep, m.side) for m in moves(Dose(1, 2, 20), "left", "alternate")] == [
        (1, "left"),
        (1, "right"),
        (2, "left"),
        (2, "right"),
    ]


def test_one_side_can_come_first():
    assert [(m.rep, m.side) for m in moves(Dose(1, 2, 20), "left", "one_side_first")] == [
        (1, "left"),
        (2, "left"),
        (1, "right"),
        (2, "right"),
    ]


def test_sets_follow_one_another():
    assert moves(Dose(2, 1, 3), None, "alternate") == [Move(1, 1, None), Move(2, 1, None)]


def test_waiting_belongs_to_what_comes_next():
    cues = block(CATALOGUE, item("knee-to-chest")).cues
    waits = [(c.phase, c.side, c.rep) for c in cues if c.phase in ("setup", "rest", "switch")]
    assert waits == [
        ("setup", "right", 1),
        ("switch", "left", 1),
        ("switch", "right", 2),
        ("switch", "left", 2),
    ]


def test_the_same_side_again_is_a_rest_and_not_a_switch():
    cues = block(CATALOGUE, item("knee-to-chest"), "right", "one_side_first").cues
    waits = [(c.phase, c.side, c.rep) for c in cues if c.phase in ("rest", "switch")]
    assert waits == [("rest", "right", 2), ("switch", "left", 1), ("rest", "left", 2)]


def test_sets_are_parted_by_their_own_rest():
    cues = block(CATALOGUE, item("glute-bridge")).cues
    assert [(c.at_s, c.lasts_s, c.set) for c in cues if c.phase == "set_rest"] == [(98, 45, 2)]


def test_a_phase_without_time_is_left_out():
    tilt = CATALOGUE.exercises["pelvic-tilt"]
    hurried = replace(tilt, timing=replace(tilt.timing, rest_s=0))
    speaker = Speaker(tilt.variant("base").voice, CATALOGUE.countdown, 2.5)
    dose = Dose(1, 4, 5)
    cues = cues_of(hurried, dose, moves(dose, None, "alternate"), speaker)
    assert "rest" not in {cue.phase for cue in cues}


def test_a_bridge_is_counted_set_by_set():
    said = [t for _, t in spoken(block(CATALOGUE, item("glute-bridge", reps=4))) if t[0].isdigit()]
    assert said == ["1.", "2.", "3. Last in this set."] * 2


def test_only_the_first_repetition_says_how_to_hold():
    said = [text for _, text in spoken(block(CATALOGUE, item("glute-bridge")))]
    assert said.count("Hold.") == 1
