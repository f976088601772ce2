"""The geometry of the weekly question: how much pain got in the way, one bar an answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from app.web.charts import drawing
from app.web.charts.axis import CARD_FRAMES, Frame, Scale, levels, ticks, unit
from app.web.charts.drawing import Drawing, Path, Point

WIDEST = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class InterfereChart(Drawing):
    """Bars from the floor: x, y floor, y top; ``none`` are answers of 0, dots on the floor."""

    bars: tuple[tuple[float, float, float], ...]
    none: tuple[Point, ...]
    bar: float

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the shapes from back to front."""
        return (
            Path("bar", drawing.stems(self.bars), self.bar),
            Path("after is-strong", drawing.dots(self.none), 6),
        )


def charts(
    answers: Sequence[tuple[date, int]], first: date, last: date, label: Callable[[date], str]
) -> tuple[InterfereChart, ...]:
    """Return the drawings of answers by date, one for each width."""
    return tuple(_chart(answers, frame, first, last, label) for frame in CARD_FRAMES)


def _chart(
    answers: Sequence[tuple[date, int]],
    frame: Frame,
    first: date,
    last: date,
    label: Callable[[date], str],
) -> InterfereChart:
    scale = Scale(frame, first, last)
    return InterfereChart(
        id=f"interfere-{frame.name}",
        frame=frame,
        anchor="middle" if unit(first, last) == "week" else "start",
        levels=levels(scale),
        ticks=ticks(scale, last, label),
        bars=tuple((scale.x(day), scale.y(0), scale.y(value)) for day, value in answers if value),
        none=tuple((scale.x(day), scale.y(0)) for day, value in answers if not value),
        bar=round(min(WIDEST, scale.pitch * 5), 1),
    )
