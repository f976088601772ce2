"""The standing cast: histories of ratings that every chart and rule is tried on.

Each is a list of readings, oldest first, that ends at TODAY; the same at every run.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from app.domain.events import Event
from app.domain.first_ratings import FirstRatings
from app.domain.pain import Part, Reading, first_of_each_day
from app.domain.stretches import Stretch, by_week

TODAY = date(2026, 11, 26)


def reading(
    days_ago: int,
    leg: int | None,
    leg_after: int | None = None,
    *,
    back: int | None = None,
    back_after: int | None = None,
    hour: int = 8,
) -> Reading:
    """Return the reading of a morning so many days before TODAY."""
    day = TODAY - timedelta(days=days_ago)
    at = datetime.combine(day, time(hour), UTC)
    return Reading(
        day=day,
        at=at,
        leg_before=leg,
        back_before=back,
        leg_after=leg_after,
        back_after=back_after,
    )


def improving() -> list[Reading]:
    """Four months of daily sessions, leg pain from 7 down to 2, the back now and then."""
    return [
        session(ago, 2 + ago * 5 / 119, back=3 if ago % 3 == 0 else None)
        for ago in reversed(range(120))
    ]


def worsening() -> list[Reading]:
    """Six weeks of sessions on four days a week, from 3 up to 8."""
    return [
        session(ago, 8 - ago * 5 / 41) for ago in reversed(range(42)) if ago % 7 in (0, 1, 3, 5)
    ]


def newcomer() -> list[Reading]:
    """Two mornings: nothing to draw a line through yet."""
    return [reading(1, 6, 5), reading(0, 5, 5)]


def after_a_gap() -> list[Reading]:
    """Three weeks, nine dates of nothing, and a week since."""
    return [session(ago, 5) for ago in reversed(range(37)) if not 8 <= ago <= 16]


def flare() -> list[Reading]:
    """Steady threes and fours with one bad week, two months ago."""
    return [session(ago, 8 if 56 <= ago <= 62 else 3.4) for ago in reversed(range(120))]


def ten_years() -> list[Reading]:
    """Ten years of daily sessions, slowly up and down."""
    return [session(ago, 4 + 3 * wave(ago, 400)) for ago in reversed(range(3650))]


def thrice_daily() -> list[Reading]:
    """Four months of three sessions a day with leg and back: the most that one chart draws."""
    return [
        reading(
            ago,
            whole(5 + wave(ago, 17) * 3, ago + hour),
            whole(4 + wave(ago, 17) * 3, ago),
            back=whole(4 + wave(ago, 29) * 2, ago + hour),
            back_after=whole(3 + wave(ago, 29) * 2, ago),
            hour=hour,
        )
        for ago in reversed(range(148))
        for hour in (7, 13, 20)
    ]


CAST: dict[str, Callable[[], list[Reading]]] = {
    "improving": improving,
    "worsening": worsening,
    "newcomer": newcomer,
    "after a gap": after_a_gap,
    "flare": flare,
    "ten years": ten_years,
    "thrice daily": thrice_daily,
}


def events(readings: Iterable[Reading]) -> list[Event]:
    """Return the same history as events: what has a rating after was a session."""
    return [
        Event(
            kind="rating" if r.leg_after is None and r.back_after is None else "session",
            id=UUID(int=number),
            follows=None,
            day=r.day,
            at=r.at,
            leg=r.leg_before,
            back=r.back_before,
            leg_after=r.leg_after,
            back_after=r.back_after,
        )
        for number, r in enumerate(readings, 1)
    ]


def firsts(readings: Collection[Reading]) -> dict[Part, FirstRatings]:
    """Return the first ratings of both parts."""
    parts: tuple[Part, ...] = ("leg", "back")
    return {part: FirstRatings.of(first_of_each_day(readings, part).items()) for part in parts}


def weeks(readings: Collection[Reading]) -> dict[Part, tuple[Stretch, ...]]:
    """Return the rated weeks of both parts."""
    return {part: by_week(rated) for part, rated in firsts(readings).items()}


def session(days_ago: int, level: float, back: int | None = None) -> Reading:
    """Return a session about this level that mostly ends a point lower."""
    before = whole(level, days_ago)
    change = (-1, -1, 0, -2, 1, -1, 0)[days_ago % 7]
    return reading(
        days_ago, before, min(10, max(0, before + change)), back=back, back_after=back and back - 1
    )


def whole(level: float, seed: int) -> int:
    """Return a whole rating near this level; the seed decides on which side."""
    return min(10, max(0, round(level + (-0.6, 0.2, 0.7, -0.3, 0.0)[seed % 5])))


def wave(days_ago: int, period: int) -> float:
    """Return a triangle from -1 to 1 and back in this many days."""
    return abs(days_ago % period / period * 4 - 2) - 1
