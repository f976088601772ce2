"""The dose of an exercise in words."""

from flask_babel import gettext as _
from flask_babel import ngettext

from app.domain.exercises import Dose, Exercise


def dose_line(exercise: Exercise, chosen: Dose | None = None) -> str:
    """Return the dose as in "2 × 20 seconds each side" or "2 sets of 8, holding 3 seconds"."""
    dose = chosen or exercise.limits.default()
    if exercise.per_side:
        return _("%(reps)s × %(hold)s seconds each side", reps=dose.reps, hold=dose.hold_s)
    sets = ngettext(
        "%(num)s set of %(reps)s, holding %(hold)s seconds",
        "%(num)s sets of %(reps)s, holding %(hold)s seconds",
        dose.sets,
        reps=dose.reps,
        hold=dose.hold_s,
    )
    return str(sets)


def dose_facts(exercise: Exercise) -> list[tuple[str, str]]:
    """Return the dose number by number: what it is, and how much."""
    dose = exercise.limits.default()
    facts = [
        (_("Hold"), _("%(count)s s", count=dose.hold_s)),
        (_("Repeat"), ngettext("%(num)s time", "%(num)s times", dose.reps)),
    ]
    if exercise.per_side:
        facts.append((_("Sides"), _("Both")))
    if exercise.limits.sets.max > 1:
        facts.append((_("Sets"), str(dose.sets)))
    return facts
