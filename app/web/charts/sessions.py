"""Before and after, how far down, and how much in the way: each ready to be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from flask_babel import format_date
from flask_babel import gettext as _

from app.domain import reach as reaching
from app.domain.effect import changes, effect
from app.domain.events import Event
from app.domain.places import BUTTOCK
from app.domain.stretches import monday
from app.web.charts import before_after, interfere, reach, session_words, words
from app.web.charts.axis import unit
from app.web.charts.drawing import Drawing
from app.web.charts.table import KeyItem, Row, Table, cell
from app.web.current import content
from app.web.filters import day as day_name


@dataclass(frozen=True, slots=True)
class ChartCard:
    """A chart with its sentence; ``note`` says how to read it, None where that is plain."""

    id: str
    title: str
    sentence: str
    drawings: tuple[Drawing, ...]
    key: tuple[KeyItem, ...]
    table: Table
    note: str | None = None


def before_and_after(events: Sequence[Event]) -> ChartCard | None:
    """Return the last sessions rated before and after; None when there is none."""
    shown = changes(events)[-before_after.SHOWN :]
    if not shown:
        return None
    drawings = before_after.charts(shown, partial(words.axis_label, by="week"))
    rows = [
        Row(
            index,
            day_name(change.day),
            (cell(change.before), cell(change.after)),
        )
        for index, change in enumerate(shown)
    ]
    key = [KeyItem("before", _("Before")), KeyItem("after", _("After"))]
    if drawings[0].same:
        key.append(KeyItem("same", _("Both the same")))
    return ChartCard(
        id="sessions",
        title=_("Before and after each session"),
        sentence=session_words.effect(shown, effect(shown, events)),
        drawings=drawings,
        key=tuple(key),
        table=Table((_("Session"), _("Before"), _("After")), len(shown), tuple(reversed(rows))),
    )


def furthest(events: Sequence[Event], first: date, today: date) -> ChartCard | None:
    """Return how far down pain reached week by week; None when no place was ever marked."""
    weeks = reaching.by_week(events, first, today)
    if not weeks:
        return None
    names = session_words.zones()
    rows = [
        Row(
            index,
            words.week_name(week.monday),
            (cell(None if week.rank is None else session_words.zone_title(week.rank)),),
        )
        for index, week in enumerate(weeks)
    ]
    deep = any((week.rank or 0) >= BUTTOCK for week in weeks)
    return ChartCard(
        id="reach",
        title=_("How far down the leg it reaches"),
        sentence=session_words.reach(weeks, monday(today)),
        drawings=reach.charts(weeks, names, partial(words.axis_label, by="month")),
        key=(KeyItem("reach", _("Furthest point of a week")),),
        table=Table((_("Week"), _("Furthest point")), len(weeks), tuple(reversed(rows))),
        note=_good_sign() if deep else None,
    )


def _good_sign() -> str:
    """Return what the safety page says of pain that draws up out of the leg."""
    sections = content().pages["safety"].sections
    (found,) = (section for section in sections if section.id == "good_sign")
    return " ".join(line.text for line in found.text)


def in_the_way(events: Sequence[Event], first: date, today: date) -> ChartCard | None:
    """Return the answers to the weekly question; None when it was never answered."""
    answers = [
        (event.day, event.interfere)
        for event in events
        if event.interfere is not None and first <= event.day <= today
    ]
    if not answers:
        return None
    asked = content().measures.interfere
    count = (today - first).days + 1
    rows = [
        Row((day - first).days, day_name(day), (_("%(value)s of 10", value=value),))
        for day, value in answers
    ]
    day, latest = answers[-1]
    return ChartCard(
        id="interfere",
        title=_("How much pain got in the way"),
        sentence=_interfere_sentence(day, latest, answers),
        drawings=interfere.charts(
            answers, first, today, partial(words.axis_label, by=unit(first, today))
        ),
        key=(
            KeyItem(
                "bar", _("0 %(low)s, 10 %(high)s", low=asked.anchor_low, high=asked.anchor_high)
            ),
        ),
        table=Table((_("Date"), _("Got in the way")), count, tuple(reversed(rows))),
    )


def _interfere_sentence(day: date, latest: int, answers: Sequence[tuple[date, int]]) -> str:
    now = _("%(day)s: %(value)s of 10.", day=format_date(day, "MMMM d"), value=latest)
    if len(answers) == 1:
        return now
    first, value = answers[0]
    return f"{now} " + _("%(day)s: %(value)s.", day=format_date(first, "MMMM d"), value=value)
