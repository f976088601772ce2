"""What Steady offers about exercises now; declining is as good as accepting."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from app.domain.catalogue import Catalogue
from app.domain.decision import Decision
from app.domain.exercise_states import ExerciseState, done_as
from app.domain.exercises import Dose
from app.domain.harder import Doing, harder_offer
from app.domain.history import History
from app.domain.rules import Offers, Rules, Step
from app.domain.tolerance import easiest, few_left, next_easier, retry_offered

OfferKind = Literal["easier", "retry", "harder"]


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer about one exercise.

    ``variant`` and ``dose`` are what accepting leads to; ``variant`` None: there is no
    easier one, it can only be left out. ``step``: which number a harder offer raises.
    """

    kind: OfferKind
    slug: str
    variant: str | None
    dose: Dose | None = None
    step: Step | None = None


def offers_now(
    found: Mapping[str, ExerciseState],
    catalogue: Catalogue,
    history: History,
    now: datetime,
    decision: Decision,
    leg: int | None,
    rules: Rules,
    offers: Offers,
) -> tuple[Offer, ...]:
    """Return what may be offered now: easier first, then a retry, then one step up."""
    known = [state for slug, state in found.items() if slug in catalogue.exercises]
    made = [
        *_easier(known, catalogue),
        *_retries(known, catalogue, history, now, decision, rules, offers),
    ]
    up = harder_offer(
        [_doing(state, catalogue) for state in known if state.aside is None and not state.to_ease],
        history,
        now,
        decision.level,
        leg,
        rules,
        offers,
    )
    if up is not None:
        made.append(Offer("harder", up.slug, up.variant, up.dose, up.by))
    return tuple(made)


def too_few(found: Mapping[str, ExerciseState], offers: Offers) -> bool:
    """Say whether too few exercises are left."""
    return few_left(sum(state.aside is None for state in found.values()), offers)


def _easier(known: list[ExerciseState], catalogue: Catalogue) -> Iterator[Offer]:
    for state in known:
        if state.to_ease and state.aside is None:
            easier = next_easier(catalogue.exercises[state.slug], done_as(state))
            yield Offer("easier", state.slug, easier.id if easier else None)


def _retries(
    known: list[ExerciseState],
    catalogue: Catalogue,
    history: History,
    now: datetime,
    decision: Decision,
    rules: Rules,
    offers: Offers,
) -> Iterator[Offer]:
    for state in known:
        aside = state.aside
        if aside and retry_offered(aside, history, now, decision.level, rules, offers):
            yield Offer("retry", state.slug, easiest(catalogue.exercises[state.slug]).id)


def _doing(state: ExerciseState, catalogue: Catalogue) -> Doing:
    exercise = catalogue.exercises[state.slug]
    return Doing(exercise, done_as(state), state.dose or exercise.limits.default())
