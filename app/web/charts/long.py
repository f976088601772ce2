"""The geometry of the pain trend over a year and more: means of weeks or months in their band."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.stretches import LongTrend, Stretch
from app.web.charts import drawing
from app.web.charts.axis import FRAMES, Frame, Frames, Scale, levels, ticks
from app.web.charts.drawing import MARK_ROOM, Drawing, Hatch, Path, Point, pins


@dataclass(frozen=True, slots=True, kw_only=True)
class LongChart(Drawing):
    """The trend by stretch. A line is the means of one piece, a band its highs, then lows back.

    ``alone`` are the stretches with too few rated dates for a mean: x, y low, y high.
    """

    lines: tuple[tuple[Point, ...], ...]
    bands: tuple[tuple[Point, ...], ...]
    alone: tuple[tuple[float, float, float], ...]
    end: Point | None

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the shapes from back to front."""
        mean = "".join(map(drawing.line, self.lines))
        single = [(x, low, high) for x, low, high in self.alone if low != high]
        points = [(x, low) for x, low, high in self.alone if low == high]
        return (
            Path("band", "".join(f"{drawing.line(band)}z" for band in self.bands)),
            Path("stem", drawing.stems(single), 2),
            Path("after", drawing.dots(points), 4.4),
            Path("halo", mean),
            Path("mean", mean),
            Path("end", drawing.dots([self.end] if self.end else [])),
        )


def charts(
    trend: LongTrend,
    label: Callable[[date], str],
    marked: Sequence[date] = (),
    frames: Frames = FRAMES,
) -> tuple[LongChart, ...]:
    """Return the drawings of a long trend, one for each width."""
    room = MARK_ROOM if marked else 0
    return tuple(_chart(trend, frame.lowered(room), label, marked) for frame in frames)


def middle(stretch: Stretch) -> date:
    """Return the date in the middle of a stretch, where its mean stands."""
    return stretch.first + (stretch.last - stretch.first) // 2


def _chart(
    trend: LongTrend, frame: Frame, label: Callable[[date], str], marked: Sequence[date]
) -> LongChart:
    scale = Scale(frame, trend.first, trend.last)
    in_runs = {stretch.first for run in trend.runs for stretch in run}
    rest = [stretch for stretch in trend.stretches if stretch.first not in in_runs]
    lines = tuple(
        tuple((scale.x(middle(s)), scale.y(float(s.mean))) for s in run) for run in trend.runs
    )
    return LongChart(
        id=f"{trend.part}-{frame.name}",
        frame=frame,
        anchor="start",
        levels=levels(scale),
        ticks=ticks(scale, trend.last, label),
        hatches=tuple(_hatch(scale, gap.first, gap.last) for gap in trend.gaps),
        pins=pins(scale, marked),
        lines=lines,
        bands=tuple(_band(scale, run) for run in trend.runs),
        alone=tuple((scale.x(middle(s)), scale.y(s.low), scale.y(s.top)) for s in rest),
        end=lines[-1][-1] if lines else None,
    )


def _band(scale: Scale, run: Iterable[Stretch]) -> tuple[Point, ...]:
    """Return the outline of the band; a piece of one stretch is as wide as it."""
    stretches = list(run)
    if len(stretches) == 1:
        (only,) = stretches
        ends = [(scale.edge(only.first), only), (scale.edge(only.last), only)]
    else:
        ends = [(scale.x(middle(stretch)), stretch) for stretch in stretches]
    highs = [(x, scale.y(stretch.top)) for x, stretch in ends]
    lows = [(x, scale.y(stretch.low)) for x, stretch in reversed(ends)]
    return (*highs, *lows)


def _hatch(scale: Scale, first: date, last: date) -> Hatch:
    x = scale.edge(first)
    return Hatch(x, round(scale.edge(last + timedelta(days=1)) - x, 1))
