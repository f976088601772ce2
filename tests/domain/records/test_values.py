"""The lessons of hostile inputs: everything is taken exactly or refused with a sentence."""

import json

import pytest

from app.domain.records import Invalid, read_session
from tests.bodies import NOW, ZONES, check, session
from tests.domain.records.reading import READERS, refusals

NOT_A_RATING = [
    *(True, False, "5", "٥", "５", "1_0", 5.0, 0.5, 1e-400, -1, 11, 2**63, 10**5000),
    *(float("nan"), float("inf"), "", [], {}, [5]),
]


@pytest.mark.parametrize("value", NOT_A_RATING, ids=range(len(NOT_A_RATING)))
def test_only_a_whole_number_from_0_to_10_is_a_rating(value):
    found = refusals("session", session(leg_after=value))
    assert found == {"leg_after": ["Choose a whole number from 0 to 10."]}


@pytest.mark.parametrize("value", range(11))
def test_every_number_of_the_scale_is_a_rating(value):
    read = read_session(session(leg_after=value, places_after=None), NOW, ZONES)
    assert read.leg_after == value
    assert type(read.leg_after) is int


@pytest.mark.parametrize("value", ["true", 1, 0, "yes", []])
def test_yes_or_no_is_true_or_false(value):
    assert refusals("session", session(completed=value)) == {"completed": ["Answer true or false."]}


@pytest.mark.parametrize("value", ["Full", "full ", "", 1, ["full"], {}])
def test_a_choice_is_one_of_its_words(value):
    assert "full, short, gentle, custom" in refusals("session", session(plan=value))["plan"][0]


@pytest.mark.parametrize(
    "value",
    [
        "{7c9e6679-7425-40de-944b-e07fc1f90ae7}",
        "urn:uuid:7c9e6679-7425-40de-944b-e07fc1f90ae7",
        "7c9e6679742540de944be07fc1f90ae7",
        "7c9e6679-7425-40de-944b-e07fc1f90ae7\n",
        "٧c9e6679-7425-40de-944b-e07fc1f90ae7",
        1,
    ],
)
def test_an_id_is_a_uuid_in_its_usual_form(value):
    assert "UUID" in refusals("session", session(check=value))["check"][0]


@pytest.mark.parametrize("value", ["", "../x", "a b", "Ä", "a" * 41, "1\n", 5, "１"])
def test_a_content_version_is_a_short_plain_word(value):
    assert "content_version" in refusals("session", session(content_version=value))


@pytest.mark.parametrize("value", ["", "-a", "a--b", "A", "a" * 61, "a/b", "a\n", 5])
def test_a_slug_is_a_short_plain_word(value):
    assert "messages" in refusals("check", check(messages=[value]))


@pytest.mark.parametrize(
    "value",
    [
        *("../../etc/passwd", "/etc/passwd", "Europe", "Europe/Berlin\0", "europe/berlin"),
        *("Mars/Base", "", 1, [], "x" * 10_000),
    ],
)
def test_a_time_zone_is_one_of_those_we_know(value):
    found = refusals("session", session(time_zone=value))
    assert found == {"time_zone": ["Choose a time zone such as Europe/Berlin."]}


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("low_back", "list"),
        ({"low_back": True}, "list"),
        (["knee"], "Choose one"),
        (["low_back", "low_back"], "once"),
        ([["low_back"]], "Choose one"),
        (["low_back"] * 10, "at most 9"),
    ],
)
def test_places_are_a_list_of_different_known_places(value, word):
    assert word in refusals("session", session(places_after=value))["places_after"][0]


def test_ticks_are_at_most_fifty():
    found = refusals("check", check(quick=None, ticks=[f"tick-{n}" for n in range(51)]))
    assert found == {"ticks": ["Send at most 50 of these."]}


@pytest.mark.parametrize(
    "note", ["a\0b", "a\x08b", "a\x1bb", "a\x7fb", "a\x85b", "a\ud800b", "\udc00"]
)
def test_a_note_keeps_out_what_no_database_could_keep(note):
    assert "control characters" in refusals("session", session(note=note))["note"][0]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("one\r\ntwo\rthree\n\tfour", "one\ntwo\nthree\n\tfour"),
        ("cafe\u0301", "caf\u00e9"),
        ("👩‍👩‍👧 שלום <script>alert(1)</script> {{7*7}} =1+1", None),
        ("x" * 2000, None),
        ("👍" * 2000, None),
        ("   ", None),
    ],
)
def test_a_note_is_kept_as_it_was_written(sent, kept):
    assert read_session(session(note=sent), NOW, ZONES).note == (sent if kept is None else kept)


def test_a_note_that_is_too_long_says_how_long_it_is():
    found = refusals("session", session(note="x" * 2001))
    assert found == {"note": ["Shorten this to 2000 characters. It has 2001."]}


@pytest.mark.parametrize("note", [5, ["a"], {"a": 1}, True])
def test_a_note_is_text(note):
    assert refusals("session", session(note=note)) == {"note": ["Write this as text."]}


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("given", [None, [], "x", 5, True, [[[[]]]]], ids=repr)
def test_what_is_no_object_is_no_record(kind, given):
    assert refusals(kind, given)["record"] == ["Send an object with named fields here."]


@pytest.mark.parametrize("kind", READERS)
def test_an_empty_object_is_refused_field_by_field(kind):
    assert "record" not in refusals(kind, {})


@pytest.mark.parametrize(
    ("name", "shown"),
    [("id", "id"), ("clock_corrected", "clock_corrected"), ("\ud800", "unknown"), ("", "unknown")],
)
def test_an_unknown_field_is_refused(name, shown):
    found = refusals("session", session() | {name: 1})
    assert found == {shown: ["This field is not known here. Leave it out."]}
    json.dumps(found, ensure_ascii=False).encode()


def test_a_refusal_says_its_first_problem_of_each_field():
    with pytest.raises(Invalid, match=r"plan: Choose one of these"):
        read_session(session(plan=1), NOW, ZONES)
