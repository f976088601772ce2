"""The first numbers of the sheet: how long, how bad, what was done; and a list of few ratings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from flask_babel import format_date, ngettext
from flask_babel import gettext as _

from app.domain.events import Event
from app.domain.summary import SafetyAnswer, compared
from app.store import beginnings
from app.store.owner import DiaryRef
from app.web.current import content
from app.web.deciding import Known
from app.web.filters import points
from app.web.report import safety

LISTED_BELOW = 5
"""Fewer rated dates than this are a list, no chart."""
LISTED = 2 * LISTED_BELOW
"""How many ratings the list has: the newest; more are counted."""
ACTIVE = ("session", "walk")
"""What a person did; rest that Steady asked for keeps the plan, but moved nobody."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the figures at the top."""

    label: str
    value: str


def since(diary: DiaryRef | None, known: Known) -> tuple[str, ...]:
    """Return how long: since when there is pain, if that was said, and since when a diary."""
    if diary is None:
        return ()
    began = min(filter(None, [known.kept.first_use(), beginnings.first_day(diary)]))
    said = [_("Diary since %(day)s", day=format_date(began, "MMMM d, y"))]
    onset = known.history.person.onset
    if onset:
        said.insert(0, _("Pain since %(month)s", month=format_date(onset, "MMMM y")))
    return tuple(said)


def figures(
    firsts: Mapping[date, int], shown: Sequence[Event], answers: Sequence[SafetyAnswer]
) -> tuple[Figure, ...]:
    """Return the figures at the top."""
    found = compared(firsts, content().rules)
    done = sum(event.kind == "session" for event in shown)
    active = {event.day for event in shown if event.kind in ACTIVE}
    return (
        Figure(_("Pain, first rated week"), _of_ten(found.first)),
        Figure(_("Pain, latest rated week"), _of_ten(found.latest)),
        Figure(
            _("Sessions"),
            ngettext(
                "%(done)s, moved on %(num)s day",
                "%(done)s, moved on %(num)s days",
                len(active),
                done=done,
            ),
        ),
        Figure(_("Warning signs marked"), safety.marked_days(answers)),
    )


def few(shown: Sequence[Event]) -> tuple[str, ...]:
    """Return the newest ratings one by one, oldest first, and how many came before them."""
    rated = [event for event in shown if event.leg is not None or event.leg_after is not None]
    left = len(rated) - LISTED
    before = ngettext("%(num)s rating before these.", "%(num)s ratings before these.", left)
    return (*([before] if left > 0 else []), *map(_rating, rated[-LISTED:]))


def _rating(event: Event) -> str:
    day = format_date(event.day, "MMM d, y")
    if event.kind != "session":
        return f"{day}: {event.leg}"
    return _(
        "%(day)s: %(before)s before, %(after)s after",
        day=day,
        before=_("not rated") if event.leg is None else event.leg,
        after=_("not rated") if event.leg_after is None else event.leg_after,
    )


def _of_ten(mean: Fraction | None) -> str:
    return _("Too few") if mean is None else _("%(mean)s of 10", mean=points(mean))
