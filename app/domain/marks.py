"""Marked warning signs: what is still in force (rows B1 to B3), and what is asked again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from app.domain.change import rose
from app.domain.clearing import Stop, is_cleared
from app.domain.decision import Reason
from app.domain.history import Answers, History, in_utc
from app.domain.rules import Level, Rules
from app.domain.screening import Screen, Tier

TIER_LEVEL: dict[Tier, Level] = {"emergency": "emergency", "urgent": "urgent", "ask_first": "pause"}

TIER_ROW: dict[Level, tuple[str, str]] = {
    # B1 (N): an emergency sign, or not sure about them: emergency until cleared.
    "emergency": ("B1", "emergency"),
    # B2 (N): an urgent sign, or not sure about them: urgent until cleared.
    "urgent": ("B2", "urgent"),
    # B3 (S, N): something a doctor should know first: pause until the doctor says yes.
    "pause": ("B3", "ask_first"),
}

UNKNOWN_ITEM: Level = "urgent"
"""An item that today's content no longer has: a doctor must look, nobody can say how soon."""

Asked = Literal["mark", "same_or_worse"]
Cause = Literal["first_use", "repeat", "after_rise", "strong_pain", "new_place", "both_legs"]


def level_of(item: str, screen: Screen) -> Level:
    """Return the level of a marked item, or of a tier the person was not sure about."""
    tiers: dict[str, Tier] = {tier: tier for tier in TIER_LEVEL}
    tiers |= {known.id: known.level for known in screen.items}
    return TIER_LEVEL[tiers[item]] if item in tiers else UNKNOWN_ITEM


def stops(history: History, screen: Screen) -> Iterator[Stop]:
    """Yield every mark of the past, cleared or not; "worse" marks a cleared item again."""
    for check in history.checks:
        for item in (*check.ticks, *check.not_sure):
            yield Stop(level_of(item, screen), check.at, check.id, item)
    for clearance in history.clearances:
        if clearance.answer == "worse" and clearance.item is not None:
            level = level_of(clearance.item, screen)
            yield Stop(level, clearance.at, clearance.check, clearance.item)


def in_force(history: History, screen: Screen) -> frozenset[str]:
    """Return the items and tiers marked before and not cleared since."""
    uncleared = (stop for stop in stops(history, screen) if not is_cleared(stop, history))
    return frozenset(stop.item for stop in uncleared if stop.item is not None)


def mark_rows(marked: Iterable[str], screen: Screen) -> list[Reason]:
    """Return the rows B1 to B3 that hold for these marks, the highest first."""
    by_level: dict[Level, list[str]] = {}
    for item in sorted(marked):
        by_level.setdefault(level_of(item, screen), []).append(item)
    return [
        Reason(rule, level, message, {"items": ", ".join(by_level[level])})
        for level, (rule, message) in TIER_ROW.items()
        if level in by_level
    ]


def marked_now(answers: Answers) -> frozenset[str]:
    """Return what today's answers mark; a plain tick of a cleared item marks it again."""
    return frozenset((*answers.ticks, *answers.not_sure, *answers.worse))


@dataclass(frozen=True, slots=True)
class Question:
    """How one item is put: marked or not, or "the same, or worse?" since it was cleared."""

    item: str
    asked: Asked
    cleared_at: datetime | None = None


def questions(history: History, screen: Screen) -> tuple[Question, ...]:
    """Return how each item of the full list is asked, in the order of the list."""
    past = {stop.item for stop in stops(history, screen)} - in_force(history, screen)
    return tuple(
        Question(item.id, "same_or_worse", _cleared_at(item.id, history, screen))
        if item.id in past
        else Question(item.id, "mark")
        for item in screen.items
    )


def _cleared_at(item: str, history: History, screen: Screen) -> datetime:
    """Return when the last mark of a cleared item was cleared: the first statement after it."""
    last = max(
        (stop for stop in stops(history, screen) if stop.item == item), key=lambda stop: stop.at
    )
    lifting = (
        c.at
        for c in history.clearances
        if is_cleared(last, History(checks=history.checks, clearances=(c,)))
    )
    return min(lifting)


def full_list_causes(
    leg: int | None,
    places: Iterable[str],
    history: History,
    now: datetime,
    rules: Rules,
    screen: Screen,
) -> tuple[Cause, ...]:
    """Say why the whole list is asked again; empty when the quick question is enough (N, O)."""
    marked = frozenset(places)
    lists = [check.at for check in history.checks if check.full_list]
    last = max(lists, default=None)
    causes: dict[Cause, bool] = {
        "first_use": last is None,
        "repeat": last is not None
        and in_utc(now) - last >= timedelta(days=screen.full_repeat_days),
        "after_rise": screen.full_repeat_after_rise and _rose_since(last, history, rules),
        "strong_pain": leg is not None and leg >= screen.full_repeat_at_pain,
        "new_place": screen.full_repeat_new_place and not marked <= history.places,
        "both_legs": both_legs(marked),
    }
    return tuple(cause for cause, holds in causes.items() if holds)


def both_legs(places: Iterable[str]) -> bool:
    """Say whether places of both sides are marked."""
    sides = {place.partition("_")[0] for place in places}
    return {"left", "right"} <= sides


def _rose_since(last: datetime | None, history: History, rules: Rules) -> bool:
    return any(
        rose(session, rules, rules.rise_note)
        for session in history.sessions
        if last is None or session.ended_at > last
    )
