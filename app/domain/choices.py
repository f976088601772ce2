"""What a person chose for their sessions: exercises and order, amounts, sides, times, voice."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from app.domain.catalogue import Catalogue, FirstSideRule, Plan, PlanItem, SideMode
from app.domain.exercises import SIDES, Exercise, Side
from app.domain.limits import Span
from app.domain.plan import first_side
from app.domain.script import Block, public_script, with_easier
from app.domain.timeline import Session, compile_session
from app.domain.transitions import Transition, shortest_s, transitions

VoiceMode = Literal["voice", "tones", "silent"]
Speed = Literal["slow", "normal", "fast"]
Volume = Literal["low", "medium", "high"]

FULL = "full"
"""The plan that the choices are about; the others stay the content's."""

# Our own choices: what a rest or a change may last at most, and a rest between sets at least.
CHANGE_AT_MOST_S = 120
REST_AT_MOST_S = 60
SET_REST_S = Span(20, 120)


@dataclass(frozen=True, slots=True)
class Choices:
    """How a person wants their full session; the seconds are those of the changes."""

    items: tuple[PlanItem, ...]
    side_mode: SideMode
    first_side: FirstSideRule
    between_lying_s: int
    floor_to_standing_s: int
    standing_to_floor_s: int
    voice: VoiceMode = "voice"
    speed: Speed = "normal"
    volume: Volume = "high"
    letter_keys: bool = True


@dataclass(frozen=True, slots=True)
class OwnScript:
    """What a person's sessions need beside the public script.

    ``full``: the ids of the blocks of their full session, by the side that begins.
    """

    blocks: tuple[Block, ...]
    transitions: tuple[Transition, ...]
    full: dict[Side, tuple[str, ...]]


def standard(catalogue: Catalogue) -> Choices:
    """Return what holds for whoever chose nothing."""
    times = catalogue.defaults
    return Choices(
        items=catalogue.plans[FULL].items,
        side_mode=times.side_mode,
        first_side=times.first_side,
        between_lying_s=times.between_lying_s,
        floor_to_standing_s=times.floor_to_standing_s,
        standing_to_floor_s=times.standing_to_floor_s,
    )


def change_limits(catalogue: Catalogue) -> dict[str, Span]:
    """Return what each change may last: long enough for what is said in it."""
    return {name: Span(least, CHANGE_AT_MOST_S) for name, least in shortest_s(catalogue).items()}


def rest_limits(exercise: Exercise) -> Span | None:
    """Return what the rest between holds or sets may last; None where there is none to choose.

    A rest between holds is never shorter than the content's, so that the voice has its time.
    """
    if exercise.kind == "hold":
        return Span(exercise.timing.rest_s, REST_AT_MOST_S)
    return SET_REST_S if exercise.limits.sets.max > 1 else None


def rest_of(exercise: Exercise) -> int:
    """Return the content's own rest between holds or sets."""
    return exercise.timing.rest_s if exercise.kind == "hold" else exercise.timing.set_rest_s


def personal(catalogue: Catalogue, choices: Choices) -> Catalogue:
    """Return the catalogue with a person's full session and their times for the changes."""
    full = replace(catalogue.plans[FULL], items=choices.items)
    times = replace(
        catalogue.defaults,
        between_lying_s=choices.between_lying_s,
        floor_to_standing_s=choices.floor_to_standing_s,
        standing_to_floor_s=choices.standing_to_floor_s,
    )
    return replace(catalogue, plans={**catalogue.plans, FULL: full}, defaults=times)


def guided(
    catalogue: Catalogue, choices: Choices, plan: Plan, places: Collection[str] = ()
) -> Session:
    """Return one session as this person does it; ``catalogue`` is their own."""
    side = first_side(choices.first_side, places)
    return compile_session(catalogue, plan, side, choices.side_mode if plan.id == FULL else None)


def own_script(
    catalogue: Catalogue, choices: Choices, plans: Mapping[str, Iterable[PlanItem]]
) -> OwnScript:
    """Return the blocks that the public script lacks, and the changes at a person's pace.

    ``plans`` are the items of all plans as the person does them; one may have none left.
    """
    public = {block.id for block in public_script(catalogue).blocks}
    needed = {
        block.id: block
        for name, items in plans.items()
        for item in items
        for block in with_easier(catalogue, item, choices.side_mode if name == FULL else None)
    }
    own = personal(catalogue, choices)
    return OwnScript(
        blocks=tuple(block for block in needed.values() if block.id not in public),
        transitions=transitions(own),
        full={side: _block_ids(own, choices, side) for side in SIDES},
    )


def _block_ids(own: Catalogue, choices: Choices, side: Side) -> tuple[str, ...]:
    if not choices.items:
        return ()
    session = compile_session(own, own.plans[FULL], side, choices.side_mode)
    return tuple(block.id for block in session.blocks)
