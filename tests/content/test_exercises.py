import pytest

BRIDGE = "amounts/exercises/glute-bridge.toml"
BRIDGE_WORDS = "words/en/exercises/glute-bridge.toml"
KNEE = "amounts/exercises/knee-to-chest.toml"
KNEE_WORDS = "words/en/exercises/knee-to-chest.toml"

HOLD = "hold_s = { default = 3, min = 2, max = 6, harder = false }"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (BRIDGE, "default = 3", "default = 600", "limits.hold_s.default is 600; allowed: 2 to 6"),
        (BRIDGE, "max = 6", "max = 121", "limits.hold_s.max is 121; allowed: 1 to 120"),
        (BRIDGE, "min = 2", "min = 0", "limits.hold_s.min is 0; allowed: 1 to 6"),
        (BRIDGE, "min = 2", 'min = "2"', 'limits.hold_s.min is "2"; allowed: a whole number'),
        (BRIDGE, "max = 10", "max = 11", "limits.reps.max is 11; allowed: 1 to 10"),
        (BRIDGE, "min = 4", "mim = 4", "limits.reps.mim is not a known field; allowed: default,"),
        (BRIDGE, HOLD, "", "limits.hold_s is missing; allowed: a table"),
        (
            BRIDGE,
            "harder = false",
            'harder = false, article_text = "briefly"',
            "limits.hold_s.article_text is not a known field; allowed: article_dose in the words",
        ),
        (BRIDGE, "setup_s = 20", "setup_s = -1", "timing.setup_s is -1; allowed: 0 to 120"),
        (BRIDGE, 'kind = "reps"', 'kind = "rep"', 'kind is "rep"; allowed: hold, reps'),
        (BRIDGE, '"lying"', '"sitting"', 'position is "sitting"; allowed: lying, standing'),
        (BRIDGE, "article_number = 4", "", "article_number is missing; allowed: a whole number"),
        (BRIDGE, "number = 4", "number = 0", "article_number is 0; allowed: 1 to 100"),
        (
            BRIDGE,
            'purpose = "article"',
            'purpose = "ours"',
            'sources.purpose is "ours"; allowed: article, adapted, added',
        ),
        (BRIDGE_WORDS, 'name = "Glute bridge"', "", "name is missing; allowed: text in quotes"),
        (BRIDGE_WORDS, '"Lift only halfway."', '" "', 'easier[0] is " "; allowed: at least one'),
        (BRIDGE_WORDS, '"Lift only halfway."', "8", "easier[0] is 8; allowed: text in quotes"),
        (
            BRIDGE_WORDS,
            '"Lift only halfway.", ',
            "",
            'easier is ["Do one set of five."]; allowed: 2 lines, as many as have a source',
        ),
        (
            BRIDGE_WORDS,
            "\n[article_dose]",
            'side_means = "left"\n[article_dose]',
            'side_means is "left"; allowed: what a side is, for an exercise that has sides',
        ),
        (KNEE_WORDS, "side_means =", "# ", 'side_means is ""; allowed: what a side is'),
    ],
)
def test_an_exercise_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_the_articles_words_stand_where_it_gives_no_number(content):
    texts = {
        slug: exercise.limits.hold_s.article_text
        for slug, exercise in content.catalogue.exercises.items()
        if exercise.limits.hold_s.article_text
    }
    assert texts == {"pelvic-tilt": "a few seconds", "glute-bridge": "a few seconds"}


def test_a_number_of_the_article_is_never_passed(content):
    for exercise in content.catalogue.exercises.values():
        for amount in (exercise.limits.hold_s, exercise.limits.reps, exercise.limits.sets):
            assert amount.article_max is None or amount.max <= amount.article_max


def test_every_line_of_an_exercise_has_a_source(content):
    for exercise in content.catalogue.exercises.values():
        lines = [exercise.purpose, exercise.feel, *exercise.steps, *exercise.easier]
        lines += [*exercise.harder, *exercise.care]
        assert {line.source for line in lines} <= {"article", "adapted", "added"}
        assert all(line.text for line in lines)


def test_every_easier_and_harder_version_is_said_in_words(content):
    for exercise in content.catalogue.exercises.values():
        assert exercise.easier
        assert exercise.harder
