"""How this person does each exercise, and what is offered about it."""

from dataclasses import dataclass, replace

from flask_babel import gettext as _

from app.domain.catalogue import Catalogue
from app.domain.choices import FULL, Choices, personal
from app.domain.exercise_states import DecisionKind, ExerciseState, adapted, states
from app.domain.history import Answers
from app.domain.offers import Offer, OfferKind, offers_now
from app.store.owner import DiaryRef
from app.web import choosing, reasons
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


@dataclass(frozen=True, slots=True)
class Own:
    """How a person does their sessions: what they chose, and the plans without what is aside."""

    choices: Choices
    catalogue: Catalogue
    states: dict[str, ExerciseState]


def own(diary: DiaryRef | None, known: Known) -> Own:
    """Return the catalogue with the plans as this person does them."""
    found, chosen = exercise_states(known), choosing.choices(diary)
    catalogue = personal(content().catalogue, chosen)
    plans = {name: adapted(plan, found, catalogue) for name, plan in catalogue.plans.items()}
    adapted_choices = replace(chosen, items=plans[FULL].items)
    return Own(adapted_choices, replace(catalogue, plans=plans), found)


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
