import pytest

from app.content import load

AMOUNTS = "amounts/meta.toml"
WORDS = "words/en/meta.toml"
ONLY_THEN = "filled in when clinician_reviewed is true, and only then"


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (AMOUNTS, "schema = 1", "schema = 2", "schema is 2; allowed: 1"),
        (AMOUNTS, "= false", "= true", f'reviewer is ""; allowed: {ONLY_THEN}'),
        (AMOUNTS, 'reviewer = ""', 'reviewer = "A"', f'reviewer is "A"; allowed: {ONLY_THEN}'),
        (AMOUNTS, '"2026-11-23"', "2026-11-23", 'content_version is "2026-11-23"; allowed: text'),
        (WORDS, 'australia = "', 'austria = "', "emergency.regions.austria is not a known field"),
        (WORDS, "{reviewer}", "{who}", "reviewed is"),
    ],
)
def test_what_the_content_says_of_itself_must_be_possible(copy, file, old, new, line):
    copy.change(file, old, new)
    assert copy.refusal().startswith(f"{file}: {line}")


def test_the_footer_says_that_nobody_has_reviewed_it(content):
    assert not content.meta.clinician_reviewed
    assert content.meta.review.startswith("No doctor or physical therapist")


def test_the_footer_names_who_reviewed_it(copy):
    copy.change(AMOUNTS, "= false", "= true")
    copy.change(AMOUNTS, 'reviewer = ""', 'reviewer = "Dr. Ada Roe"')
    copy.change(AMOUNTS, 'review_date = ""', 'review_date = "2027-01-15"')
    review = load("en", copy.folder).meta.review
    assert review == "Checked by Dr. Ada Roe on 2027-01-15."


def test_emergency_numbers_have_their_regions(content):
    numbers = {number.region: number.number for number in content.emergency.numbers}
    assert numbers["united_kingdom"] == "999"
    assert all(number.label for number in content.emergency.numbers)
