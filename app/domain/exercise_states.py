"""How a person does each exercise now: from their decisions and from how it felt."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, get_args

from app.domain.catalogue import Catalogue, Plan, PlanItem
from app.domain.exercises import Dose, Exercise
from app.domain.history import Aside, PastSession, in_utc
from app.domain.records.session import Felt
from app.domain.rules import Offers
from app.domain.tolerance import advise

DecisionKind = Literal[
    "aside", "take_back", "easier", "try_once", "not_yet", "never", "harder", "stay"
]
DECISIONS: tuple[DecisionKind, ...] = get_args(DecisionKind)
STANDARD = "base"
STEP_ANSWERS: tuple[DecisionKind, ...] = ("harder", "stay")


@dataclass(frozen=True, slots=True)
class ExerciseDecision:
    """One dated decision; ``variant`` and ``dose`` where it changed how it is done."""

    at: datetime
    slug: str
    decision: DecisionKind
    variant: str | None = None
    dose: Dose | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", in_utc(self.at))


@dataclass(frozen=True, slots=True)
class ExerciseState:
    """An exercise as the person does it now.

    ``variant`` and ``dose`` None: nothing was decided, those of the plan. ``aside`` None:
    it is part of sessions. ``by_rule``: it hurt too often, rather than set aside by a tap.
    ``to_ease``: it hurt the last time,
    and nothing was decided since. ``trial``: how it was set aside before it was tried
    again; None when it is not being tried. ``answers``: how it felt since it was last
    taken back.
    """

    slug: str
    variant: str | None = None
    dose: Dose | None = None
    aside: Aside | None = None
    by_rule: bool = False
    to_ease: bool = False
    trial: Aside | None = None
    answers: tuple[Felt | None, ...] = ()


def states(
    exercises: Iterable[Exercise],
    decisions: Sequence[ExerciseDecision],
    sessions: Sequence[PastSession],
    offers: Offers,
) -> dict[str, ExerciseState]:
    """Return the state of each exercise, by slug; sessions and decisions in any order."""
    events: list[tuple[datetime, ExerciseDecision | PastSession]] = [
        *((decision.at, decision) for decision in decisions),
        *((session.ended_at, session) for session in sessions),
    ]
    events.sort(key=lambda event: event[0])
    found = {}
    for exercise in exercises:
        state = ExerciseState(exercise.slug)
        for _, event in events:
            state = _after(state, event, exercise, offers)
        found[exercise.slug] = state
    return found


def adapted(plan: Plan, found: Mapping[str, ExerciseState], catalogue: Catalogue) -> Plan:
    """Return a plan as this person does it: without what is set aside, never harder.

    The full plan takes the person's variant and dose; the others are already small, they
    take only an easier variant.
    """
    items = (
        _item(item, found[item.slug], plan.id, catalogue.exercises[item.slug])
        for item in plan.items
        if found[item.slug].aside is None
    )
    return replace(plan, items=tuple(items))


def done_as(state: ExerciseState) -> str:
    """Return the variant an exercise is done in where no plan says otherwise."""
    return state.variant or STANDARD


def _after(
    state: ExerciseState,
    event: ExerciseDecision | PastSession,
    exercise: Exercise,
    offers: Offers,
) -> ExerciseState:
    if isinstance(event, PastSession):
        return _done(state, event, offers)
    return _decided(state, event, exercise) if event.slug == state.slug else state


def _done(state: ExerciseState, session: PastSession, offers: Offers) -> ExerciseState:
    mine = (done for done in session.exercises if done.slug == state.slug)
    felt = [done.felt for done in mine if done.outcome != "skipped"]
    if not felt or state.aside is not None:
        return state
    after = replace(state, answers=(*state.answers, *felt), to_ease="hurt" in felt, trial=None)
    if state.trial is not None and after.to_ease:
        failed = replace(state.trial, since=session.ended_at, offered=state.trial.offered + 1)
        return replace(after, aside=failed, to_ease=False)
    if advise(after.answers, False, offers) == "set_aside":
        return replace(
            after, aside=Aside(state.slug, session.ended_at), by_rule=True, to_ease=False
        )
    return after


def _decided(state: ExerciseState, said: ExerciseDecision, exercise: Exercise) -> ExerciseState:
    aside = state.aside or Aside(state.slug, said.at)
    changes: dict[DecisionKind, ExerciseState] = {
        "aside": replace(state, aside=aside, by_rule=False, to_ease=False, trial=None),
        "take_back": replace(state, aside=None, by_rule=False, answers=(), trial=None),
        "easier": replace(state, variant=_variant(said, exercise), dose=None, to_ease=False),
        "try_once": replace(
            state,
            variant=_variant(said, exercise),
            dose=None,
            aside=None,
            trial=aside,
            answers=(),
        ),
        "not_yet": replace(state, aside=replace(aside, since=said.at, offered=aside.offered + 1)),
        "never": replace(state, aside=replace(aside, ask_again=False)),
        "harder": replace(state, variant=_variant(said, exercise), dose=said.dose),
    }
    return changes.get(said.decision, state)


def _variant(said: ExerciseDecision, exercise: Exercise) -> str | None:
    """Return the variant that was chosen; None when today's content lacks it."""
    return next((v.id for v in exercise.variants if v.id == said.variant), None)


def _item(item: PlanItem, state: ExerciseState, plan: str, exercise: Exercise) -> PlanItem:
    chosen = state.variant or item.variant
    if plan == "full":
        return replace(item, variant=chosen, dose=_allowed(state.dose, exercise) or item.dose)
    mildest = min((item.variant, chosen), key=lambda name: exercise.variant(name).level)
    return replace(item, variant=mildest)


def _allowed(dose: Dose | None, exercise: Exercise) -> Dose | None:
    """Return a chosen dose within today's limits."""
    if dose is None:
        return None
    fitted = {
        name: min(max(getattr(dose, name), amount.min), amount.max)
        for name in ("sets", "reps", "hold_s")
        for amount in [getattr(exercise.limits, name)]
    }
    return Dose(**fitted)
