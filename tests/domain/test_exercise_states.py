from dataclasses import replace
from datetime import timedelta

import pytest

from app.content import load
from app.domain.catalogue import Plan
from app.domain.exercise_states import ExerciseDecision, ExerciseState, adapted, done_as, states
from app.domain.exercises import Dose
from app.domain.history import DoneExercise
from tests.domain.cases import NOW, SLUG, session
from tests.domain.thresholds import OFFERS

CATALOGUE = load().catalogue
DAY = timedelta(days=1)
TILT = CATALOGUE.exercises[SLUG]


def did(days_ago, felt, outcome="done", slug=SLUG):
    at = (NOW - days_ago * DAY).replace(tzinfo=None).isoformat()
    return replace(session(at), exercises=(DoneExercise(slug, "base", felt, outcome),))


def said(days_ago, decision, variant=None, dose=None):
    return ExerciseDecision(NOW - days_ago * DAY, SLUG, decision, variant, dose)


def of(*events):
    decisions = [event for event in events if isinstance(event, ExerciseDecision)]
    sessions = [event for event in events if not isinstance(event, ExerciseDecision)]
    return states([TILT], decisions, sessions, OFFERS)[SLUG]


def test_at_first_nothing_is_decided():
    assert of() == ExerciseState(SLUG)
    assert done_as(of()) == "base"


def test_a_hurt_wants_easing_until_something_is_decided():
    assert of(did(2, "hurt")).to_ease
    assert not of(did(3, "hurt"), did(2, "fine")).to_ease
    eased = of(did(2, "hurt"), said(1, "easier", "half"))
    assert (eased.to_ease, eased.variant) == (False, "half")


def test_two_hurts_in_three_times_set_aside_by_rule():
    state = of(did(3, "hurt"), did(2, "fine"), did(1, "hurt"))
    assert state.by_rule
    assert state.aside.since == NOW - DAY


def test_what_was_left_out_or_is_aside_says_nothing():
    assert of(did(3, "hurt"), did(2, "hurt", "skipped")).aside is None
    assert of(said(3, "aside"), did(2, "fine")).answers == ()
    assert of(did(2, "hurt", slug="glute-bridge")) == ExerciseState(SLUG)


def test_not_for_me_sets_aside_and_take_back_starts_the_count_anew():
    assert not of(said(2, "aside")).by_rule
    back = of(did(5, "hurt"), did(4, "hurt"), said(3, "take_back"), did(2, "hurt"))
    assert back.aside is None
    assert back.to_ease


def test_not_yet_waits_from_then_and_never_is_never_asked():
    later = of(said(20, "aside"), said(5, "not_yet"))
    assert (later.aside.since, later.aside.offered) == (NOW - 5 * DAY, 1)
    assert not of(said(20, "aside"), said(5, "never")).aside.ask_again


def test_a_retry_that_goes_well_stays_in_its_easiest_version():
    state = of(said(20, "aside"), said(5, "try_once", "half"), did(4, "fine"))
    assert (state.aside, state.variant, state.trial) == (None, "half", None)


def test_a_retry_that_hurts_is_aside_again_and_counts_as_offered():
    state = of(said(20, "aside"), said(5, "try_once", "half"), did(4, "hurt"))
    assert (state.aside.offered, state.aside.since) == (1, NOW - 4 * DAY)


def test_a_step_up_changes_the_dose_and_staying_changes_nothing():
    dose = Dose(1, 9, 5)
    assert of(said(1, "harder", "base", dose)).dose == dose
    assert of(said(1, "stay")) == ExerciseState(SLUG)


def test_a_version_that_the_content_lost_is_none():
    assert of(said(1, "easier", "gone")).variant is None


def everyone(**changes):
    return {slug: ExerciseState(slug) for slug in CATALOGUE.exercises} | changes


def items(plan: Plan):
    return {item.slug: item for item in plan.items}


@pytest.mark.parametrize("name", ["full", "short", "gentle"])
def test_what_is_aside_is_in_no_plan(name):
    found = everyone(**{SLUG: of(said(1, "aside"))})
    plan = adapted(CATALOGUE.plans[name], found, CATALOGUE)
    assert set(items(plan)) == set(items(CATALOGUE.plans[name])) - {SLUG}


def test_without_decisions_every_plan_is_as_it_was():
    for plan in CATALOGUE.plans.values():
        assert adapted(plan, everyone(), CATALOGUE) == plan


def test_the_full_plan_takes_variant_and_dose_within_todays_limits():
    state = of(said(1, "harder", "base", Dose(1, 100, 1)))
    item = items(adapted(CATALOGUE.plans["full"], everyone(**{SLUG: state}), CATALOGUE))[SLUG]
    assert item.dose == Dose(1, TILT.limits.reps.max, TILT.limits.hold_s.min)


def test_the_other_plans_are_never_made_harder():
    knee = CATALOGUE.exercises["knee-to-chest"]
    hardest = max(knee.variants, key=lambda v: v.level)
    state = ExerciseState(knee.slug, hardest.id)
    for name in ("short", "gentle"):
        plan = adapted(CATALOGUE.plans[name], everyone(**{knee.slug: state}), CATALOGUE)
        assert items(plan)[knee.slug] == items(CATALOGUE.plans[name])[knee.slug]
    easier = everyone(**{SLUG: ExerciseState(SLUG, "half")})
    assert items(adapted(CATALOGUE.plans["short"], easier, CATALOGUE))[SLUG].variant == "half"
