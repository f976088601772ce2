"""Reload, crash, call, empty battery, two tabs: what was done is still there."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from app.domain.timeline import SessionCue, compile_session
from tests.journeys.expected import CATALOGUE
from tests.journeys.keeping import (
    OFFLINE,
    crashes,
    has_kept_that_it_is,
    has_kept_the_answer,
    has_kept_up_to,
    has_left_nothing,
    ready_for_no_network,
    store,
)
from tests.journeys.site import Site
from tests.journeys.steps import LEG, LEG_AFTER, Person

pytestmark = pytest.mark.browser

FULL = compile_session(CATALOGUE, CATALOGUE.plans["full"])
HOURS = 3600
CARRY_ON = "Carry on with Knee to chest, right leg?"


def hold(exercise: int) -> SessionCue:
    """Return the first hold of an exercise of the session."""
    return next(c for c in FULL.cues if c.exercise == exercise and c.cue.phase == "hold")


def is_in_a_hold(person: Person, exercise: int = 1) -> None:
    """Start and come 6 seconds into the first hold of an exercise."""
    person.starts()
    person.looks_away(hold(exercise).cue.at_s + 5)
    person.waits(1)
    has_kept_up_to(person.page, hold(exercise).cue.at_s + 5)


def comes_back(person: Person, page: Page, after: float = 60) -> Person:
    """Open the session page anew, some seconds later."""
    person.lets_time_flow()
    back = Person(page, person.clock)
    person.clock.move(seconds=after)
    back.opens("/session/")
    return back


def test_after_a_crash_one_carries_on_with_the_hold_one_was_in(
    person: Person, site: Site, context: BrowserContext
) -> None:
    is_in_a_hold(person)
    back = comes_back(person, crashes(person.page))
    back.sees_heading(CARRY_ON)
    back.stops_time()
    back.taps("Carry on")
    assert (back.looks().word, back.looks().name) == ("Get ready", "Knee to chest")
    back.looks_away(FULL.seconds)
    back.checks_out()
    back.sees_saved()
    [kept] = site.sessions(context)
    assert kept.completed
    assert [done.outcome for done in kept.exercises] == ["done"] * 5
    assert kept.exercises[1].done.held_s == 80
    has_left_nothing(back.page)


@pytest.mark.parametrize("at", ["playing", "paused", "hurts"])
def test_ended_after_a_crash_what_was_done_is_saved(
    person: Person, site: Site, context: BrowserContext, at: str
) -> None:
    is_in_a_hold(person)
    if at == "paused":
        person.taps("Pause")
    if at == "hurts":
        person.taps("This hurts")
    has_kept_that_it_is(person.page, at)
    back = comes_back(person, crashes(person.page))
    back.taps("End and save")
    back.checks_out(leg=4)
    back.sees_saved()
    [kept] = site.sessions(context)
    outcomes = [done.outcome for done in kept.exercises]
    assert outcomes == ["done", "partial", *["skipped"] * 3]
    assert not kept.completed
    assert [hurt.then for hurt in kept.hurts] == (["end"] if at == "hurts" else [])
    has_left_nothing(back.page)


def test_a_half_answered_check_out_survives_a_crash(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.starts(places=("Right thigh",))
    person.looks_away(FULL.seconds)
    person.sees_heading(LEG_AFTER)
    person.rates(LEG_AFTER, 2)
    person.taps("The same places")
    person.taps("All felt fine")
    person.page.get_by_role("textbox", name="Note").fill("Half a no")
    has_kept_the_answer(person.page, "note", "Half a no")
    back = comes_back(person, crashes(person.page))
    back.sees_heading(LEG_AFTER)
    expect(back.page.get_by_role("textbox", name="Note")).to_have_value("Half a no")
    back.taps("Save session")
    back.sees_saved()
    [kept] = site.sessions(context)
    assert (kept.leg_after, kept.places_after, kept.note) == (2, ("right_thigh",), "Half a no")
    assert {done.felt for done in kept.exercises} == {"fine"}
    assert kept.completed


def test_three_hours_later_what_was_done_can_be_saved(
    person: Person, site: Site, context: BrowserContext
) -> None:
    is_in_a_hold(person, exercise=2)
    back = comes_back(person, crashes(person.page), after=4 * HOURS)
    back.sees_heading("A session was not finished")
    back.taps("Save what was done")
    back.sees_saved()
    [kept] = site.sessions(context)
    assert (kept.leg_before, kept.leg_after, kept.completed) == (4, None, False)
    assert [d.outcome for d in kept.exercises][:2] == ["done", "done"]
    lasted = (kept.finished_at - kept.started_at).total_seconds()
    assert lasted == pytest.approx(hold(2).cue.at_s + 6, abs=5)


def test_it_can_be_left_out_of_the_diary(
    person: Person, site: Site, context: BrowserContext
) -> None:
    is_in_a_hold(person)
    back = comes_back(person, crashes(person.page))
    back.taps("Leave it out of my diary")
    back.sees_heading(LEG)
    has_left_nothing(back.page)
    assert site.sessions(context) == []


def test_a_crash_before_the_start_leaves_nothing_behind(person: Person) -> None:
    person.opens("/session/")
    person.checks_in()
    person.sees_heading("Any warning signs today?")
    back = comes_back(person, crashes(person.page))
    back.sees_heading(LEG)


def test_a_session_of_another_diary_is_not_offered(person: Person, context: BrowserContext) -> None:
    person.opens("/session/")
    person.checks_in(leg=9)
    has_left_nothing(person.page)
    is_in_a_hold(person)
    page = crashes(person.page)
    context.clear_cookies()
    back = comes_back(person, page)
    back.sees_heading(LEG)
    assert len(store(back.page, "sessions")) == 1


def test_a_second_tab_is_told_and_goes_on_when_the_first_is_done(
    person: Person, context: BrowserContext
) -> None:
    is_in_a_hold(person)
    second = Person(context.new_page(), person.clock)
    second.visits("/session/")
    second.sees_heading("A session is open in another tab")
    person.taps("End session")
    person.taps("End the session")
    person.checks_out()
    person.sees_saved()
    second.sees_heading(LEG)


def test_of_two_tabs_at_the_check_in_one_begins(person: Person, context: BrowserContext) -> None:
    second = Person(context.new_page(), person.clock)
    person.opens("/session/")
    second.visits("/session/")
    person.checks_in()
    person.sees_heading("Any warning signs today?")
    second.checks_in()
    second.sees_heading("A session is open in another tab")


@pytest.mark.browser_context_args(service_workers="allow")
def test_reload_offline_carries_on(person: Person, context: BrowserContext, complaints) -> None:
    complaints.expect(OFFLINE)
    person.opens()
    ready_for_no_network(person.page)
    is_in_a_hold(person)
    person.lets_time_flow()
    context.set_offline(True)
    person.page.reload()
    person.sees_heading(CARRY_ON)
