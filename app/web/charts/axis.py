"""The frame of a chart: how wide it is, where a date and a rating stand, what its axis says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Unit = Literal["week", "month", "year"]

TOP_OF_SCALE = 10
LETTER = 8.7
"""Width of a letter of the axis at 15 px, taken generously."""
SPACE = 4
MONTHLY_FROM_DAYS = 60
YEARLY_FROM_DAYS = 760


@dataclass(frozen=True, slots=True)
class Frame:
    """One width of drawing and the edges of its plot, in px."""

    name: str
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int

    @property
    def depth(self) -> int:
        """Return how high the plot is, from no pain to the worst."""
        return self.bottom - self.top

    def lowered(self, by: int) -> "Frame":
        """Return the frame with so much more room above its plot."""
        return replace(self, height=self.height + by, top=self.top + by, bottom=self.bottom + by)


FRAMES = (
    Frame("narrow", width=310, height=250, left=30, right=304, top=12, bottom=220),
    Frame("wide", width=900, height=316, left=36, right=892, top=12, bottom=284),
)
"""A chart over the whole page, on a phone and on a desktop."""

SHEET_FRAMES = (
    Frame("narrow", width=310, height=220, left=30, right=304, top=12, bottom=190),
    Frame("wide", width=900, height=246, left=36, right=892, top=12, bottom=214),
)
"""A chart on a sheet of paper that has to hold much else."""

CARD_FRAMES = (
    Frame("narrow", width=310, height=220, left=30, right=304, top=12, bottom=190),
    Frame("middle", width=400, height=240, left=34, right=394, top=12, bottom=208),
)
"""A chart in a card of half the page."""

Frames = tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the lower axis; ``label`` is None where there is no room for it."""

    x: float
    label: str | None
    label_x: float


def unit(first: date, last: date) -> Unit:
    """Return what the axis is marked by between two dates."""
    days = (last - first).days
    if days < MONTHLY_FROM_DAYS:
        return "week"
    return "month" if days < YEARLY_FROM_DAYS else "year"


class Scale:
    """Where a date and a rating stand in a frame."""

    def __init__(self, frame: Frame, first: date, last: date) -> None:
        self.frame = frame
        self.first = first
        self.pitch = (frame.right - frame.left) / ((last - first).days + 1)

    def edge(self, day: date) -> float:
        """Return where a date begins."""
        return round(self.frame.left + (day - self.first).days * self.pitch, 1)

    def x(self, day: date) -> float:
        """Return the middle of a date."""
        return round(self.frame.left + ((day - self.first).days + 0.5) * self.pitch, 1)

    def y(self, points: float) -> float:
        """Return the height of a rating or mean."""
        return round(self.frame.bottom - points / TOP_OF_SCALE * self.frame.depth, 1)


def levels(scale: Scale) -> tuple[tuple[str, float], ...]:
    """Return the labels of the scale from 0 to 10 and their heights."""
    return tuple((str(level), scale.y(level)) for level in range(0, TOP_OF_SCALE + 1, 2))


def ticks(scale: Scale, last: date, label: Callable[[date], str]) -> tuple[Tick, ...]:
    """Return a tick for each Monday, first of a month or year; labels never touch each other."""
    by = unit(scale.first, last)
    centred = by == "week"
    marks = ((scale.x(d) if centred else scale.edge(d), label(d)) for d in _marked(scale, last, by))
    return spaced(marks, scale.frame, centred)


def spaced(marks: Iterable[tuple[float, str]], frame: Frame, centred: bool) -> tuple[Tick, ...]:
    """Return ticks, each with its label where the one before leaves room for it."""
    found: list[Tick] = []
    free = 0.0
    for x, text in marks:
        room = LETTER * len(text)
        start = min(x - room / 2, frame.width - room) if centred else x + 5
        fits = free <= start and start + room <= frame.width
        at = start + room / 2 if centred else start
        found.append(Tick(x, text if fits else None, round(at, 1)))
        free = start + room + SPACE if fits else free
    return tuple(found)


def _marked(scale: Scale, last: date, by: Unit) -> list[date]:
    if by == "week":
        days = (scale.first + timedelta(days=n) for n in range((last - scale.first).days + 1))
        return [day for day in days if day.weekday() == 0]
    firsts = (
        date(year, month, 1)
        for year in range(scale.first.year, last.year + 1)
        for month in (range(1, 13) if by == "month" else (1,))
    )
    return [day for day in firsts if scale.first <= day <= last]
