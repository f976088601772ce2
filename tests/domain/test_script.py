"""Blocks: the exercises of the published tables, line by line."""

import pytest

from app.domain.exercises import Dose
from app.domain.script import as_plain, block, public_script, with_easier
from tests.domain.sessions import CATALOGUE, item, spoken

SCRIPT = public_script(CATALOGUE)


def test_knee_to_chest_says_what_the_table_says():
    assert spoken(block(CATALOGUE, item("knee-to-chest"))) == [
        ("0:00", "Knee to chest."),
        ("0:02", "Lie face up, knees bent, feet flat. Hands behind the right thigh."),
        ("0:17", "Three"),
        ("0:18", "Two"),
        ("0:19", "One"),
        ("0:20", "Right knee. Draw it in gently."),
        ("0:24", "Hold. Press your lower back flat."),
        ("0:34", "Breathe out slowly."),
        ("0:39", "Five seconds left."),
        ("0:44", "And lower it slowly."),
        ("0:48", "Now the left knee."),
        ("0:53", "Left knee. Draw it in gently."),
        ("0:57", "Hold. Press your lower back flat."),
        ("1:07", "Breathe out slowly."),
        ("1:12", "Five seconds left."),
        ("1:17", "And lower it slowly."),
        ("1:21", "Now the right knee. Last one on this side."),
        ("1:26", "Right knee. Draw it in gently."),
        ("1:30", "Hold."),
        ("1:45", "Five seconds left."),
        ("1:50", "And lower it slowly."),
        ("1:54", "Now the left knee. Last one on this side."),
        ("1:59", "Left knee. Draw it in gently."),
        ("2:03", "Hold."),
        ("2:18", "Five seconds left."),
        ("2:23", "And lower it slowly."),
    ]


def test_pelvic_tilt_says_what_the_table_says():
    setup = (
        "Lie face up, knees bent. Arms by your sides. "
        "Tighten your stomach, press your back down, roll your hips up a little."
    )
    expected = [
        (0, "Pelvic tilt."),
        (1, setup),
        (17, "Three"),
        (18, "Two"),
        (19, "One"),
    ]
    for k in range(1, 9):
        at_s = 20 + 12 * (k - 1)
        expected.append((at_s, "Tighten. Press down."))
        expected += [(at_s + 2, "Hold, and breathe.")] if k == 1 else []
        expected.append((at_s + 7, "Let go."))
        expected += [(at_s + 9, f"{k}. Last one." if k == 7 else f"{k}.")] if k < 8 else []
    tilt = block(CATALOGUE, item("pelvic-tilt"))
    assert spoken(tilt) == [(f"{s // 60}:{s % 60:02}", text) for s, text in expected]
    assert (tilt.seconds, tilt.done) == (113, "Good. That one is done.")


@pytest.mark.parametrize(
    ("slug", "seconds"),
    [
        ("pelvic-tilt", 113),
        ("knee-to-chest", 147),
        ("deep-gluteal-stretch", 169),
        ("glute-bridge", 221),
        ("standing-hamstring-stretch", 176),
    ],
)
def test_an_exercise_lasts_as_long_as_the_table_says(slug, seconds):
    assert block(CATALOGUE, item(slug)).seconds == seconds


def test_a_variant_speaks_its_own_lines():
    said = [text for _, text in spoken(block(CATALOGUE, item("deep-gluteal-stretch", "no-pull")))]
    assert "Rest there. Let the right knee open by itself." in said
    assert not [text for text in said if "Draw" in text]


def test_both_knees_have_no_sides():
    both = block(CATALOGUE, item("knee-to-chest", "both-knees"), "left")
    assert (both.id, both.first_side) == ("knee-to-chest.both-knees.1x2x20", None)
    assert {cue.side for cue in both.cues} == {None}


def test_a_variant_can_be_done_in_another_position():
    assert block(CATALOGUE, item("standing-hamstring-stretch", "lying-towel")).position == "lying"


@pytest.mark.parametrize(
    ("slug", "variant", "easier"),
    [
        ("knee-to-chest", "both-knees", "knee-to-chest.leg-straight.1x2x20.left"),
        ("knee-to-chest", "base", "knee-to-chest.part-way.1x2x20.left"),
        ("deep-gluteal-stretch", "base", "deep-gluteal-stretch.towel.1x2x20.left"),
        ("deep-gluteal-stretch", "no-pull", None),
        ("pelvic-tilt", "base", "pelvic-tilt.half.1x8x5"),
    ],
)
def test_a_block_names_the_next_easier_one(slug, variant, easier):
    assert block(CATALOGUE, item(slug, variant), "left").easier == easier


def test_another_order_of_sides_is_another_block():
    ids = [
        block(CATALOGUE, item("knee-to-chest"), "right", mode).id
        for mode in (None, "one_side_first")
    ]
    assert ids == [
        "knee-to-chest.base.1x2x20.right",
        "knee-to-chest.base.1x2x20.right.one_side_first",
    ]


def test_a_dose_outside_its_limits_makes_no_block():
    with pytest.raises(ValueError, match="glute-bridge: hold_s must be 2 to 6 seconds, not 600"):
        block(CATALOGUE, item("glute-bridge", hold_s=600))


def test_an_exercise_brings_its_easier_ones_with_either_side_first():
    assert [
        b.id for b in with_easier(CATALOGUE, item("deep-gluteal-stretch", "towel", reps=3))
    ] == [
        "deep-gluteal-stretch.no-pull.1x3x20.right",
        "deep-gluteal-stretch.no-pull.1x3x20.left",
        "deep-gluteal-stretch.towel.1x3x20.right",
        "deep-gluteal-stretch.towel.1x3x20.left",
    ]


def test_every_id_stands_for_one_block():
    ids = [b.id for b in SCRIPT.blocks]
    assert len(ids) == len(set(ids))


def test_every_plan_can_be_played_from_the_public_script():
    doses = {(b.slug, b.variant, b.dose, b.first_side) for b in SCRIPT.blocks}
    for plan in CATALOGUE.plans.values():
        for wanted in plan.items:
            sides = ("left", "right") if CATALOGUE.variant(wanted).per_side else (None,)
            assert doses >= {(wanted.slug, wanted.variant, wanted.dose, side) for side in sides}


def test_whatever_hurts_can_be_made_easier_from_the_public_script():
    ids = {b.id for b in SCRIPT.blocks}
    assert {b.easier for b in SCRIPT.blocks if b.easier} <= ids


def test_a_plain_script_is_made_of_what_json_knows():
    plain = as_plain(SCRIPT)
    first = plain["blocks"][0]
    assert first["cues"][0] == {
        "at_s": 0,
        "lasts_s": 20,
        "phase": "setup",
        "side": None,
        "set": 1,
        "rep": 1,
        "say": tuple(
            {"at_s": line.at_s, "text": line.text} for line in SCRIPT.blocks[0].cues[0].say
        ),
    }
    assert first["dose"] == {"sets": 1, "reps": 8, "hold_s": 5}
    assert plain["voice"]["paused"] == "Paused. Tap when you are ready."
    assert SCRIPT.blocks[0].dose == Dose(1, 8, 5)
