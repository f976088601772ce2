"""The main job, end to end: from Today, by taps, through the player, to diary and chart."""

from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, expect

from app.domain.timeline import compile_session
from tests.journeys import expected
from tests.journeys.expected import CATALOGUE
from tests.journeys.site import Site
from tests.journeys.steps import BACK, Person

pytestmark = pytest.mark.browser

FULL = compile_session(CATALOGUE, CATALOGUE.plans["full"], "left")
"""Pain on the right: the left side begins."""


def test_a_newcomer_does_a_whole_session_and_finds_it_again(
    newcomer: Person, site: Site, context: BrowserContext
) -> None:
    person = newcomer
    answers_the_first_questions(person)
    began = person.starts(leg=5, back=2, places=("Low back", "Right buttock", "Right thigh"))
    here = 0.0
    for placed in FULL.cues:
        moment = placed.cue.at_s + placed.cue.lasts_s * 2 // 5 + 0.35
        person.waits(moment - here)
        here = moment
        assert person.looks() == expected.stage(FULL, placed, moment), moment
    person.waits(FULL.seconds - here)

    person.sees_heading("And now, just after?")
    person.taps("All felt fine")
    person.rates(BACK, 2)
    person.chooses("Anything new since you started today?", "Nothing new")
    person.checks_out(leg=3, same_places=True, note="Slept on the left side. 👍")
    person.sees_heading("Done")
    person.sees_saved()

    [kept] = site.sessions(context)
    check = site.last_check(context)
    assert check is not None
    assert check.record.places is not None
    assert (check.record.leg, check.record.back, check.record.ticks) == (5, 2, ())
    assert set(check.record.places) == {"low_back", "right_buttock", "right_thigh"}
    assert (kept.check, kept.plan, kept.completed) == (check.id, "full", True)
    assert (kept.leg_before, kept.leg_after, kept.back_before, kept.back_after) == (5, 3, 2, 2)
    assert kept.places_before == kept.places_after == check.record.places
    assert (kept.new_symptoms, kept.note) == ("none", "Slept on the left side. 👍")
    assert kept.hurts == ()
    assert kept.exercises == tuple(expected.done(block, "fine") for block in FULL.blocks)
    assert kept.time_zone == "Europe/Berlin"
    assert abs(kept.started_at - began) < timedelta(seconds=0.1)
    lasted = (kept.finished_at - kept.started_at).total_seconds()
    assert lasted == pytest.approx(FULL.seconds, abs=0.25)

    person.taps("Done")
    expect(person.page.get_by_text("You moved on 1 day.", exact=False)).to_be_visible()
    finds_it(person)
    site.stop()
    site.start()
    finds_it(person)
    assert site.sessions(context) == [kept]


def answers_the_first_questions(person: Person) -> None:
    """Say that there is no warning sign, and that a doctor has agreed."""
    person.opens()
    person.taps("Answer a few questions")
    for screen in ("Do you have any of these now?", "And any of these?", "Is any of this true"):
        expect(person.page.get_by_role("group", name=screen)).to_be_visible()
        person.marks("None of these")
        person.taps("Continue")
    person.chooses("Have you checked with a doctor", "Yes")
    person.taps("Save")
    person.sees_heading("Today")


def finds_it(person: Person) -> None:
    """See the session in the diary and as a point of the chart."""
    person.taps("Diary")
    person.sees_heading("Diary")
    entry = person.page.get_by_role("listitem").filter(has_text="Full session")
    expect(entry).to_have_count(1)
    for text in ("5 before, 3 after", "2 before, 2 after", "right thigh", "👍"):
        expect(entry).to_contain_text(text)
    person.taps("Progress")
    person.sees_heading("Progress")
    assert person.reads_numbers() == [["Nov 23", "5", "3", "–"]]
