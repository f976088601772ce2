"""The pain trend of one part, ready to be shown: sentence, drawings, key, numbers, notes."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from flask_babel import gettext as _

from app.domain.events import Event
from app.domain.pain import Part, Reading
from app.domain.rules import Rules
from app.domain.series import Trend, trend
from app.domain.stretches import LongTrend, Stretch, long_trend
from app.web.charts import days, long, words
from app.web.charts.axis import FRAMES, Frames, unit
from app.web.charts.days import DayChart
from app.web.charts.drawing import Drawing
from app.web.charts.table import KeyItem, Only, Row, Sample, Table, cell
from app.web.filters import day as day_name
from app.web.filters import points

PARTS: tuple[Part, ...] = ("leg", "back")
NOTES = 9
"""Numbered notes in a chart: the newest; more would stand in each other's way."""

ONLY: Mapping[tuple[bool, bool], Only] = {(True, False): "narrow", (False, True): "wide"}
"""Which drawing has a mark alone, by whether the narrow and the wide one have it."""


@dataclass(frozen=True, slots=True)
class Note:
    """A numbered note beside a chart."""

    number: int
    day: date
    flare: bool
    text: str


@dataclass(frozen=True, slots=True)
class PainCard:
    """The trend of one part."""

    part: Part
    title: str
    headline: str
    hint: str | None
    high_days: str | None
    drawings: tuple[Drawing, ...]
    key: tuple[KeyItem, ...]
    notes: tuple[Note, ...]
    table: Table


def notes(events: Iterable[Event], first: date, last: date, most: int = NOTES) -> tuple[Note, ...]:
    """Return the newest notes and flares of the time shown, numbered from the oldest."""
    marks = [e for e in events if e.kind in {"note", "flare"} and first <= e.day <= last]
    return tuple(
        Note(number, event.day, event.kind == "flare", event.note)
        for number, event in enumerate(marks[-most:], 1)
    )


def by_day(
    readings: Collection[Reading],
    first: date,
    last: date,
    earlier: Mapping[Part, date | None],
    noted: Sequence[Note] = (),
    frames: Frames = FRAMES,
) -> tuple[PainCard, ...]:
    """Return a card for each part rated between two dates, drawn day by day.

    ``earlier``: when each part was last rated before these readings.
    """
    trends = (trend(readings, part, first, last, earlier.get(part)) for part in PARTS)
    shown = [trend for trend in trends if trend.days]
    return tuple(_daily(trend, noted if n == 0 else (), frames) for n, trend in enumerate(shown))


def by_stretch(
    weeks: dict[Part, tuple[Stretch, ...]],
    first: date,
    today: date,
    rules: Rules,
    noted: Sequence[Note] = (),
    frames: Frames = FRAMES,
) -> tuple[PainCard, ...]:
    """Return a card for each part rated from a date on, drawn by week or by month."""
    trends = (long_trend(weeks[part], part, first, today, rules) for part in PARTS if part in weeks)
    shown = [trend for trend in trends if trend.stretches]
    return tuple(_longer(trend, noted if n == 0 else (), frames) for n, trend in enumerate(shown))


def _daily(shown: Trend, noted: Sequence[Note], frames: Frames) -> PainCard:
    label = partial(words.axis_label, by=unit(shown.first, shown.last))
    drawings = days.charts(shown, label, [note.day for note in noted], frames)
    return PainCard(
        part=shown.part,
        title=words.title(shown.part),
        headline=words.headline(shown),
        hint=words.hint(shown),
        high_days=words.high_days(shown) if shown.counted else None,
        drawings=drawings,
        key=tuple(_key(drawings, shown)),
        notes=tuple(noted),
        table=_days_table(shown),
    )


def _longer(shown: LongTrend, noted: Sequence[Note], frames: Frames) -> PainCard:
    label = partial(words.axis_label, by=unit(shown.first, shown.last))
    weekly = shown.unit == "week"
    key = [
        KeyItem("mean", _("Average of a week") if weekly else _("Average of a month")),
        KeyItem("band", _("From lowest to highest day")),
    ]
    gaps = [KeyItem("gap", words.gaps(shown))] if shown.gaps else []
    return PainCard(
        part=shown.part,
        title=words.title(shown.part),
        headline=words.long_headline(shown),
        hint=None,
        high_days=words.high_days(shown),
        drawings=long.charts(shown, label, [note.day for note in noted], frames),
        key=(*(key if shown.runs else ()), *gaps),
        notes=tuple(noted),
        table=_stretches_table(shown),
    )


def _key(drawings: Sequence[DayChart], shown: Trend) -> Iterable[KeyItem]:
    kinds: list[tuple[Sample, Callable[[DayChart], object], str]] = [
        ("mean", lambda chart: chart.lines, _("7-day average")),
        ("before", lambda chart: chart.before, _("Before")),
        ("after", lambda chart: chart.after, _("After")),
        ("same", lambda chart: chart.same, _("Both the same")),
        ("next-day", lambda chart: chart.next_day, _("Next day")),
        ("after", lambda chart: chart.rated, _("Rating of a day")),
    ]
    for sample, marks, label in kinds:
        narrow, wide = bool(marks(drawings[0])), bool(marks(drawings[-1]))
        if narrow or wide:
            yield KeyItem(sample, label, ONLY.get((narrow, wide)))
    if shown.gaps:
        yield KeyItem("gap", words.gaps(shown))


def _days_table(shown: Trend) -> Table:
    asked = any(day.next_day is not None for day in shown.days)
    head = [_("Date"), _("Before"), _("After"), *([_("Next day")] if asked else [])]
    count = (shown.last - shown.first).days + 1
    rows = []
    for day in reversed(shown.days):
        mean = shown.means[day.day]
        cells = [cell(day.before), cell(day.after), *([cell(day.next_day)] if asked else [])]
        cells.append(cell(None if mean is None else points(mean)))
        rows.append(Row((day.day - shown.first).days, day_name(day.day), tuple(cells)))
    return Table((*head, _("7-day average")), count, tuple(rows))


def _stretches_table(shown: LongTrend) -> Table:
    weekly = shown.unit == "week"
    in_line = {stretch for run in shown.runs for stretch in run}
    count = (shown.last - shown.first).days + 1
    rows = []
    for stretch in reversed(shown.stretches):
        at = (long.middle(stretch) - shown.first).days
        name = words.week_name(stretch.first) if weekly else words.month_name(stretch.first)
        mean = points(stretch.mean) if stretch in in_line else None
        spread = f"{stretch.low}–{stretch.top}"
        rows.append(Row(at, name, (cell(mean), spread, cell(stretch.days))))
    time = _("Week") if weekly else _("Month")
    return Table((time, _("Average"), _("Lowest to highest"), _("Days rated")), count, tuple(rows))
