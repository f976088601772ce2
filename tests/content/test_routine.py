import pytest

AMOUNTS = "amounts/routine.toml"
WORDS = "words/en/routine.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (AMOUNTS, '"tue"', '"tuesday"', 'days[1] is "tuesday"; allowed: mon, tue'),
        (AMOUNTS, '"tue"', '"mon"', 'days[1] is "mon"; allowed: each one once'),
        (AMOUNTS, "45", "30", "break_every_min[1] is 30; allowed: each one once"),
        (AMOUNTS, "gap_days = 7", "gap_days = 1", "gap_days is 1; allowed: 2 to 60"),
        (WORDS, '"lunch"', '"breakfast"', 'habits[3] is "breakfast"; allowed: each one once'),
        (WORDS, "stand = ", "sit = ", "calendar.sit is not a known field; allowed: name"),
    ],
)
def test_a_routine_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_the_standard_days_are_as_many_as_the_plan(content):
    assert len(content.routine.days) == content.catalogue.defaults.weekly_goal_days_default


def test_a_calendar_says_nothing_about_health(content):
    said = " ".join(
        getattr(content.routine.calendar, n) for n in content.routine.calendar.__slots__
    )
    assert not {"pain", "leg", "back", "doctor", "exercise"} & set(said.lower().split())
