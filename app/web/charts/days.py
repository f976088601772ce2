"""The geometry of the pain trend day by day: where each mark stands, in its own units.

Every drawing is made once for each width instead of scaled, so that its text keeps its
size. Numbers are rounded to one decimal: a tenth of a pixel is not seen, but is sent.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.series import Trend
from app.web.charts import drawing
from app.web.charts.axis import FRAMES, Frame, Frames, Scale, levels, ticks, unit
from app.web.charts.drawing import MARK_ROOM, Drawing, Hatch, Path, Point, pins

ROOMY = 5
"""Pixels a date needs for marks of full strength."""
TIGHT = 4
"""With fewer pixels a date has one dot: its first rating, or the one after where that is all."""
TIGHT_DOT = 5.4

Stem = tuple[float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChart(Drawing):
    """The trend day by day. A stem is x, y before, y after; a line the points of one piece.

    ``before`` are hollow, ``after`` filled, ``same`` filled inside the hollow one, where
    both ratings of a session are equal; ``next_day`` are squares and take the place of a
    hollow dot at the same height. ``end`` is the newest point of the line. Where dates stand
    too close, ``rated`` has one dot for each and the other marks of sessions are left out.
    """

    stems: tuple[Stem, ...]
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    same: tuple[Point, ...]
    next_day: tuple[Point, ...]
    rated: tuple[Point, ...]
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
    def paths(self) -> tuple[Path, ...]:
        """Return the shapes from back to front."""
        rings, mean = drawing.dots(self.before), "".join(map(drawing.line, self.lines))
        return (
            Path("stem", drawing.stems(self.stems), self.stem),
            Path("after", drawing.dots(self.after + self.rated), self.dot),
            Path("ring", rings, self.dot),
            Path("hole", rings, self.hole),
            Path("after", drawing.dots(self.same), self.core),
            Path("next-day", drawing.squares(self.next_day, round(self.dot * 0.75, 1)), self.stem),
            Path("halo", mean),
            Path("mean", mean),
            Path("end", drawing.dots([self.end] if self.end else [])),
        )


def charts(
    trend: Trend, label: Callable[[date], str], marked: Sequence[date] = (), frames: Frames = FRAMES
) -> tuple[DayChart, ...]:
    """Return the drawings of a trend, one for each width.

    ``label`` words a date of the axis; ``marked`` dates get numbered marks, oldest first.
    """
    room = MARK_ROOM if marked else 0
    return tuple(_chart(trend, frame.lowered(room), label, marked) for frame in frames)


def _chart(
    trend: Trend, frame: Frame, label: Callable[[date], str], marked: Sequence[date]
) -> DayChart:
    scale = Scale(frame, trend.first, trend.last)
    marks = [(scale.x(d.day), d.before, d.after, d.joined) for d in trend.days]
    asked = [(scale.x(d.day), d.next_day) for d in trend.days if d.next_day is not None]
    squares = tuple((x, scale.y(points)) for x, points in asked)
    lines = tuple(tuple((scale.x(d), scale.y(mean)) for d, mean in run) for run in trend.runs)
    tight = scale.pitch < TIGHT
    pairs = [] if tight else marks
    before = tuple((x, scale.y(b)) for x, b, _, _ in pairs if b is not None)
    firsts = [(x, a if b is None else b) for x, b, a, _ in marks] if tight else []
    return DayChart(
        id=f"{trend.part}-{frame.name}",
        frame=frame,
        anchor="middle" if unit(trend.first, trend.last) == "week" else "start",
        levels=levels(scale),
        ticks=ticks(scale, trend.last, label),
        hatches=tuple(_hatch(scale, gap.first, gap.last) for gap in trend.gaps),
        pins=pins(scale, marked),
        stems=tuple(
            (x, scale.y(b), scale.y(a))
            for x, b, a, joined in pairs
            if joined and b is not None and a is not None and a != b
        ),
        before=tuple(point for point in before if point not in squares),
        after=tuple((x, scale.y(a)) for x, b, a, _ in pairs if a is not None and a != b),
        same=tuple((x, scale.y(a)) for x, b, a, _ in pairs if a is not None and a == b),
        next_day=squares,
        rated=tuple((x, scale.y(points)) for x, points in firsts if points is not None),
        lines=lines,
        end=lines[-1][-1] if lines else None,
        stem=1.5 if scale.pitch >= ROOMY else 1.0,
        dot=round(min(10.0, max(TIGHT_DOT if tight else 4.4, scale.pitch * 0.95)), 1),
    )


def _hatch(scale: Scale, first: date, last: date) -> Hatch:
    x = scale.edge(first)
    return Hatch(x, round(scale.edge(last + timedelta(days=1)) - x, 1))
