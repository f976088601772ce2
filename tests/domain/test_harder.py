from app.domain.exercises import Dose
from app.domain.harder import Doing, StepUp, harder_offer
from tests.domain.cases import NOW, SLUG, history
from tests.domain.exercise_made import exercise
from tests.domain.outcomes import OWN
from tests.domain.thresholds import OFFERS, RULES

FIT = next(vector for vector in OWN if vector["name"] == "eight in 21 days to the hour")
TOP = Dose(sets=1, reps=4, hold_s=30)
EARLIER_RISE = [{"at": "2026-11-10T09:00:00", "leg_b": 3, "leg_a": 4}]


def offer(*doings, **facts):
    past = history(**(FIT["input"] | facts))
    return harder_offer(doings, past, NOW, "proceed", 3, RULES, OFFERS)


def doing(slug=SLUG, variant="base", dose=TOP):
    return Doing(exercise(slug=slug), variant, dose)


def test_the_first_exercise_that_may_and_can_is_offered_one_step():
    others = doing("never-done"), doing(variant="both-knees")
    assert offer(*others, doing()) == StepUp("variant", SLUG, "leg-straight", TOP)


def test_nothing_is_offered_where_no_exercise_has_room():
    assert offer(doing(variant="both-knees")) is None


def test_the_hardest_variant_is_not_offered_within_28_days_of_a_rise():
    assert offer(doing(variant="leg-straight")) is not None
    assert offer(doing(variant="leg-straight"), history=EARLIER_RISE) is None


def test_another_variant_is_offered_when_the_rise_is_over_a_week_old():
    assert offer(doing(), history=EARLIER_RISE).variant == "leg-straight"
