"""A routine in words."""

from collections.abc import Sequence

from babel.dates import get_day_names
from flask_babel import get_locale
from flask_babel import gettext as _

from app.domain.routine import WEEKDAYS, Routine, Weekday
from app.web.filters import listed


def days() -> dict[Weekday, str]:
    """Return the names of the days of the week, from Monday on."""
    names = (
        *(_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday")),
        *(_("Friday"), _("Saturday"), _("Sunday")),
    )
    return dict(zip(WEEKDAYS, names, strict=True))


def short_days() -> dict[Weekday, str]:
    """Return the same names in two letters or so."""
    names = get_day_names("short", locale=get_locale())
    return {day: names[number] for number, day in enumerate(WEEKDAYS)}


def sentence(routine: Routine) -> str:
    """Return the days and the habit, as in "Monday to Friday, after breakfast"."""
    parts = [_on(routine.days)]
    if routine.habit:
        parts.append(_("after %(habit)s", habit=routine.habit))
    return ", ".join(parts)


def _on(chosen: Sequence[Weekday]) -> str:
    names, first = days(), WEEKDAYS.index(chosen[0])
    if len(chosen) == len(WEEKDAYS):
        return _("Every day")
    if len(chosen) > 2 and tuple(chosen) == WEEKDAYS[first : first + len(chosen)]:
        return _("%(first)s to %(last)s", first=names[chosen[0]], last=names[chosen[-1]])
    return listed([names[day] for day in chosen])
