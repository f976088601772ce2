"""Short, gentle and single sessions, each begun where a person would begin it."""

import pytest
from playwright.sync_api import BrowserContext, expect

from app.domain.catalogue import Plan
from app.domain.plan import only
from app.domain.timeline import compile_session
from tests.journeys import expected
from tests.journeys.expected import CATALOGUE
from tests.journeys.keeping import has_sent_everything
from tests.journeys.site import Site
from tests.journeys.steps import LEG_AFTER, Person

pytestmark = pytest.mark.browser


def plays(person: Person, plan: Plan) -> None:
    """Let a session pass, in longer steps, and see that it ends with its last second."""
    session = compile_session(CATALOGUE, plan)
    here = 0.0
    for placed in session.cues[::7]:
        moment = placed.cue.at_s + 0.35
        person.waits(moment - here)
        here = moment
        assert person.looks() == expected.stage(session, placed, moment), moment
    person.waits(session.seconds - here - 0.25)
    expect(person.stage).to_be_visible()
    person.waits(0.5)
    person.sees_heading(LEG_AFTER)


def kept(site: Site, context: BrowserContext) -> tuple[str, bool, list[str]]:
    [session] = site.sessions(context)
    return session.plan, session.completed, [done.slug for done in session.exercises]


def slugs(plan: Plan) -> list[str]:
    return [item.slug for item in plan.items]


def test_a_short_session_is_chosen_on_today(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.starts("Short version")
    plays(person, CATALOGUE.plans["short"])
    person.checks_out()
    person.sees_saved()
    assert kept(site, context) == ("short", True, slugs(CATALOGUE.plans["short"]))


def test_stronger_pain_makes_the_session_gentle_and_says_why(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=6)
    expect(person.page.get_by_text("Let us keep it gentle")).to_be_visible()
    person.has_no_signs()
    plays(person, CATALOGUE.plans["gentle"])
    person.checks_out(leg=6)
    person.sees_saved()
    assert kept(site, context) == ("gentle", True, slugs(CATALOGUE.plans["gentle"]))


def test_the_gentle_session_can_be_put_back(
    person: Person, site: Site, context: BrowserContext
) -> None:
    person.opens()
    person.taps("Start session")
    person.checks_in(leg=6)
    person.taps("Put it back")
    person.has_no_signs()
    person.waits(7)
    assert person.looks().say == "5 exercises, about 16 minutes."
    has_sent_everything(person.page)
    check = site.last_check(context)
    assert check is not None
    assert (check.record.level, check.record.put_back) == ("gentle", True)


@pytest.mark.parametrize("slug", ["glute-bridge", "standing-hamstring-stretch"])
def test_one_exercise_is_done_now_from_its_page(
    person: Person, site: Site, context: BrowserContext, slug: str
) -> None:
    exercise = CATALOGUE.exercises[slug]
    person.opens()
    person.taps("Exercises")
    person.taps(exercise.name, role="link", exact=False)
    person.sees_heading(exercise.name)
    person.taps("Do this one now", exact=False)
    person.checks_in()
    person.has_no_signs()
    plays(person, only(exercise))
    person.checks_out()
    person.sees_saved()
    assert kept(site, context) == ("custom", True, [slug])
