"""Two tabs, and the way back: neither doubles nor loses a session."""

import pytest
from playwright.sync_api import BrowserContext, Dialog, Page, expect

from tests.journeys.site import Site
from tests.journeys.steps import SIGNS, Person

pytestmark = pytest.mark.browser


def test_a_second_tab_waits_while_the_first_is_in_a_session(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.starts()
    second = Person(context.new_page(), site.clock)
    second.opens("/session/")
    second.sees_heading("A session is open in another tab")


def test_two_sessions_one_after_the_other_are_two(
    person: Person, site: Site, context: BrowserContext
) -> None:
    for leg in (3, 2):
        person.starts("Short version", leg=4)
        person.waits(349)
        person.checks_out(leg=leg)
        person.sees_saved()
    assert [kept.leg_after for kept in site.sessions(context)] == [2, 3]


def test_going_back_out_of_the_player_loses_nothing(person: Person, page: Page) -> None:
    asked: list[Dialog] = []
    page.on("dialog", lambda dialog: (asked.append(dialog), dialog.accept()))
    person.starts("Short version")
    person.waits(100)
    person.lets_time_flow()
    page.go_back()
    person.sees_heading("Today")
    page.go_forward()
    person.taps("Carry on")
    expect(person.stage).to_be_visible()


def test_going_back_from_the_question_keeps_the_answers(person: Person, page: Page) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=4)
    person.sees_heading(SIGNS)
    page.go_back()
    person.sees_heading("Today")
