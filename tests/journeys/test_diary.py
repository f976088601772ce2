"""The diary: adding by hand, putting right, two devices at once, deleting and Undo."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests import bodies
from tests.journeys.audit import faults, spills
from tests.journeys.conftest import Complaints
from tests.journeys.steps import Person

pytestmark = pytest.mark.browser


def row(person: Person, title: str) -> Locator:
    """The one row with this title."""
    return person.page.get_by_role("listitem").filter(has_text=title)


def chooses(person: Person, title: str, what: str) -> None:
    """Open the menu of a row and take what it offers."""
    found = row(person, title)
    found.locator("summary").click()
    found.get_by_text(what, exact=True).click()


def has_a_session(person: Person) -> None:
    person.opens()
    person.has_kept(bodies.session(sent_at=None))
    person.page.goto("/diary/")


def test_a_walk_of_yesterday_is_added(person: Person) -> None:
    has_a_session(person)
    person.taps("Add")
    person.taps("Walk", exact=False)
    person.sees_heading("Add a walk")
    assert faults(person.page) == []
    assert spills(person.page) == []
    person.page.get_by_label("Date").fill("2026-11-22")
    person.page.get_by_label("How long").fill("25")
    person.rates("Leg or buttock pain", 2)
    person.page.get_by_label("Note").fill("Along the river.")
    person.taps("Save")
    person.sees_heading("Diary")
    walk = row(person, "Walk, 25 min")
    for text in ("Sunday, November 22", "Leg 2", "Along the river."):
        expect(walk).to_contain_text(text)
    assert faults(person.page) == []


def test_a_finished_session_is_put_right_to_its_exercises(person: Person) -> None:
    has_a_session(person)
    chooses(person, "Full session", "Edit")
    person.sees_heading("Edit session")
    person.rates("Leg or buttock pain after", 7)
    tilt = person.page.get_by_role("region", name="Pelvic tilt")
    tilt.get_by_role("radio", name="It hurt").check(force=True)
    tilt.get_by_text("Sets, repetitions and seconds").click()
    tilt.get_by_label("Repetitions").fill("6")
    person.taps("Save")
    expect(row(person, "Full session")).to_contain_text("5 before, 7 after")
    expect(row(person, "Full session")).to_contain_text("Pelvic tilt hurt")
    person.page.goto("/progress/")
    assert person.reads_numbers() == [["Nov 23", "5", "7", "–"]]


def test_what_another_device_changed_is_shown_beside_what_was_typed(
    person: Person, context: BrowserContext, complaints: Complaints
) -> None:
    complaints.expect("status of 409")
    has_a_session(person)
    chooses(person, "Full session", "Edit")
    address = person.page.url
    elsewhere = Person(context.new_page(), person.clock)
    elsewhere.page.goto(address)
    elsewhere.page.get_by_label("Note").fill("From the other phone")
    elsewhere.taps("Save")
    elsewhere.sees_heading("Diary")

    person.page.get_by_label("Note").fill("What I typed")
    person.taps("Save")
    both = person.page.get_by_role("alert")
    expect(both).to_contain_text("This was changed meanwhile")
    expect(both.get_by_role("row", name="Note")).to_contain_text("From the other phone")
    assert faults(person.page) == []
    person.taps("Save what I typed")
    expect(row(person, "Full session")).to_contain_text("What I typed")


def test_what_is_deleted_is_back_by_undo_and_from_the_list(person: Person) -> None:
    has_a_session(person)
    chooses(person, "Full session", "Delete")
    expect(person.page.get_by_text("Deleted: Full session")).to_be_visible()
    expect(person.page).to_have_url(re.compile("/diary/$"))
    person.taps("Undo")
    expect(row(person, "Full session")).to_be_visible()

    chooses(person, "Full session", "Delete")
    undo = person.page.get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    person.page.mouse.move(0, 0)
    person.page.clock.run_for(10_000)
    expect(undo).to_be_hidden()
    person.taps("Recently deleted")
    assert faults(person.page) == []
    person.taps("Put it back", exact=False)
    expect(person.page.get_by_text("It is back in your diary.")).to_be_visible()
    person.page.get_by_role("main").get_by_role("link", name="Diary").click()
    expect(row(person, "Full session")).to_be_visible()


@pytest.mark.browser_context_args(java_script_enabled=False)
def test_without_javascript_undo_stays_until_it_is_used(person: Person) -> None:
    person.has_kept(bodies.session(sent_at=None))
    person.visits("/diary/")
    chooses(person, "Full session", "Delete")
    expect(person.page.get_by_text("Deleted: Full session")).to_be_visible()
    person.taps("Undo")
    expect(row(person, "Full session")).to_be_visible()
