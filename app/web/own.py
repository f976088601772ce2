"""How this person does each exercise, and what is offered about it."""

from dataclasses import dataclass

from flask_babel import gettext as _

from app.domain.catalogue import Plan
from app.domain.exercise_states import DecisionKind, ExerciseState, adapted, states
from app.domain.history import Answers
from app.domain.offers import Offer, OfferKind, offers_now
from app.web import reasons
from app.web.current import content
from app.web.deciding import Known
from app.web.reasons import Said

MESSAGE: dict[OfferKind, str] = {
    "easier": "offer_easier",
    "retry": "offer_retry",
    "harder": "offer_harder",
}

ACCEPTING: tuple[DecisionKind, ...] = ("easier", "try_once", "harder")
"""The answers that change how an exercise is done."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An offer in words; ``answers`` are its buttons, each a decision with its label."""

    offer: Offer
    name: str
    said: Said
    answers: tuple[tuple[DecisionKind, str], ...]


def exercise_states(known: Known) -> dict[str, ExerciseState]:
    """Return the state of each exercise, by slug."""
    kept = known.kept
    catalogue = content().catalogue
    return states(catalogue.exercises.values(), kept.decisions, kept.sessions, content().offers)


def my_plan(plan: Plan, known: Known) -> Plan:
    """Return a plan as this person does it; an exercise asked for alone stays as it is."""
    catalogue = content().catalogue
    if plan.id not in catalogue.plans:
        return plan
    return adapted(plan, exercise_states(known), catalogue)


def shown_offers(known: Known, found: dict[str, ExerciseState]) -> tuple[Shown, ...]:
    """Return what is offered now, in words."""
    leg = known.leg_today
    made = offers_now(
        found,
        content().catalogue,
        known.history,
        known.now,
        known.decide(Answers(leg)),
        leg,
        content().rules,
        content().offers,
    )
    return tuple(map(_shown, made))


def _shown(offer: Offer) -> Shown:
    name = content().catalogue.exercises[offer.slug].name
    said = reasons.one(MESSAGE[offer.kind], offer.kind, {"name": name, "step": _step(offer)})
    return Shown(offer, name, said, tuple(_answers(offer)))


def _answers(offer: Offer) -> list[tuple[DecisionKind, str]]:
    """Return the decisions that answer an offer, with the labels of the content."""
    kinds: dict[OfferKind, tuple[DecisionKind, ...]] = {
        "easier": ("easier", "aside"),
        "retry": ("try_once", "not_yet", "never"),
        "harder": ("harder", "stay"),
    }
    labels = content().messages[MESSAGE[offer.kind]].actions
    answers = list(zip(kinds[offer.kind], labels, strict=True))
    return answers if offer.variant else answers[1:]


def _step(offer: Offer) -> str:
    """Return one step in words: what is raised, or the name of the harder version."""
    words = content().feedback.harder_words
    names = {"reps": "reps", "hold": "hold_s", "sets": "sets"}
    if offer.step in names:
        return words[names[offer.step]]
    if offer.variant is None:
        return ""
    label = content().catalogue.exercises[offer.slug].variant(offer.variant).label
    return _("the version “%(label)s”", label=label)
