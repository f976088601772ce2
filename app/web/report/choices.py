"""What the report shows: typed for this once, and kept only with a link made from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import DateField, Field, SelectMultipleField, StringField, TextAreaField
from wtforms.validators import InputRequired, Length, Optional, ValidationError
from wtforms.widgets import CheckboxInput, ListWidget

from app.domain.limits import EARLIEST_YEAR
from app.web.forms import TypedForm

SECTIONS = ("figures", "chart", "months", "exercises", "where", "effect", "safety", "question")
DEFAULT_DAYS = 120
NAME_CHARACTERS = 80
QUESTION_CHARACTERS = 300
"""What fits the sheet beside everything else."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The dates, sections and texts of a report; ``last`` None: the day it is looked at."""

    first: date
    last: date | None
    sections: tuple[str, ...] = SECTIONS
    name: str = ""
    question: str = ""

    def plain(self) -> dict[str, Any]:
        """Return the choices as they are kept with a link."""
        return {
            "first": self.first.isoformat(),
            "last": self.last.isoformat() if self.last else None,
            "sections": list(self.sections),
            "name": self.name,
            "question": self.question,
        }


def read(plain: Mapping[str, Any]) -> Choices:
    """Return the choices kept with a link."""
    return Choices(
        first=date.fromisoformat(plain["first"]),
        last=date.fromisoformat(plain["last"]) if plain["last"] else None,
        sections=tuple(plain["sections"]),
        name=plain["name"],
        question=plain["question"],
    )


def default(today: date) -> Choices:
    """Return everything of the last 120 days."""
    return Choices(today - timedelta(days=DEFAULT_DAYS - 1), None)


class Sections(SelectMultipleField):  # type: ignore[misc]
    """Tick boxes for the sections."""

    widget = ListWidget()
    option_widget = CheckboxInput()


class ReportForm(TypedForm):
    """The dates, sections and texts of a report."""

    name = StringField(validators=[Length(max=NAME_CHARACTERS)])
    first = DateField(validators=[InputRequired(lazy_gettext("Enter the first date."))])
    last = DateField(validators=[InputRequired(lazy_gettext("Enter the last date."))])
    sections = Sections(choices=list(SECTIONS))
    question = TextAreaField(validators=[Optional(), Length(max=QUESTION_CHARACTERS)])

    def validate_first(self, field: Field) -> None:
        """Refuse dates that are no time of a diary."""
        if field.data is None:
            return
        if field.data.year < EARLIEST_YEAR:
            raise ValidationError(_("Choose a first date from %(year)s on.", year=EARLIEST_YEAR))
        if self.last.data and field.data > self.last.data:
            raise ValidationError(_("The first date lies after the last one."))

    def choices(self, today: date) -> Choices:
        """Return what was chosen; up to today means up to the day it is looked at."""
        return Choices(
            first=self.first.data,
            last=self.last.data if self.last.data < today else None,
            sections=tuple(name for name in SECTIONS if name in self.sections.data),
            name=(self.name.data or "").strip(),
            question=" ".join((self.question.data or "").split()),
        )


def form_of(choices: Choices, today: date) -> ReportForm:
    """Return the form that shows these choices."""
    return ReportForm(
        formdata=None,
        name=choices.name,
        first=choices.first,
        last=choices.last or today,
        sections=list(choices.sections),
        question=choices.question,
    )


def section_names() -> list[tuple[str, str]]:
    """Return the sections and what they are called."""
    return [
        ("figures", _("Figures at a glance")),
        ("chart", _("Chart")),
        ("months", _("By month")),
        ("exercises", _("Exercises")),
        ("where", _("Where it hurts")),
        ("effect", _("Effect of a session")),
        ("safety", _("Safety answers")),
        ("question", _("What I want to ask")),
    ]
