"""What the progress page shows: one card for each part of the body that was rated."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import partial

from app.domain.pain import Part, RatedDay, Reading
from app.domain.series import Range, Trend, trend
from app.web.progress import words
from app.web.progress.axis import monthly
from app.web.progress.chart import Chart, charts

PARTS: tuple[Part, ...] = ("leg", "back")


@dataclass(frozen=True, slots=True)
class Row:
    """A rated date in the table; the mean is worded, None was not rated or has no mean."""

    day: date
    before: int | None
    after: int | None
    mean: str | None


@dataclass(frozen=True, slots=True)
class Key:
    """Which marks the drawings have; ``gaps`` names the hatched dates, None without any."""

    line: bool
    before: bool
    after: bool
    same: bool
    gaps: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """The trend of one part in words, drawings and numbers, newest number first."""

    part: Part
    title: str
    headline: str
    hint: str | None
    high_days: str | None
    charts: tuple[Chart, ...]
    key: Key
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All of the page: ``unknown`` is a range that was asked for and does not exist.

    ``older`` says that there are ratings, though none in the range shown.
    """

    shown: Range
    unknown: str | None
    cards: tuple[Card, ...]
    older: bool
    ranges: tuple[tuple[Range, str], ...]


def page(readings: Collection[Reading], asked: str, today: date) -> Page:
    """Return the page for the name of a range; the shortest one where there is no such."""
    shown = next((span for span in Range if span.value == asked), None)
    span = shown or Range.FOUR_WEEKS
    return Page(
        shown=span,
        unknown=None if shown else asked,
        cards=cards(readings, span, today),
        older=bool(readings),
        ranges=tuple((span, words.range_name(span)) for span in Range),
    )


def cards(readings: Collection[Reading], span: Range, today: date) -> tuple[Card, ...]:
    """Return a card for each part rated in the range; none when nothing was rated."""
    trends = (trend(readings, part, span.first_day(today), today) for part in PARTS)
    return tuple(_card(trend) for trend in trends if trend.days)


def _card(trend: Trend) -> Card:
    label = partial(words.axis_label, by_month=monthly(trend.first, trend.last))
    drawings = charts(trend, label)
    return Card(
        part=trend.part,
        title=words.title(trend),
        headline=words.headline(trend),
        hint=words.hint(trend),
        high_days=words.high_days(trend) if trend.counted else None,
        charts=drawings,
        key=_key(trend, drawings[0]),
        rows=tuple(_row(trend, day) for day in reversed(trend.days)),
    )


def _key(trend: Trend, chart: Chart) -> Key:
    return Key(
        line=bool(chart.lines),
        before=bool(chart.before),
        after=bool(chart.after),
        same=bool(chart.same),
        gaps=words.gaps(trend) if trend.gaps else None,
    )


def _row(trend: Trend, day: RatedDay) -> Row:
    mean = trend.means[day.day]
    return Row(day.day, day.before, day.after, None if mean is None else words.points(mean))
