"""An exercise as it is done: blocks of timed cues, of which a session is put together.

There is one block for each exercise, variant, dose and first side. The browser puts blocks
and transitions one after another, as ``timeline`` does here.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from app.domain.catalogue import Catalogue, PlanItem, SideMode
from app.domain.cues import Cue, cues_of, moves
from app.domain.exercises import Dose, Exercise, FirstSide, Kind, Position, Side, Variant
from app.domain.plan import check_dose
from app.domain.transitions import Transition, next_line, transitions
from app.domain.wording import Speaker


@dataclass(frozen=True, slots=True)
class Block:
    """One exercise from its setup to the last move out.

    ``next`` is said in the change before it and ``done`` in the change after it.
    ``easier`` is the id of the block to go on with when this one hurts, None when there
    is no easier variant.
    """

    id: str
    slug: str
    variant: str
    dose: Dose
    first_side: FirstSide
    side_mode: SideMode
    kind: Kind
    position: Position
    name: str
    label: str
    seconds: int
    next: str
    done: str
    easier: str | None
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """All a player needs to put sessions together; ``voice`` holds its own lines by key."""

    blocks: tuple[Block, ...]
    transitions: tuple[Transition, ...]
    voice: dict[str, str]


def public_script(catalogue: Catalogue) -> Script:
    """Return every variant in its default dose and in each that a plan names."""
    items = (i for e in catalogue.exercises.values() for i in _variants_and_doses(catalogue, e))
    blocks = tuple(b for item in items for b in either_side(catalogue, item))
    return Script(blocks, transitions(catalogue), catalogue.voice)


def as_plain(script: Script) -> dict[str, Any]:
    """Return a script as dicts, tuples, text and numbers, ready to become JSON."""
    return asdict(script)


def with_easier(
    catalogue: Catalogue, item: PlanItem, side_mode: SideMode | None = None
) -> tuple[Block, ...]:
    """Return the blocks one exercise may need: either side first, and all easier variants."""
    exercise = catalogue.exercises[item.slug]
    level = exercise.variant(item.variant).level
    variants = [v for v in exercise.variants if v.level <= level]
    items = [replace(item, variant=v.id) for v in variants]
    return tuple(b for i in items for b in either_side(catalogue, i, side_mode))


def either_side(
    catalogue: Catalogue, item: PlanItem, side_mode: SideMode | None = None
) -> tuple[Block, ...]:
    """Return the block for each side that can come first; one where there are no sides."""
    sides: tuple[Side, ...] = ("right", "left") if catalogue.variant(item).per_side else ("right",)
    return tuple(block(catalogue, item, side, side_mode) for side in sides)


def block(
    catalogue: Catalogue,
    item: PlanItem,
    first_side: Side = "right",
    side_mode: SideMode | None = None,
) -> Block:
    """Return the cues of one exercise; ValueError for a dose outside its limits.

    ``first_side`` does not matter where the variant has no sides; ``side_mode`` None is the
    catalogue's own.
    """
    exercise = catalogue.exercises[item.slug]
    check_dose(exercise, item.dose)
    variant = exercise.variant(item.variant)
    side = first_side if variant.per_side else None
    mode = side_mode or catalogue.defaults.side_mode
    speaker = Speaker(variant.voice, catalogue.countdown, catalogue.defaults.words_per_second)
    timed = replace(exercise, timing=exercise.timing.resting(exercise.kind, item.rest_s))
    cues = cues_of(timed, item.dose, moves(item.dose, side, mode), speaker)
    return Block(
        id=_block_id(catalogue, variant, item, first_side, mode),
        slug=exercise.slug,
        variant=variant.id,
        dose=item.dose,
        first_side=side,
        side_mode=mode,
        kind=exercise.kind,
        position=variant.position,
        name=exercise.name,
        label=variant.label,
        seconds=sum(cue.lasts_s for cue in cues),
        next=next_line(catalogue, variant.voice["name"]),
        done=variant.voice["done"],
        easier=_easier_id(catalogue, variant, item, first_side, mode),
        cues=cues,
    )


def _easier_id(
    catalogue: Catalogue, variant: Variant, item: PlanItem, first_side: Side, mode: SideMode
) -> str | None:
    variants = catalogue.exercises[item.slug].variants
    easier = [v for v in variants if v.level < variant.level]
    if not easier:
        return None
    next_easier = max(easier, key=lambda v: v.level)
    return _block_id(catalogue, next_easier, item, first_side, mode)


def _block_id(
    catalogue: Catalogue, variant: Variant, item: PlanItem, first_side: Side, mode: SideMode
) -> str:
    """Return a name such as ``knee-to-chest.base.1x2x20.right``, the same every time.

    A rest and an order of sides are named in it only where they are not the catalogue's.
    """
    dose = item.dose
    parts = [item.slug, variant.id, f"{dose.sets}x{dose.reps}x{dose.hold_s}"]
    if variant.per_side:
        parts.append(first_side)
    if variant.per_side and mode != catalogue.defaults.side_mode:
        parts.append(mode)
    if item.rest_s is not None:
        parts.append(f"rest-{item.rest_s}")
    return ".".join(parts)


def _variants_and_doses(catalogue: Catalogue, exercise: Exercise) -> Iterator[PlanItem]:
    in_plans = (item for plan in catalogue.plans.values() for item in plan.items)
    named = [item.dose for item in in_plans if item.slug == exercise.slug]
    for dose in dict.fromkeys([exercise.limits.default(), *named]):
        for variant in exercise.variants:
            yield PlanItem(exercise.slug, variant.id, dose)
