"""The frame of a chart: how wide it is, where a date and a rating stand, what its axis says."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

TOP_OF_SCALE = 10
LETTER = 8.7
"""Width of a letter of the axis at 15 px, taken generously."""
SPACE = 4
MONTHLY_FROM_DAYS = 60


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


FRAMES = (
    Frame("narrow", width=310, height=250, left=30, right=304, top=12, bottom=220),
    Frame("wide", width=900, height=316, left=36, right=892, top=12, bottom=284),
)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the lower axis; ``label`` is None where there is no room for it."""

    x: float
    label: str | None
    label_x: float


def monthly(first: date, last: date) -> bool:
    """Tell whether the axis is marked by months rather than by weeks."""
    return (last - first).days >= MONTHLY_FROM_DAYS


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


def ticks(scale: Scale, last: date, label: Callable[[date], str]) -> tuple[Tick, ...]:
    """Return a tick for each first of a month or Monday; labels never touch each other."""
    by_month = monthly(scale.first, last)
    marks: list[Tick] = []
    free = 0.0
    for day in _marked(scale.first, last, by_month):
        x = scale.edge(day) if by_month else scale.x(day)
        text = label(day)
        room = LETTER * len(text)
        start = x + 5 if by_month else min(x - room / 2, scale.frame.width - room)
        fits = free <= start and start + room <= scale.frame.width
        at = start if by_month else start + room / 2
        marks.append(Tick(x, text if fits else None, round(at, 1)))
        free = start + room + SPACE if fits else free
    return tuple(marks)


def _marked(first: date, last: date, by_month: bool) -> list[date]:
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return [day for day in days if (day.day == 1 if by_month else day.weekday() == 0)]
