"""The ways to do one exercise, filled in from the exercise where they have nothing of their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from app.content.lines import lines, same_keys
from app.content.refusal import Where
from app.content.voice import refuse_unknown_lines, spoken
from app.domain.exercises import Exercise, Line, Position, Variant
from app.domain.exercises import Source as From
from app.domain.ranges import Between, refuse_out_of_range


@dataclass(frozen=True, slots=True)
class VariantAmounts:
    """A variant in the amounts: None is as in the exercise; ``steps`` sources its own steps."""

    level: Annotated[int, Between(-3, 3)]
    source: From
    per_side: bool | None = None
    position: Position | None = None
    after_rise: bool = True
    steps: tuple[From, ...] = ()

    def __post_init__(self) -> None:
        refuse_out_of_range(self)


@dataclass(frozen=True, slots=True)
class VariantWords:
    """A variant in the words: None, or a line left out, is as in the exercise."""

    label: str
    needs: tuple[str, ...] | None = None
    steps: tuple[str, ...] = ()
    voice: dict[str, str] = field(default_factory=dict)


def load_variants(
    exercise: Exercise,
    voice: Mapping[str, str],
    amounts: Mapping[str, VariantAmounts],
    words: Mapping[str, VariantWords],
    at: Where,
    words_at: Where,
) -> tuple[Variant, ...]:
    """Return the variants of an exercise, easiest first; one of them has level 0."""
    at, words_at = at.key("variants"), words_at.key("variants")
    _check_levels(amounts, at)
    same_keys(words, amounts, words_at)
    return tuple(
        _variant(exercise, voice, name, amounts[name], words[name], words_at.key(name))
        for name in sorted(amounts, key=lambda name: amounts[name].level)
    )


def _check_levels(amounts: Mapping[str, VariantAmounts], at: Where) -> None:
    seen: set[int] = set()
    for name, variant in amounts.items():
        if variant.level in seen:
            raise at.key(name).key("level").refused(variant.level, "a level of its own")
        seen.add(variant.level)
    if 0 not in seen:
        raise at.refused(list(amounts), "one with level 0 among them")


def _variant(
    exercise: Exercise,
    voice: Mapping[str, str],
    name: str,
    amounts: VariantAmounts,
    words: VariantWords,
    at: Where,
) -> Variant:
    refuse_unknown_lines(words.voice, exercise.kind, at.key("voice"))
    per_side = exercise.per_side if amounts.per_side is None else amounts.per_side
    own_steps: tuple[Line, ...] = lines(words.steps, amounts.steps, at.key("steps"))
    return Variant(
        id=name,
        level=amounts.level,
        label=words.label,
        source=amounts.source,
        per_side=per_side,
        position=amounts.position or exercise.position,
        needs=exercise.needs if words.needs is None else words.needs,
        steps=own_steps or exercise.steps,
        voice=spoken(
            {**voice, **words.voice},
            exercise.kind,
            per_side=per_side,
            sets=exercise.limits.sets.max > 1,
            where=at.key("voice"),
        ),
        after_rise=amounts.after_rise,
    )
