import pytest

from tests.content.reading import grade, syllables

HIGHEST = 6.0


def text(*lines):
    """Return lines as sentences: an item of a list may have no full stop of its own."""
    return " ".join(line if line[-1] in ".!?" else f"{line}." for line in lines)


def texts(lines):
    return [line.text for line in lines]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("leg", 1),
        ("move", 1),
        ("raised", 1),
        ("muscles", 2),
        ("people", 2),
        ("little", 2),
        ("ended", 2),
        ("pushes", 2),
        ("gluteal", 3),
        ("exercise", 3),
        ("exercises", 4),
        ("sciatica", 4),
        ("herniated", 4),
        ("7", 1),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word, count):
    assert syllables(word) == count


def test_a_hard_text_has_a_high_grade():
    hard = "Contraindications notwithstanding, peripheralisation necessitates discontinuation."
    assert grade(hard) > 12


def test_every_message_is_easy_to_read(content):
    grades = {name: grade(message.text) for name, message in content.messages.items()}
    assert {name: g for name, g in grades.items() if g > HIGHEST} == {}


def test_every_exercise_is_easy_to_read(content):
    for exercise in content.catalogue.exercises.values():
        care = [*exercise.easier, *exercise.harder, *exercise.care]
        assert grade(text(*texts(exercise.steps))) <= HIGHEST
        assert grade(text(exercise.purpose.text, exercise.feel.text)) <= HIGHEST
        assert grade(text(*texts(care))) <= HIGHEST


def test_every_page_is_easy_to_read(content):
    for page in content.pages.values():
        lines = [line for part in page.sections for line in (*part.text, *part.points)]
        assert grade(text(page.summary.text, *texts(lines))) <= HIGHEST


def test_the_warning_signs_are_easy_to_read(content):
    page = content.warning
    lines = [line for tier in page.tiers for line in (tier.lead, *tier.points)]
    assert grade(text(page.summary.text, *texts(lines), page.foot.text)) <= HIGHEST


def test_the_list_before_a_session_is_easy_to_read(content):
    items = [item.text for item in content.screen.items]
    assert grade(text(content.screen_words.intro, *items)) <= HIGHEST


def test_every_source_is_easy_to_read(content):
    for note in (*content.sources.kinds.values(), *content.sources.letters.values()):
        assert grade(note.text) <= HIGHEST
