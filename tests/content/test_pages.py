import pytest

SAFETY = "amounts/pages/safety.toml"
SAFETY_WORDS = "words/en/pages/safety.toml"
WARNING = "amounts/pages/warning.toml"
WARNING_WORDS = "words/en/pages/warning.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (SAFETY, 'summary = "adapted"', 'summary = "ours"', 'summary is "ours"; allowed: article'),
        (SAFETY, 'id = "pain"', 'id = "often"', 'sections[3] is "often"; allowed: each one once'),
        (SAFETY_WORDS, "[sections.pain]", "[sections.ache]", "sections.ache is not a known field"),
        (SAFETY_WORDS, '  "Small and regular is enough.",\n', "", "sections.often.text is"),
        (SAFETY_WORDS, "Small and regular", "{now} and", "sections.often.text[1] is"),
        (
            SAFETY_WORDS,
            '  "the pain stops you doing normal things",\n',
            "",
            "sections.doctor.points",
        ),
        (WARNING, 'id = "urgent"', 'id = "soon"', 'tiers[1].id is "soon"; allowed: emergency, urg'),
        (WARNING, 'id = "urgent"', 'id = "doctor"', 'tiers[2] is "doctor"; allowed: each one once'),
        (WARNING_WORDS, "[tiers.urgent]", "[tiers.soon]", "tiers.soon is not a known field"),
        (WARNING_WORDS, "Call {emergency}", "Call {number}", "tiers.emergency.lead is"),
        (
            WARNING_WORDS,
            '  "a fever, shivering, or feeling very unwell",\n',
            "",
            "tiers.urgent.poin",
        ),
        (
            WARNING_WORDS,
            'foot = "Do not',
            '# "Do not',
            "tiers.emergency.foot is []; allowed: 1 lin",
        ),
        (WARNING_WORDS, 'foot = "Not', '# "Not', "foot is missing; allowed: text in quotes"),
    ],
)
def test_a_page_that_cannot_be_is_refused(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_every_line_of_a_page_has_a_source(content):
    for page in content.pages.values():
        lines = [line for part in page.sections for line in (*part.text, *part.points)]
        assert {line.source for line in (page.summary, *lines)} <= {"article", "adapted", "added"}


def test_every_section_has_a_paragraph_or_a_list(content):
    for page in content.pages.values():
        assert all(bool(part.text) != bool(part.points) for part in page.sections)


def test_what_we_added_to_the_article_is_marked_sentence_by_sentence(content):
    expect = next(part for part in content.pages["sciatica"].sections if part.id == "expect")
    assert [line.source for line in expect.text] == ["article", "article", "article", "added"]


def test_the_most_urgent_signs_come_first(content):
    assert [tier.id for tier in content.warning.tiers] == ["emergency", "urgent", "doctor"]


def test_only_the_emergency_has_a_last_word(content):
    assert [bool(tier.foot) for tier in content.warning.tiers] == [True, False, False]
