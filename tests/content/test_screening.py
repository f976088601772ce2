import pytest

AMOUNTS = "amounts/screening.toml"
WORDS = "words/en/screening.toml"
SADDLE = '{ id = "saddle", level = "emergency", source = ["N"] }'


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (AMOUNTS, '"urgent"', '"soon"', 'items[8].level is "soon"; allowed: emergency, urgent, as'),
        (
            AMOUNTS,
            'id = "bladder"',
            'id = "saddle"',
            'items[1] is "saddle"; allowed: each one once',
        ),
        (
            AMOUNTS,
            'source = ["N"]',
            "source = []",
            "items[0].source is []; allowed: one or more of",
        ),
        (
            AMOUNTS,
            'source = ["N"]',
            'source = ["X"]',
            'items[0].source[0] is "X"; allowed: S, N, P',
        ),
        (AMOUNTS, '"not_yet"]', '"yes"]', 'doctor_answers[1] is "yes"; allowed: each one once'),
        (AMOUNTS, "at_pain = 7", "at_pain = 11", "repeat.full_repeat_at_pain is 11; allowed: 1 to"),
        (
            AMOUNTS,
            "rise = true",
            "rise = 1",
            "repeat.full_repeat_after_rise is 1; allowed: true or",
        ),
        (
            AMOUNTS,
            'full_repeat_new_place = ["N", "O"]',
            "",
            "repeat_sources.full_repeat_new_place is missing",
        ),
        (WORDS, 'bladder = "', 'kidney = "', "items.kidney is not a known field; allowed: saddle"),
        (WORDS, 'chest = "Chest pain or trouble breathing"', "", "items.chest is missing"),
        (WORDS, 'quick_ask = "', '# "', "quick_ask is missing; allowed: text in quotes"),
        (WORDS, "not_sure = ", "unsure = ", "doctor.disk_options.unsure is not a known field"),
    ],
)
def test_a_list_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_the_list_goes_from_emergency_to_ask_first(content):
    tiers = [item.level for item in content.screen.items]
    assert tiers == ["emergency"] * 8 + ["urgent"] * 9 + ["ask_first"] * 8


def test_the_doctor_may_have_been_asked_or_not_yet(content):
    assert [option.id for option in content.doctor.options] == ["yes", "not_yet"]
