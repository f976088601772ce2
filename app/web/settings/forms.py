"""The form of a person's choices: each exercise with its place and amounts, then the rest."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from flask_babel import lazy_gettext as _
from wtforms import BooleanField, Field, SelectField, StringField
from wtforms.validators import InputRequired

from app.domain.catalogue import Catalogue, PlanItem
from app.domain.choices import Choices, change_limits, rest_limits, rest_of
from app.domain.exercises import Exercise
from app.domain.limits import Span
from app.domain.plan import only
from app.domain.records.choices import read_choices
from app.web.forms import RecordForm, one_of, typed_whole

OPTIONS = {
    "side_mode": [
        ("alternate", _("Take turns")),
        ("one_side_first", _("All on one side, then the other")),
    ],
    "first_side": [
        ("less_painful", _("The less painful side")),
        ("right", _("The right side")),
        ("left", _("The left side")),
    ],
    "voice": [
        ("voice", _("Voice and tones")),
        ("tones", _("Tones only")),
        ("silent", _("Silent: colors and vibration")),
    ],
    "speed": [("slow", _("Slower")), ("normal", _("Normal")), ("fast", _("Faster"))],
    "volume": [("low", _("Quiet")), ("medium", _("Medium")), ("high", _("Loud"))],
}
"""The answers to each question of choices, with their labels."""
ITEM_FIELDS = ("slug", "variant", "rest_s", "dose.sets", "dose.reps", "dose.hold_s")
"""The names that a record gives the questions about one exercise."""


def _question(name: str) -> Field:
    return one_of([value for value, label in OPTIONS[name]], InputRequired())


class ChoicesForm(RecordForm):
    """What is the same for all exercises; ``choices_form`` adds the questions about each."""

    side_mode = _question("side_mode")
    first_side = _question("first_side")
    between_lying_s = StringField()
    floor_to_standing_s = StringField()
    standing_to_floor_s = StringField()
    voice = _question("voice")
    speed = _question("speed")
    volume = _question("volume")
    letter_keys = BooleanField()

    def places(self, catalogue: Catalogue) -> list[str]:
        """Return all exercises as they stand in the form: those that are wanted first."""
        wanted = self.order(catalogue)
        return [*wanted, *(slug for slug in catalogue.exercises if slug not in wanted)]

    def order(self, catalogue: Catalogue) -> list[str]:
        """Return the exercises that are wanted, in the order of their places."""
        wanted = [slug for slug in catalogue.exercises if self[f"do-{slug}"].data]
        return sorted(wanted, key=lambda slug: int(self[f"place-{slug}"].data))

    def wrong(self, slug: str) -> bool:
        """Return whether anything is wrong about an exercise."""
        return any(field.errors for field in self if field.name.endswith(f"-{slug}"))

    def record(self, catalogue: Catalogue) -> Choices:
        """Return the choices; Invalid says what is wrong, field by field."""
        given = {name: self[name].data for name in OPTIONS}
        given |= {name: typed_whole(self[name]) for name in change_limits(catalogue)}
        items = [self._item(catalogue.exercises[slug]) for slug in self.order(catalogue)]
        return read_choices(
            {**given, "letter_keys": self.letter_keys.data, "items": items}, catalogue
        )

    def names(self, catalogue: Catalogue) -> dict[str, str]:
        """Return our name of each field that a record may refuse."""
        named = {"items": f"do-{next(iter(catalogue.exercises))}"}
        for index, slug in enumerate(self.order(catalogue)):
            ours = {name: f"{name.rpartition('.')[2]}-{slug}" for name in ITEM_FIELDS}
            named |= {f"items.{index}.{name}": own for name, own in ours.items()}
        return named

    def _item(self, exercise: Exercise) -> dict[str, Any]:
        slug, usual = exercise.slug, exercise.limits.default()
        dose = {name: typed_whole(self[f"{name}-{slug}"]) for name in amounts(exercise)}
        item: dict[str, Any] = {
            "slug": slug,
            "variant": self[f"variant-{slug}"].data,
            "dose": {"sets": usual.sets, "reps": usual.reps, "hold_s": usual.hold_s} | dose,
        }
        if rest_limits(exercise):
            item["rest_s"] = typed_whole(self[f"rest_s-{slug}"])
        return item


def amounts(exercise: Exercise) -> dict[str, Span]:
    """Return those numbers of a dose that can be chosen, with their limits."""
    limits = exercise.limits
    all_three = {"sets": limits.sets, "reps": limits.reps, "hold_s": limits.hold_s}
    return {n: Span(a.min, a.max) for n, a in all_three.items() if a.min < a.max}


def choices_form(catalogue: Catalogue, chosen: Choices) -> ChoicesForm:
    """Return the form, filled with what was chosen until it is sent."""

    class Form(ChoicesForm):
        pass

    places = [str(number) for number in range(1, len(catalogue.exercises) + 1)]
    data: dict[str, Any] = {}
    for place, (exercise, item) in enumerate(_all(catalogue, chosen), 1):
        slug = exercise.slug
        variants = [variant.id for variant in exercise.variants]
        setattr(Form, f"do-{slug}", BooleanField())
        setattr(Form, f"place-{slug}", SelectField(choices=places))
        setattr(Form, f"variant-{slug}", one_of(variants, InputRequired()))
        for name in ("sets", "reps", "hold_s", "rest_s"):
            setattr(Form, f"{name}-{slug}", StringField())
            data[f"{name}-{slug}"] = getattr(item.dose, name, None)
        data |= {f"do-{slug}": item in chosen.items, f"place-{slug}": str(place)}
        data |= {
            f"variant-{slug}": item.variant,
            f"rest_s-{slug}": item.rest_s or rest_of(exercise),
        }
    same = {field.name: getattr(chosen, field.name) for field in fields(chosen)[1:]}
    return Form(data=data | same)


def _all(catalogue: Catalogue, chosen: Choices) -> Iterator[tuple[Exercise, PlanItem]]:
    """Return every exercise with what was chosen for it: those of the session, then the others."""
    items = {item.slug: item for item in chosen.items}
    for slug in [*items, *(slug for slug in catalogue.exercises if slug not in items)]:
        exercise = catalogue.exercises[slug]
        yield exercise, items.get(slug) or only(exercise).items[0]
