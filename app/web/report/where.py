"""Where it hurts: the body shaded by the share of days, and the same in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flask_babel import format_percent, ngettext
from flask_babel import gettext as _
from markupsafe import Markup

from app.domain.events import Event
from app.domain.reach import Shares, by_week, shares
from app.web import pictures
from app.web.charts import session_words
from app.web.current import content

NAMED = 4
SHADES = 4
SELDOM = 0.01


@dataclass(frozen=True, slots=True)
class Where:
    """The drawing and its words; ``body`` is None when no place was ever marked."""

    body: Markup | None
    sentences: tuple[str, ...]


def where(events: Sequence[Event]) -> Where:
    """Return where it hurt in these events."""
    found = shares(events)
    if not found.days:
        return Where(None, (_("No place was marked in this time."),))
    weeks = by_week(events, min(e.day for e in events), max(e.day for e in events))
    sentence = session_words.reach(weeks, None)
    return Where(_shaded(found), (_places(found), sentence))


def shade(share: float) -> int:
    """Return how dark a share of days is drawn: 1 seldom to 4 nearly always; 0 never."""
    return min(SHADES, int(share * SHADES) + 1) if share > 0 else 0


def _shaded(found: Shares) -> Markup:
    def marked(match: re.Match[str]) -> str:
        dark = shade(found.share(match[1]))
        return f'{match[0]} data-share="{dark}"' if dark else match[0]

    # The drawing is our own file, and what is added to it a digit.
    return Markup(re.sub(r'data-place="(\w+)"', marked, pictures.body_map("back")))  # noqa: S704


def _places(found: Shares) -> str:
    labels = {place.id: place.label for place in content().measures.places}
    marked = [place for place in labels if place in found.counts]
    often = sorted(marked, key=lambda place: -found.counts[place])[:NAMED]
    named = ", ".join(f"{labels[place]} {_percent(found.share(place))}" for place in often)
    asked = ngettext(
        "Share of %(num)s day with places marked:",
        "Share of %(num)s days with places marked:",
        found.days,
    )
    return f"{asked} {named or _('no pain anywhere')}."


def _percent(share: float) -> str:
    """Return a share in words; a place that hurt is never said to hurt on 0 % of days."""
    if share < SELDOM / 2:
        return _("under %(share)s", share=format_percent(SELDOM))
    return str(format_percent(share))
