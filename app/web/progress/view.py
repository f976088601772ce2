"""What the progress page shows, card by card."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flask import render_template
from flask_babel import format_date
from flask_babel import gettext as _
from markupsafe import Markup

from app.content.messages import Message
from app.domain.events import Event, readings
from app.domain.feels import Feel, FeltCount, feels
from app.domain.first_ratings import FirstRatings
from app.domain.pain import Part
from app.domain.rules import Rules
from app.domain.series import DAYS, LOOK_BACK, Range, first_day, read_from
from app.domain.stretches import Stretch, by_week, monday
from app.domain.trend import trend, weekly_means
from app.web.charts import pain, sessions
from app.web.charts.pain import PainCard
from app.web.charts.session_words import exercise_name, felt, version_name
from app.web.charts.sessions import ChartCard
from app.web.current import content
from app.web.filters import points
from app.web.progress.calendar import Calendar, calendar, day_name

RECENT_DAYS = 120
"""How much of the diary the cards below the trend look at."""
PARTS = ("trend", "cards")
"""What is drawn of a page: before the notices of time, and after them."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The honest verdict: message, and which weeks were compared; None before there are two."""

    title: str
    text: str
    compared: str | None


@dataclass(frozen=True, slots=True)
class FeelRow:
    """One exercise in the card of how each feels."""

    name: str
    version: str
    counts: str
    feel: Feel


@dataclass(frozen=True, slots=True)
class Records:
    """What was read of a diary: recent events, all first ratings, and how exercises felt.

    ``ongoing``: the first leg ratings since the last pain was said to be gone.
    """

    events: Sequence[Event]
    firsts: Mapping[Part, FirstRatings]
    felt: Sequence[FeltCount]
    ongoing: FirstRatings


NOTHING = Records((), {"leg": FirstRatings(), "back": FirstRatings()}, (), FirstRatings())


@dataclass(frozen=True, slots=True)
class Page:
    """All cards: ``older`` says that there are ratings, though none in the range shown.

    ``note`` says how to read the cards of the pain trend.
    """

    shown: Range
    cards: tuple[PainCard, ...]
    note: Message
    older: bool
    changed: Changed | None
    charts: tuple[ChartCard, ...]
    calendar: Calendar | None
    feels: tuple[FeelRow, ...]


def page(
    records: Records,
    shown: Range,
    today: date,
    month: date | None,
    goal: Callable[[date], int],
) -> Page:
    """Return the page for a range; ``month`` is the first of the one its calendar shows.

    ``goal``: how many days of the week of a date one meant to move.
    """
    rules = content().rules
    recent = today - timedelta(days=RECENT_DAYS - 1)
    read = [event for event in records.events if event.day >= read_from(today)]
    lately = [event for event in read if event.day >= recent]
    found = (
        sessions.before_and_after(lately),
        sessions.furthest(read, recent, today),
        sessions.in_the_way(lately, recent, today),
    )
    return Page(
        shown=shown,
        cards=_pain(records, shown, today, rules),
        note=content().messages["chart_note" if shown in DAYS else "chart_note_long"],
        older=any(records.firsts.values()) or any(event.rated for event in records.events),
        changed=_changed(weekly_means(records.ongoing, rules), today, rules),
        charts=tuple(card for card in found if card),
        calendar=calendar(read, read_from(today), today, month, goal),
        feels=_feels(records.felt),
    )


def part(name: str, page: Page) -> Markup:
    """Return one of the parts as it is drawn."""
    drawn = render_template(f"progress/_{name}.html", page=page, day_name=day_name)
    return Markup(drawn)  # noqa: S704  drawn by a template, which escapes


def ranges() -> tuple[tuple[Range, str], ...]:
    """Return the ranges and their names."""
    return (
        (Range.FOUR_WEEKS, _("4 weeks")),
        (Range.FOUR_MONTHS, _("4 months")),
        (Range.ONE_YEAR, _("1 year")),
        (Range.ALL, _("All")),
    )


def marks_from(shown: Range, today: date) -> date | None:
    """Return from when on notes and flares are shown; None where recent events have them."""
    if shown in DAYS:
        return None
    return date.min if shown is Range.ALL else today - timedelta(days=364)


def _pain(records: Records, shown: Range, today: date, rules: Rules) -> tuple[PainCard, ...]:
    first = _first(records, shown, today)
    noted = pain.notes(records.events, first, today)
    if shown in DAYS:
        began = first - LOOK_BACK
        earlier = {part: rated.before(began).last_day for part, rated in records.firsts.items()}
        read = readings(event for event in records.events if event.day >= began)
        return pain.by_day(read, first, today, earlier, noted)
    weeks = {part: by_week(firsts) for part, firsts in records.firsts.items()}
    return pain.by_stretch(weeks, first, today, rules, noted)


def _first(records: Records, shown: Range, today: date) -> date:
    """Return the first date of a range; "all" begins with the first rated week."""
    if shown in DAYS:
        return first_day(shown, today)
    year = today - timedelta(days=364)
    if shown is Range.ONE_YEAR:
        return year
    days = (firsts.first_day for firsts in records.firsts.values())
    return min((monday(day) for day in days if day), default=year)


def _changed(weeks: Sequence[Stretch], today: date, rules: Rules) -> Changed | None:
    """Return the verdict; None while there is no rated week, or when the latest is long ago."""
    found = trend(weeks, rules)
    if not weeks or today - weeks[-1].first > timedelta(days=13):
        return None
    message = content().messages[f"trend_{found.verdict}"]
    means = {"start": found.first, "ref": found.best, "now": found.latest}
    said = {name: points(means[name] or 0) for name in message.values}
    compared = None if found.verdict == "more" else _compared(weeks[0], weeks[-1])
    return Changed(message.title, message.text.format(**said), compared)


def _compared(first: Stretch, latest: Stretch) -> str:
    return _(
        "Compared: the week of %(first)s with %(first_days)s rated days, "
        "and the week of %(latest)s with %(latest_days)s rated days.",
        first=format_date(first.first, "MMM d, y"),
        first_days=first.days,
        latest=format_date(latest.first, "MMM d, y"),
        latest_days=latest.days,
    )


def _feels(counts: Collection[FeltCount]) -> tuple[FeelRow, ...]:
    found = feels(counts, content().offers)
    order = [slug for slug in content().catalogue.exercises if slug in found]
    order += [slug for slug in found if slug not in order]
    return tuple(
        FeelRow(exercise_name(s), version_name(s, found[s].variant), felt(found[s]), found[s])
        for s in order
    )
