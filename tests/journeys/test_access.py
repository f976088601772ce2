"""Nothing that axe finds stands in anybody's way, in either theme; no page scrolls sideways.

Both of one page as it was brought up: that takes longer than to look at it.
"""

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
def test_a_page_has_no_fault_and_fits(
    person: Person, complaints: Complaints, bring_up: View
) -> None:
    complaints.expect("status of 4(04|22)")
    bring_up(person)
    assert audit.looks(person.page) == []
    assert audit.too_wide(person.page) == []


@pytest.mark.parametrize("bring_up", cases(NEWCOMER))
def test_a_page_for_newcomers_has_no_fault_and_fits(newcomer: Person, bring_up: View) -> None:
    bring_up(newcomer)
    assert audit.looks(newcomer.page) == []
    assert audit.too_wide(newcomer.page) == []


@pytest.mark.parametrize("bring_up", cases(PLAYER))
def test_the_player_has_no_fault(person: Person, bring_up: View) -> None:
    bring_up(person)
    assert audit.looks(person.page, PLAYER_SIZES) == []
