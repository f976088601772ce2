"""The geometry of the furthest point by week: bars that hang from the back to the foot."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.places import ZONES
from app.domain.reach import ReachWeek
from app.web.charts import drawing
from app.web.charts.axis import CARD_FRAMES, Frame, spaced
from app.web.charts.drawing import Drawing, Path, Point

DEEPEST = len(ZONES) - 1
ROOM_FOR_NAMES = 92


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachChart(Drawing):
    """A bar for each week: x, y of its top, y of its end. ``silent`` weeks were not asked.

    ``ends`` is the furthest zone of each bar, drawn stronger; ``free`` are the weeks
    without pain anywhere.
    """

    bars: tuple[tuple[float, float, float], ...]
    ends: tuple[tuple[float, float, float], ...]
    free: tuple[Point, ...]
    silent: tuple[tuple[float, float, float], ...]
    bar: float

    @property
    def grid(self) -> tuple[float, ...]:
        """Return the heights between the zones."""
        zone = self.frame.depth / DEEPEST
        return tuple(round(self.frame.top + n * zone, 1) for n in range(DEEPEST))

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the shapes from back to front."""
        return (
            Path("silent", drawing.stems(self.silent), 1),
            Path("reach", drawing.stems(self.bars), self.bar),
            Path("reach-end", drawing.stems(self.ends), self.bar),
            Path("ring", drawing.dots(self.free), self.bar),
            Path("hole", drawing.dots(self.free), round(self.bar * 0.6, 1)),
        )


def charts(
    weeks: Sequence[ReachWeek], names: Sequence[str], label: Callable[[date], str]
) -> tuple[ReachChart, ...]:
    """Return the drawings; ``names`` are the zones from the low back down to the foot."""
    frames = (_with_names(frame) for frame in CARD_FRAMES)
    return tuple(_chart(weeks, names, frame, label) for frame in frames)


def _with_names(frame: Frame) -> Frame:
    return Frame(
        frame.name, frame.width, frame.height, ROOM_FOR_NAMES, frame.right, 6, frame.bottom
    )


def _chart(
    weeks: Sequence[ReachWeek], names: Sequence[str], frame: Frame, label: Callable[[date], str]
) -> ReachChart:
    pitch = (frame.right - frame.left) / len(weeks)
    zone = frame.depth / DEEPEST
    bar = round(min(16.0, pitch * 0.72), 1)
    cap = bar / 2
    placed = [(round(frame.left + (n + 0.5) * pitch, 1), week) for n, week in enumerate(weeks)]

    def edge(rank: int) -> float:
        return round(frame.top + rank * zone, 1)

    def hung(start: int, rank: int) -> tuple[float, float]:
        return round(edge(start) + cap, 1), round(edge(rank) - cap, 1)

    reached = [(x, week.rank) for x, week in placed if week.rank]
    months = [(x - bar / 2 - 5, label(w.monday)) for x, w in placed if w.monday.day <= 7]
    return ReachChart(
        id=f"reach-{frame.name}",
        frame=frame,
        anchor="start",
        levels=tuple((name, edge(n) + zone / 2) for n, name in enumerate(names)),
        ticks=spaced(months, frame, centred=False),
        bars=tuple((x, *hung(0, rank)) for x, rank in reached),
        ends=tuple((x, *hung(rank - 1, rank)) for x, rank in reached),
        free=tuple((x, round(frame.top + cap, 1)) for x, week in placed if week.rank == 0),
        silent=tuple((x, frame.top, frame.bottom) for x, week in placed if week.rank is None),
        bar=bar,
    )
