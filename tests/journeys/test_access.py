"""Nothing that axe can find stands in anybody's way, in either theme, at any size."""

import pytest

from tests.journeys import audit
from tests.journeys.conftest import Complaints
from tests.journeys.session_views import PLAYER, SESSION, View
from tests.journeys.steps import Person
from tests.journeys.views import NEWCOMER, PAGES

pytestmark = pytest.mark.browser

PLAYER_SIZES = audit.SIZES | audit.LANDSCAPE


def cases(views: dict[str, View]) -> list[object]:
    """Return the views under their names."""
    return [pytest.param(view, id=name) for name, view in views.items()]


@pytest.mark.parametrize("bring_up", cases(PAGES | SESSION))
def test_a_page_has_no_fault(person: Person, complaints: Complaints, bring_up: View) -> None:
    complaints.expect("status of 4(04|22)")
    bring_up(person)
    assert audit.looks(person.page) == []


@pytest.mark.parametrize("bring_up", cases(NEWCOMER))
def test_a_page_for_newcomers_has_no_fault(newcomer: Person, bring_up: View) -> None:
    bring_up(newcomer)
    assert audit.looks(newcomer.page) == []


@pytest.mark.parametrize("bring_up", cases(PLAYER))
def test_the_player_has_no_fault(person: Person, bring_up: View) -> None:
    bring_up(person)
    assert audit.looks(person.page, PLAYER_SIZES) == []
