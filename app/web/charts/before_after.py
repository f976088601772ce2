"""The geometry of before and after: one stem for each of the last sessions, side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.effect import Change
from app.web.charts import drawing
from app.web.charts.axis import CARD_FRAMES, Frame, Scale, levels, spaced
from app.web.charts.drawing import Drawing, Path, Point

SHOWN = 20
"""How many sessions are drawn: each gets a place wide enough to be touched and told apart."""
DOT = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionChart(Drawing):
    """The last sessions, evenly spaced, oldest first; as in the trend hollow is before."""

    stems: tuple[tuple[float, float, float], ...]
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    same: tuple[Point, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return the shapes from back to front."""
        rings = drawing.dots(self.before)
        return (
            Path("stem", drawing.stems(self.stems), 1.5),
            Path("after is-strong", drawing.dots(self.after), DOT),
            Path("ring", rings, DOT),
            Path("hole", rings, round(DOT * 0.6, 1)),
            Path("after is-strong", drawing.dots(self.same), round(DOT * 0.36, 1)),
        )


def charts(changes: Sequence[Change], label: Callable[[date], str]) -> tuple[SessionChart, ...]:
    """Return the drawings of at most the last 20 sessions, one for each width."""
    return tuple(_chart(changes[-SHOWN:], frame, label) for frame in CARD_FRAMES)


def _chart(changes: Sequence[Change], frame: Frame, label: Callable[[date], str]) -> SessionChart:
    scale = Scale(frame, changes[0].day, changes[-1].day)
    span = frame.right - frame.left
    xs = [round(frame.left + (i + 0.5) / len(changes) * span, 1) for i in range(len(changes))]
    marks = [(x, scale.y(c.before), scale.y(c.after)) for x, c in zip(xs, changes, strict=True)]
    labels = [(x, label(c.day)) for x, c in zip(xs, changes, strict=True)]
    return SessionChart(
        id=f"sessions-{frame.name}",
        frame=frame,
        anchor="middle",
        levels=levels(scale),
        ticks=tuple(tick for tick in spaced(labels, frame, centred=True) if tick.label),
        stems=tuple(mark for mark in marks if mark[1] != mark[2]),
        before=tuple((x, before) for x, before, _ in marks),
        after=tuple((x, after) for x, before, after in marks if after != before),
        same=tuple((x, after) for x, before, after in marks if after == before),
    )
