"""What every drawing has; its shapes are paths, so that many marks are one element."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.web.charts.axis import Frame, Scale, Tick

Point = tuple[float, float]

MARK_ROOM = 26
"""What numbered marks need above the plot, and from one to the next."""
MARK_Y = 13


class Path(NamedTuple):
    """One shape: the class that colours it, its outline, and a stroke of its own."""

    kind: str
    d: str
    width: float | None = None


class Hatch(NamedTuple):
    """The dates without a rating, over the whole height of the plot."""

    x: float
    width: float


class Pin(NamedTuple):
    """A numbered mark above the plot; ``foot`` is where its date stands."""

    number: int
    x: float
    foot: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """One drawing: its frame, its scale and axis, and its shapes from back to front."""

    id: str
    frame: Frame
    anchor: str
    levels: tuple[tuple[str, float], ...]
    ticks: tuple[Tick, ...]
    hatches: tuple[Hatch, ...] = ()
    pins: tuple[Pin, ...] = ()

    @property
    def grid(self) -> tuple[float, ...]:
        """Return the heights of the lines across the plot, the floor left out."""
        return tuple(y for _, y in self.levels if y != self.frame.bottom)

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the shapes from back to front."""
        return ()


def pins(scale: Scale, days: Iterable[date]) -> tuple[Pin, ...]:
    """Return numbered marks for dates, oldest first; none covers another."""
    feet = [scale.x(day) for day in days]
    places: list[float] = []
    for foot in feet:
        places.append(max(foot, places[-1] + MARK_ROOM) if places else foot)
    limit = scale.frame.width - MARK_ROOM / 2
    for index in reversed(range(len(places))):
        places[index] = min(places[index], limit)
        limit = places[index] - MARK_ROOM
    return tuple(
        Pin(number, round(x, 1), foot)
        for number, (x, foot) in enumerate(zip(places, feet, strict=True), 1)
    )


def dots(points: Iterable[Point]) -> str:
    """Return a path of no length at each point: round caps make dots of it."""
    return "".join(f"{step}h0" for step in _steps("m", points))


def squares(points: Iterable[Point], side: float) -> str:
    """Return a small square around each point."""
    half = side / 2
    corners = [(x - half, y - half) for x, y in points]
    return "".join(f"{step}h{side:g}v{side:g}h-{side:g}z" for step in _steps("m", corners))


def line(points: Iterable[Point]) -> str:
    """Return a path from point to point; a single point becomes a dot."""
    steps = list(_steps("l", points))
    return "".join(steps) if len(steps) > 1 else f"{steps[0]}h0"


def stems(ends: Iterable[tuple[float, float, float]]) -> str:
    """Return an upright line for each x, y from, y to."""
    return "".join(f"M{x:g} {start:g}V{end:g}" for x, start, end in ends)


def _steps(command: str, points: Iterable[Point]) -> Iterator[str]:
    """Yield the first point as it is, each other one by its distance from the one before.

    Days are all as far apart, so distances repeat and compress to half of what places take.
    """
    last: Point | None = None
    for x, y in points:
        if last is None:
            yield f"M{x:g} {y:g}"
        else:
            yield f"{command}{round(x - last[0], 1):g} {round(y - last[1], 1):g}"
        last = x, y
