"""A person's choices: valid or not made at all, and made to fit when the content has changed."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from app.domain.catalogue import Catalogue, FirstSideRule, PlanItem, SideMode
from app.domain.choices import (
    Choices,
    Speed,
    VoiceMode,
    Volume,
    change_limits,
    rest_limits,
    rest_of,
    standard,
)
from app.domain.exercises import Amount, Dose, Exercise
from app.domain.limits import EXERCISES, Span
from app.domain.records.fields import Fields, Invalid, Refused
from app.domain.records.values import choice, whole, yes_no
from app.domain.records.written import to_dict

STANDARD_VARIANT = "base"
_KNOWN = frozenset(Choices.__slots__)
_ITEM = frozenset({"slug", "variant", "dose", "rest_s"})
_DOSE = frozenset({"sets", "reps", "hold_s"})


def read_choices(given: object, catalogue: Catalogue) -> Choices:
    """Return choices within the limits of the catalogue; ``Invalid`` says what is wrong.

    What is left out, apart from the exercises, is as standard.
    """
    fields, usual = Fields(given, _KNOWN), standard(catalogue)
    items = fields.each("items", EXERCISES, _ITEM, lambda item: _item(item, catalogue))
    _refuse_none_or_twice(fields, items)
    seconds = change_limits(catalogue)
    letters = fields.maybe("letter_keys", yes_no)
    choices = Choices(
        items=items,
        side_mode=fields.maybe("side_mode", choice(get_args(SideMode))) or usual.side_mode,
        first_side=fields.maybe("first_side", choice(get_args(FirstSideRule))) or usual.first_side,
        voice=fields.maybe("voice", choice(get_args(VoiceMode))) or usual.voice,
        speed=fields.maybe("speed", choice(get_args(Speed))) or usual.speed,
        volume=fields.maybe("volume", choice(get_args(Volume))) or usual.volume,
        letter_keys=usual.letter_keys if letters is None else letters,
        **{n: fields.maybe(n, whole(s)) or getattr(usual, n) for n, s in seconds.items()},
    )
    fields.finish()
    return choices


def kept_choices(stored: Mapping[str, object], catalogue: Catalogue) -> Choices:
    """Return stored choices as far as today's content has them, the standard for the rest."""
    usual = to_dict(standard(catalogue))
    given = {name: stored.get(name, usual[name]) for name in usual}
    given["items"] = _fitting(given["items"], catalogue) or usual["items"]
    try:
        return read_choices(given, catalogue)
    except Invalid as invalid:
        wrong = {name.partition(".")[0] for name in invalid.fields}
        return read_choices(given | {name: usual[name] for name in wrong}, catalogue)


def _item(fields: Fields, catalogue: Catalogue) -> PlanItem:
    slug = fields.take("slug", choice(tuple(catalogue.exercises)))
    dose = fields.inside("dose", _DOSE)
    exercise = catalogue.exercises.get(slug)
    if exercise is None:
        return PlanItem("", "", Dose(0, 0, 0))
    variants = tuple(variant.id for variant in exercise.variants)
    limits = exercise.limits
    return PlanItem(
        slug,
        fields.take("variant", choice(variants)),
        Dose(
            dose.take("sets", _amount(limits.sets)),
            dose.take("reps", _amount(limits.reps)),
            dose.take("hold_s", _amount(limits.hold_s)),
        ),
        _rest(fields, exercise),
    )


def _amount(amount: Amount) -> Callable[[object], int]:
    return whole(Span(amount.min, amount.max))


def _rest(fields: Fields, exercise: Exercise) -> int | None:
    """Return a rest other than the content's own, None for that."""
    limits = rest_limits(exercise)
    if limits is None:
        return fields.maybe("rest_s", _no_rest)
    rest_s = fields.maybe("rest_s", whole(limits))
    return None if rest_s == rest_of(exercise) else rest_s


def _no_rest(value: object) -> int:
    raise Refused("There is no rest to choose in this exercise. Leave it out.")


def _refuse_none_or_twice(fields: Fields, items: tuple[PlanItem, ...]) -> None:
    slugs = [item.slug for item in items]
    if not slugs and fields.sound():
        fields.refuse("items", "Keep at least one exercise.")
    if len(set(slugs)) < len(slugs):
        fields.refuse("items", "Name each of these once.")


def _fitting(items: Any, catalogue: Catalogue) -> list[object]:
    """Return what is still there of stored items, at its standard where it no longer fits."""
    return [_fitted(item, catalogue) for item in items if item["slug"] in catalogue.exercises]


def _fitted(item: dict[str, Any], catalogue: Catalogue) -> object:
    fields = Fields(item, _ITEM)
    _item(fields, catalogue)
    if fields.sound():
        return item
    exercise = catalogue.exercises[item["slug"]]
    return to_dict(PlanItem(exercise.slug, STANDARD_VARIANT, exercise.limits.default()))
