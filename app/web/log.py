"""The questions after a session that was not guided: what was done, and how it is now."""

from typing import Any, TypeVar

from flask_babel import lazy_gettext as _
from wtforms import TextAreaField
from wtforms.validators import InputRequired, Optional

from app.domain.exercises import Dose
from app.domain.records.session import FELT, NEW_SYMPTOMS, OUTCOMES
from app.domain.script import Block
from app.web.forms import Places, RecordForm, chosen, number, one_of, pain

Log = TypeVar("Log", bound="LogForm")
NOT_DONE = "skipped"


class LogForm(RecordForm):
    """How it is after a session; ``log_form`` adds the questions about each exercise."""

    leg_after = pain()
    back_after = pain()
    places_after = Places()
    new_symptoms = one_of(NEW_SYMPTOMS, Optional())
    note = TextAreaField(default="")

    def said(self, blocks: tuple[Block, ...]) -> dict[str, Any]:
        """Return the answers as a record has them, an exercise without one left out."""
        return {
            "leg_after": number(self.leg_after),
            "back_after": number(self.back_after),
            "places_after": self.places_after.value(),
            "new_symptoms": chosen(self.new_symptoms),
            "note": self.note.data or "",
            "hurts": [],
            "exercises": [self._exercise(block) for block in blocks if self._outcome(block)],
        }

    def _outcome(self, block: Block) -> str | None:
        outcome: str | None = chosen(self[f"outcome-{block.slug}"])
        return outcome

    def _exercise(self, block: Block) -> dict[str, Any]:
        outcome, dose = self._outcome(block), block.dose
        return {
            "slug": block.slug,
            "variant": block.variant,
            "first_side": block.first_side,
            "planned": {"sets": dose.sets, "reps": dose.reps, "hold_s": dose.hold_s},
            "done": done(dose, outcome, by_side=block.first_side is not None),
            "seconds": block.seconds if outcome == "done" else None,
            "outcome": outcome,
            "felt": chosen(self[f"felt-{block.slug}"]),
        }


def done(dose: Dose, outcome: str | None, by_side: bool) -> dict[str, int | None]:
    """Return how much was done: all, nothing, or for a part None, as nobody counted."""
    a_side = dose.sets * dose.reps
    counts: dict[str | None, tuple[int, int, int]] = {
        "done": (dose.sets, a_side, a_side * (2 if by_side else 1) * dose.hold_s),
        "skipped": (0, 0, 0),
    }
    sets, reps, held_s = counts.get(outcome, (None, None, None))
    return {
        "sets": sets,
        "reps": reps,
        "right_reps": reps if by_side else None,
        "left_reps": reps if by_side else None,
        "held_s": held_s,
    }


def log_form(base: type[Log], blocks: tuple[Block, ...], every: bool = True) -> Log:
    """Return the form that asks about each of these exercises too; of ``every`` one or of some."""

    class Form(base):  # type: ignore[valid-type, misc]
        pass

    asked = InputRequired(_("Say how much of each exercise you did.")) if every else Optional()
    ask_about(Form, blocks, asked)
    form: Log = Form()
    return form


def ask_about(form: type[LogForm], blocks: tuple[Block, ...], asked: Any) -> None:
    """Let a form ask how much of each exercise was done, with this validator, and how it felt."""
    for block in blocks:
        setattr(form, f"outcome-{block.slug}", one_of(OUTCOMES, asked))
        setattr(form, f"felt-{block.slug}", one_of(FELT, Optional()))
