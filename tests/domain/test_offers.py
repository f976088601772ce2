from dataclasses import replace
from datetime import timedelta

from app.content import load
from app.domain.before import before
from app.domain.exercise_states import ExerciseState
from app.domain.history import Answers, Aside
from app.domain.offers import Offer, offers_now, too_few
from tests.domain.cases import NOW, SLUG, history
from tests.domain.thresholds import OFFERS, RULES, SCREEN

CATALOGUE = load().catalogue
DAY = timedelta(days=1)
CALM = history(
    first_use="2026-10-01",
    log=[[f"2026-11-{day:02}T09:00:00", "fine"] for day in range(10, 23)],
)


def everyone(*changes):
    return {slug: ExerciseState(slug) for slug in CATALOGUE.exercises} | {
        state.slug: state for state in changes
    }


def made(*changes, past=CALM, leg=4):
    decision = before(Answers(leg), past, NOW, RULES, SCREEN)
    return offers_now(everyone(*changes), CATALOGUE, past, NOW, decision, leg, RULES, OFFERS)


def test_calm_weeks_offer_one_step_up():
    assert [(offer.kind, offer.slug, offer.step) for offer in made()] == [("harder", SLUG, "reps")]


def test_what_hurt_is_offered_easier_and_never_harder():
    offers = made(ExerciseState(SLUG, to_ease=True))
    assert offers == (Offer("easier", SLUG, "half"),)


def test_the_easiest_version_can_only_be_left_out():
    offers = made(ExerciseState(SLUG, "half", to_ease=True))
    assert offers == (Offer("easier", SLUG, None),)


def test_what_was_aside_long_enough_is_offered_once_in_its_easiest_version():
    aside = Aside(SLUG, NOW - 14 * DAY)
    assert made(ExerciseState(SLUG, aside=aside)) == (Offer("retry", SLUG, "half"),)
    young = replace(aside, since=NOW - 13 * DAY)
    assert made(ExerciseState(SLUG, aside=young)) == ()


def test_a_dose_at_its_top_steps_to_the_next_number():
    limits = CATALOGUE.exercises[SLUG].limits
    at_top = ExerciseState(SLUG, dose=replace(limits.default(), reps=limits.reps.max))
    assert [offer.step for offer in made(at_top)] != ["reps"]


def test_too_few_are_left_when_fewer_than_two_are():
    aside = Aside(SLUG, NOW)
    slugs = list(CATALOGUE.exercises)
    three = [ExerciseState(slug, aside=aside) for slug in slugs[:3]]
    assert not too_few(everyone(*three), OFFERS)
    four = [*three, ExerciseState(slugs[3], aside=aside)]
    assert too_few(everyone(*four), OFFERS)
