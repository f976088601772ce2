import pytest

AMOUNTS = "amounts/feedback.toml"
WORDS = "words/en/feedback.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (AMOUNTS, '"fine"', '"good"', 'options[0] is "good"; allowed: fine, strong, hurt'),
        (AMOUNTS, '"fine"', '"hurt"', 'options[2] is "hurt"; allowed: each one once'),
        (AMOUNTS, '"set_aside"', '"stop"', 'hurt_again is "stop"; allowed: set_aside'),
        (WORDS, 'fine = "', 'good = "', "options.good is not a known field; allowed: fine, strong"),
        (WORDS, 'sets = "', 'turns = "', "harder_words.turns is not a known field; allowed: reps"),
    ],
)
def test_feedback_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_what_follows_from_hurt_is_a_message(content):
    assert {content.feedback.hurt_first, content.feedback.hurt_again} <= set(content.messages)
