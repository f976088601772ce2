import pytest

from app.domain.records import read_check, to_dict
from tests.bodies import NOW, ZONES, check
from tests.domain.records.reading import refusals


def test_a_check_says_what_was_sent():
    assert to_dict(read_check(check(), NOW, ZONES)) == check()


@pytest.mark.parametrize("name", ["leg", "back", "places", "quick", "doctor", "clinician_ok"])
def test_what_is_missing_was_not_answered(name):
    body = check()
    del body[name]
    assert getattr(read_check(body, NOW, ZONES), name) is None


@pytest.mark.parametrize("marks", [{"ticks": ["saddle"]}, {"not_sure": ["emergency"]}])
def test_no_warning_signs_and_a_marked_one_contradict(marks):
    assert list(refusals("check", check(**marks))) == ["quick"]


def test_marks_from_the_list_are_kept_in_their_order():
    read = read_check(check(quick="list", ticks=["saddle", "bowel"]), NOW, ZONES)
    assert read.ticks == ("saddle", "bowel")


def test_a_check_with_a_rating_and_no_place_contradicts():
    assert list(refusals("check", check(places=[]))) == ["places"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("quick", "all"), ("doctor", "no"), ("level", "stop"), ("offline", 1)),
        *(("clinician_ok", "yes"), ("ticks", ["saddle", "saddle"]), ("ticks", "saddle")),
    ],
)
def test_another_answer_is_refused(name, value):
    assert name in refusals("check", check(**{name: value}))


def test_a_check_by_a_wrong_clock_is_moved():
    body = check(at="2025-11-23T07:28:00Z", sent_at="2025-11-23T07:48:00Z")
    read = read_check(body, NOW, ZONES)
    assert (read.at.year, read.clock_corrected) == (2026, True)
