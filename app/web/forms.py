"""What the forms of several parts share: pain, places, and problems of a record shown in place."""

import re
from collections.abc import Iterable
from typing import Any

from flask import request
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_wtf import FlaskForm
from wtforms import Field, RadioField, SelectMultipleField, StringField, ValidationError
from wtforms.validators import InputRequired, Optional, Regexp
from wtforms.widgets import CheckboxInput, ListWidget

from app.domain.limits import PAIN
from app.domain.places import PLACES
from app.domain.records import Invalid
from app.web.calling import NUMBER

NOWHERE = "none"
"""The box that says there is no pain anywhere; no box at all means not answered."""

UNRATED = ""
"""The answer that takes an answer back."""

NOT_OFFERED = lazy_gettext("Choose one of the answers offered here.")


class Places(SelectMultipleField):  # type: ignore[misc]
    """Checkboxes for the places of the body."""

    widget = ListWidget()
    option_widget = CheckboxInput()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=[*PLACES, NOWHERE], invalid_choice_message=NOT_OFFERED, **kwargs)

    def pre_validate(self, form: Any) -> None:
        """Refuse a place together with no pain anywhere."""
        super().pre_validate(form)
        if NOWHERE in (self.data or ()) and len(set(self.data)) > 1:
            raise ValidationError(_("You marked a place and also no pain. Keep one of the two."))

    def value(self) -> list[str] | None:
        """Return the places as a record has them: [] is no pain anywhere, None not answered."""
        chosen = list(self.data or [])
        if chosen == [NOWHERE]:
            return []
        return chosen or None


def pain(required: bool = False, unrated: bool = False) -> RadioField:
    """Return the question for a pain number, none chosen for the person.

    ``unrated`` offers an answer that takes a rating back.
    """
    numbers = [str(number) for number in range(PAIN.low, PAIN.high + 1)]
    numbers += [UNRATED] if unrated else []
    asked = InputRequired(lazy_gettext("Choose a number from 0 to 10 for your leg or buttock."))
    return one_of(numbers, asked if required else Optional())


def one_of(values: Iterable[str], validator: Any) -> RadioField:
    """Return a question with these answers, none chosen for the person."""
    return RadioField(
        choices=list(values), validators=[validator], invalid_choice_message=NOT_OFFERED
    )


def phone() -> StringField:
    """Return the question for a number to call; spaces around it are none of it."""
    wrong = lazy_gettext("Write the number as you would dial it.")
    return StringField(
        filters=[lambda typed: (typed or "").strip()],
        validators=[Optional(), Regexp(rf"(?:{NUMBER})\Z", message=wrong)],
    )


def number(field: Field) -> int | None:
    """Return the pain number that was chosen, None when there was none."""
    said = (field.data or "").strip()
    return int(said) if said else None


class TypedForm(FlaskForm):  # type: ignore[misc]
    """A form of what is typed and chosen: none of its answers is ever a file or JSON."""

    class Meta(FlaskForm.Meta):  # type: ignore[misc]
        """Where the answers come from."""

        def wrap_formdata(self, form: FlaskForm, formdata: object) -> object:
            """Return what was sent; None: nothing was, or it is not asked for."""
            return None if formdata is None or not form.is_submitted() else request.form


class RecordForm(TypedForm):
    """A form that makes a record; what the record refuses is shown beside the question."""

    def show(self, invalid: Invalid, **names: str) -> None:
        """Put the problems of a record beside the fields; ``names`` maps its names to ours."""
        for name, problems in invalid.fields.items():
            field = self._fields.get(names.get(name, name))
            if field is None:
                raise invalid
            said = [_(problem.message).format(**problem.values) for problem in problems]
            field.errors = [*field.errors, *said]


def chosen(field: Any) -> Any:
    """Return the answer to a question of choices, None when there was none."""
    return (field.data or "").strip() or None


def typed_whole(field: Field) -> object:
    """Return the whole number that was typed, as it is what is none, None for nothing."""
    typed = str(field.data or "").strip()
    return int(typed) if re.fullmatch(r"\d{1,6}", typed, re.ASCII) else typed or None
