import pytest

from app.content import load

KNEE = "amounts/exercises/knee-to-chest.toml"
KNEE_WORDS = "words/en/exercises/knee-to-chest.toml"
HAMSTRING_WORDS = "words/en/exercises/standing-hamstring-stretch.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (KNEE, "level = 2", "level = 4", "variants.both-knees.level is 4; allowed: -3 to 3"),
        (KNEE, "level = 2", "level = 1", "variants.both-knees.level is 1; allowed: a level of its"),
        (KNEE, "level = 0", "level = 3", "variants is ["),
        (
            KNEE,
            "[variants.both-knees]",
            "[variants.two-knees]",
            "variants.both-knees is not a known field; allowed: part-way, base, leg-straight, two",
        ),
        (
            KNEE,
            "per_side = false\nafter_rise",
            "per_side = 0\nafter_rise",
            "variants.both-knees.per_side is 0; allowed: true or false",
        ),
        (
            KNEE_WORDS,
            '[variants.base]\nlabel = "One knee, other foot flat"',
            "",
            "variants.base is missing; allowed: an entry of its own",
        ),
        (
            KNEE_WORDS,
            "[variants.base]",
            '[variants.base]\nsteps = ["Lie down."]',
            'variants.base.steps is ["Lie down."]; allowed: 0 lines, as many as have a source',
        ),
    ],
)
def test_a_variant_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    named = KNEE_WORDS if "not a known" in line else file
    assert copy.refusal().startswith(f"{named}: {line}")


def test_variants_stand_from_the_easiest_to_the_hardest(content):
    for exercise in content.catalogue.exercises.values():
        levels = [variant.level for variant in exercise.variants]
        assert levels == sorted(levels)


def test_a_variant_has_what_the_exercise_has_unless_it_says_otherwise(content):
    stretch = content.catalogue.exercises["standing-hamstring-stretch"]
    soft, lying = stretch.variant("low-soft"), stretch.variant("lying-towel")
    assert (soft.position, soft.needs, soft.steps) == ("standing", stretch.needs, stretch.steps)
    assert (lying.position, lying.needs) == ("lying", ("towel",))
    assert lying.steps[0].text.startswith("Lie face up")
    assert {step.source for step in lying.steps} == {"added"}


def test_a_variant_may_need_nothing_where_the_exercise_needs_something(copy):
    copy.change(HAMSTRING_WORDS, 'needs = ["towel"]', "needs = []")
    stretch = load("en", copy.folder).catalogue.exercises["standing-hamstring-stretch"]
    assert stretch.variant("lying-towel").needs == ()


def test_only_both_knees_is_never_offered_after_a_rise(content):
    kept_back = [
        (slug, variant.id)
        for slug, exercise in content.catalogue.exercises.items()
        for variant in exercise.variants
        if not variant.after_rise
    ]
    assert kept_back == [("knee-to-chest", "both-knees")]
