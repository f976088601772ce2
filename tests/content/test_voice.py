import pytest

KNEE = "words/en/exercises/knee-to-chest.toml"
BRIDGE = "words/en/exercises/glute-bridge.toml"
SIDES = "{side}, {Side}, {other}, {Other}"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (KNEE, "near_end =", "nearly =", "voice.nearly is not a known field; allowed: name,"),
        (KNEE, 'mid = "Breathe out slowly."', "", "variants.part-way.voice.mid is missing"),
        (KNEE, 'in_both = "Draw', '# "', "variants.both-knees.voice.in_both is missing"),
        (
            KNEE,
            "Lower both feet slowly.",
            "Lower the {side} foot.",
            'variants.both-knees.voice.out is "Lower the {side} foot."; allowed: no side,',
        ),
        (
            KNEE,
            "[variants.part-way.voice]",
            '[variants.part-way.voice]\nin = "In."',
            "variants.part-way.voice.in is not a known field; allowed: name, setup, in_side",
        ),
        (
            KNEE,
            "Now the {side} knee.",
            "Now the {leg} knee.",
            f'voice.switch is "Now the {{leg}} knee."; allowed: in braces only {SIDES}',
        ),
        (
            KNEE,
            "Now the {side} knee.",
            "Now the {side knee.",
            f'voice.switch is "Now the {{side knee."; allowed: {SIDES} in braces that are closed',
        ),
        (KNEE, "Now the {side}", "Now the {side:>9}", "voice.switch is"),
        (KNEE, "Now the {side}", "Now the {side!r}", "voice.switch is"),
        (KNEE, "Now the {side}", "Now the {}", "voice.switch is"),
        (KNEE, "Now the {side}", "Now the side}", "voice.switch is"),
        (BRIDGE, '"{n}."', '"{set}."', 'voice.count is "{set}."; allowed: in braces only {n}'),
        (BRIDGE, "Set {set}", "Set {n}", "voice.set_rest is"),
        (BRIDGE, 'set_soon = "', '# "', "variants.half-lift.voice.set_soon is missing"),
        (BRIDGE, 'purpose = "', 'purpose = "{side} ', "purpose is"),
    ],
)
def test_a_line_that_cannot_be_spoken_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_a_plain_line_may_have_no_braces_at_all(copy):
    copy.change(KNEE, 'purpose = "', 'purpose = "{side} ')
    assert copy.refusal().endswith("allowed: in braces only nothing")


def test_the_lines_of_a_variant_come_before_those_of_the_exercise(content):
    knee = content.catalogue.exercises["knee-to-chest"]
    assert knee.variant("part-way").voice["in_side"].endswith("part of the way.")
    assert knee.variant("part-way").voice["hold"] == knee.variant("base").voice["hold"]


def test_both_knees_say_no_side(content):
    voice = content.catalogue.exercises["knee-to-chest"].variant("both-knees").voice
    assert "in_both" in voice
    assert not {"in_side", "switch"} & set(voice)


def test_only_an_exercise_with_several_sets_speaks_between_them(content):
    tilt = content.catalogue.exercises["pelvic-tilt"].variant("base").voice
    bridge = content.catalogue.exercises["glute-bridge"].variant("base").voice
    assert not {"set_rest", "set_soon"} & set(tilt)
    assert {"set_rest", "set_soon"} <= set(bridge)
