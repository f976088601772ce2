"""The geometry of the pain trend: where each mark of one drawing stands, in its own units.

Every drawing is made once for each width instead of scaled, so that its text keeps its
size. Numbers are rounded to one decimal: a tenth of a pixel is not seen, but is sent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.series import Trend
from app.web.progress.axis import FRAMES, TOP_OF_SCALE, Frame, Scale, Tick, monthly, ticks

ROOMY = 5
"""Pixels a date needs for marks of full strength."""

Point = tuple[float, float]
Stem = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Hatch:
    """The dates without a rating, over the whole height of the plot."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Chart:
    """One drawing. A stem is x, y before, y after; a line is the points of one piece.

    ``before`` are hollow, ``after`` filled, ``same`` filled inside the hollow one, where
    both ratings of a session are equal. ``end`` is the newest point of the line.
    """

    id: str
    frame: Frame
    anchor: str
    levels: tuple[tuple[int, float], ...]
    ticks: tuple[Tick, ...]
    hatches: tuple[Hatch, ...]
    stems: tuple[Stem, ...]
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    same: tuple[Point, ...]
    lines: tuple[tuple[Point, ...], ...]
    end: Point | None
    dot: float
    stem: float

    @property
    def hole(self) -> float:
        """Return how wide the hole of a hollow dot is."""
        return round(self.dot * 0.6, 1)

    @property
    def core(self) -> float:
        """Return how wide the filling in a hollow dot is, where both ratings are equal."""
        return round(self.dot * 0.36, 1)

    @property
    def before_path(self) -> str:
        """Return the hollow dots as one path."""
        return _dots(self.before)

    @property
    def after_path(self) -> str:
        """Return the filled dots as one path."""
        return _dots(self.after)

    @property
    def same_path(self) -> str:
        """Return the fillings of hollow dots as one path."""
        return _dots(self.same)

    @property
    def stem_path(self) -> str:
        """Return the stems as one path."""
        return "".join(f"M{x:g} {start:g}V{end:g}" for x, start, end in self.stems)

    @property
    def mean_path(self) -> str:
        """Return the whole broken line as one path."""
        return "".join(_line(points) for points in self.lines)


def charts(trend: Trend, label: Callable[[date], str]) -> tuple[Chart, ...]:
    """Return the drawings of a trend, one for each width; ``label`` words a date of the axis."""
    return tuple(_chart(trend, frame, label) for frame in FRAMES)


def _chart(trend: Trend, frame: Frame, label: Callable[[date], str]) -> Chart:
    scale = Scale(frame, trend.first, trend.last)
    marks = [(scale.x(d.day), d.before, d.after, d.joined) for d in trend.days]
    lines = tuple(tuple((scale.x(d), scale.y(mean)) for d, mean in run) for run in trend.runs)
    return Chart(
        id=f"{trend.part}-{frame.name}",
        frame=frame,
        anchor="start" if monthly(trend.first, trend.last) else "middle",
        levels=tuple((level, scale.y(level)) for level in range(0, TOP_OF_SCALE + 1, 2)),
        ticks=ticks(scale, trend.last, label),
        hatches=tuple(_hatch(scale, gap.first, gap.last) for gap in trend.gaps),
        stems=tuple(
            (x, scale.y(b), scale.y(a))
            for x, b, a, joined in marks
            if joined and b is not None and a is not None and a != b
        ),
        before=tuple((x, scale.y(b)) for x, b, _, _ in marks if b is not None),
        after=tuple((x, scale.y(a)) for x, b, a, _ in marks if a is not None and a != b),
        same=tuple((x, scale.y(a)) for x, b, a, _ in marks if a is not None and a == b),
        lines=lines,
        end=lines[-1][-1] if lines else None,
        stem=1.5 if scale.pitch >= ROOMY else 1.0,
        dot=round(min(10.0, max(4.4, scale.pitch * 0.95)), 1),
    )


def _hatch(scale: Scale, first: date, last: date) -> Hatch:
    x = scale.edge(first)
    return Hatch(x, round(scale.edge(last + timedelta(days=1)) - x, 1))


def _dots(points: tuple[Point, ...]) -> str:
    """Return a path of no length at each point: round caps make dots of it."""
    return "".join(f"M{x:g} {y:g}h0" for x, y in points)


def _line(points: tuple[Point, ...]) -> str:
    """Return a path from point to point; a single point becomes a dot."""
    path = "M" + "L".join(f"{x:g} {y:g}" for x, y in points)
    return path if len(points) > 1 else f"{path}h0"
