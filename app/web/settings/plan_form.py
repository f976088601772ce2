"""The form of the plan."""

from typing import Any

from flask_babel import gettext as _
from wtforms import Field, SelectMultipleField, StringField
from wtforms.validators import Optional

from app.domain.records.routine import plain
from app.domain.routine import WEEKDAYS, Routine
from app.web.current import content
from app.web.forms import NOT_OFFERED, RecordForm, one_of

NO_BREAKS = "none"
NAMES = {
    "breaks.days": "break_days",
    "breaks.every_min": "every",
    "breaks.first": "first",
    "breaks.last": "last",
}
"""Our name of each field that a routine may refuse."""


def _weekdays() -> Field:
    return SelectMultipleField(choices=list(WEEKDAYS), invalid_choice_message=NOT_OFFERED)


class PlanForm(RecordForm):
    """What is asked about the plan."""

    days = _weekdays()
    habit = StringField()
    at = StringField()
    every = one_of((), Optional())
    break_days = _weekdays()
    first = StringField()
    last = StringField()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.every.choices = [NO_BREAKS, *map(str, content().routine.break_every_min)]

    def given(self) -> dict[str, object]:
        """Return what was typed, as a routine is read; nothing typed is nothing chosen."""
        wanted = self.every.data not in (None, NO_BREAKS)
        return {
            "days": self.days.data or [],
            "habit": _without_after(self.habit.data or ""),
            "at": _typed(self.at),
            "breaks": {
                "days": self.break_days.data or [],
                "every_min": int(self.every.data),
                "first": _typed(self.first),
                "last": _typed(self.last),
            }
            if wanted
            else None,
        }


def form_of(held: Routine | None) -> PlanForm:
    """Return the form of a plan, the standard one for none."""
    words = content().routine
    chosen = plain(held or Routine(words.days))
    breaks = chosen["breaks"] or {
        "days": chosen["days"],
        "every_min": NO_BREAKS,
        "first": f"{words.break_first_hour:02}:00",
        "last": f"{words.break_last_hour:02}:00",
    }
    return PlanForm(
        formdata=None,
        data={
            "days": chosen["days"],
            "habit": chosen["habit"],
            "at": chosen["at"] or "",
            "every": str(breaks["every_min"]),
            "break_days": breaks["days"],
            "first": breaks["first"],
            "last": breaks["last"],
        },
    )


def _without_after(habit: str) -> str:
    """Return a habit as it is read after "after", also where that was typed too."""
    lead = _("after %(habit)s", habit="")
    typed = habit.strip()
    return typed[len(lead) :] if typed.lower().startswith(lead.lower()) else habit


def _typed(field: Field) -> str | None:
    return (field.data or "").strip() or None
