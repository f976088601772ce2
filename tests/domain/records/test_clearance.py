import pytest

from app.domain.records import read_clearance, to_dict
from tests.bodies import NOW, clearance
from tests.domain.records.reading import refusals


@pytest.mark.parametrize("about", [{}, {"check": None, "item": "both_legs"}])
def test_a_clearance_is_about_a_check_or_a_warning_sign(about):
    assert to_dict(read_clearance(clearance(**about), NOW)) == clearance(**about)


@pytest.mark.parametrize("about", [{"item": "both_legs"}, {"check": None}])
def test_a_clearance_is_about_one_of_them_and_not_both(about):
    assert list(refusals("clearance", clearance(**about))) == ["check"]


def test_another_answer_is_refused():
    assert list(refusals("clearance", clearance(answer="maybe"))) == ["answer"]
