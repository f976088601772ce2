import pytest

AMOUNTS = "amounts/session.toml"
WORDS = "words/en/session.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (
            AMOUNTS,
            '  "glute-bridge",',
            '  "plank",',
            'order[3] is "plank"; allowed: deep-gluteal-stretch, glute-bridge, knee-to-chest,',
        ),
        (
            AMOUNTS,
            '  "glute-bridge",',
            '  "pelvic-tilt",',
            'order[3] is "pelvic-tilt"; allowed: each one once',
        ),
        (
            AMOUNTS,
            '{ slug = "knee-to-chest", reps = 1 }',
            '{ slug = "plank", reps = 1 }',
            'plans.short[1].slug is "plank"; allowed: pelvic-tilt, knee-to-chest,',
        ),
        (
            AMOUNTS,
            '{ slug = "knee-to-chest", reps = 1 }',
            '{ slug = "knee-to-chest", reps = 5 }',
            "plans.short[1].reps is 5; allowed: 1 to 4",
        ),
        (AMOUNTS, "hold_s = 15", "hold_s = 9", "plans.gentle[2].hold_s is 9; allowed: 10 to 30"),
        (AMOUNTS, "sets = 1", "sets = 0", "plans.short[2].sets is 0; allowed: 1 to 3"),
        (AMOUNTS, "sets = 1", "sides = 1", "plans.short[2].sides is not a known field; allowed:"),
        (
            AMOUNTS,
            'variant = "half"',
            'variant = "quarter"',
            'plans.gentle[0].variant is "quarter"; allowed: half, base',
        ),
        (
            AMOUNTS,
            'slug = "glute-bridge", sets',
            'slug = "pelvic-tilt", sets',
            'plans.short[2] is "pelvic-tilt"; allowed: each one once',
        ),
        (AMOUNTS, "gentle = [", "soft = [", "plans.soft is not a known field; allowed: full,"),
        (AMOUNTS, "open_s = 15", "open_s = 1500", "defaults.open_s is 1500; allowed: 0 to 120"),
        (AMOUNTS, "open_s = 15", "open_s = 15.0", "defaults.open_s is 15.0; allowed: a whole"),
        (AMOUNTS, '"alternate"', '"both"', 'defaults.side_mode is "both"; allowed: alternate,'),
        (
            AMOUNTS,
            "days_default = 5",
            "days_default = 1",
            "defaults.weekly_goal_days_default is 1; allowed: 2 to 7",
        ),
        (AMOUNTS, "days_max = 7", "days_max = 8", "defaults.weekly_goal_days_max is 8; allowed: 1"),
        (WORDS, 'short = "', 'brief = "', "plans.brief is not a known field; allowed: full,"),
        (WORDS, 'skip = "Skipping that one."', "", "voice.skip is missing; allowed: an entry"),
        (WORDS, "Next: {name}", "Next: {slug}", 'voice.next is "Next: {slug}"; allowed: in braces'),
        (WORDS, '"Two", ', "", 'countdown is ["Three", "One"]; allowed: 3 words, one for each'),
        (WORDS, '  "New numbness, tingling or weakness",\n', "", "common.stop_now is"),
    ],
)
def test_a_session_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_two_exercises_with_one_number_of_the_article_are_refused(copy):
    copy.change("amounts/exercises/glute-bridge.toml", "number = 4", "number = 3")
    line = "article_number is 3; allowed: another number than that of pelvic-tilt"
    assert copy.refusal() == f"amounts/exercises/glute-bridge.toml: {line}"


def test_every_dose_of_a_plan_lies_within_the_limits(content):
    for plan in content.catalogue.plans.values():
        for item in plan.items:
            content.catalogue.exercises[item.slug].limits.check(item.dose)


def test_every_usual_dose_lies_within_the_limits(content):
    for exercise in content.catalogue.exercises.values():
        exercise.limits.check(exercise.limits.default())


def test_an_item_of_a_plan_without_numbers_has_the_usual_dose(content):
    bridge = content.catalogue.exercises["glute-bridge"]
    item = next(i for i in content.catalogue.plans["full"].items if i.slug == "glute-bridge")
    assert item.dose == bridge.limits.default()


def test_the_gentle_plan_holds_the_leg_part_way_for_ten_seconds(content):
    knee = content.catalogue.plans["gentle"].items[1]
    assert (knee.variant, knee.dose.reps, knee.dose.hold_s) == ("part-way", 1, 10)
