"""The rules after a session as rows to look up, made by the rules themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import pairwise, product
from typing import get_args
from uuid import UUID

from app.domain.after import after
from app.domain.change import Moved
from app.domain.change import rise as rise_that_counts
from app.domain.history import Pain, PastSession
from app.domain.limits import PAIN
from app.domain.places import BUTTOCK
from app.domain.records.session import NewSymptoms
from app.domain.rules import Rules

Json = dict[str, object]
NO_PAIN, WORST = PAIN.low, PAIN.high
FURTHEST: dict[Moved, tuple[int, int]] = {
    "up": (BUTTOCK + 1, BUTTOCK),
    "same": (BUTTOCK, BUTTOCK),
    "down": (BUTTOCK, BUTTOCK + 1),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One class of changes that the rules treat alike; ``rise`` None: not rated."""

    rise: tuple[int, int] | None
    moved: Moved
    leg_at_most: int = WORST
    after_at_least: int = NO_PAIN

    def pain(self) -> tuple[Pain, Pain]:
        """Return ratings before and after that belong to this class and to no earlier one."""
        furthest_before, furthest_after = FURTHEST[self.moved]
        if self.rise is None:
            return Pain(furthest=furthest_before), Pain(furthest=furthest_after)
        points = max(self.rise[0], NO_PAIN)
        end = max(points, self.after_at_least)
        start = end - points
        if self.leg_at_most == NO_PAIN:
            return Pain(NO_PAIN, start, furthest_before), Pain(NO_PAIN, end, furthest_after)
        return Pain(start, None, furthest_before), Pain(end, None, furthest_after)


def after_rows(rules: Rules) -> list[Json]:
    """Return the rows of section 2.3; the first row that fits gives level and messages.

    A row fits when all of it does: ``rise`` (the larger of leg and back, after minus
    before) lies in [min, max], or is unknown where the row says null; the change of the
    leg alone is at most ``leg_at_most`` (unknown counts as the worst); the highest
    rating after is at least ``after_at_least`` (unknown counts as 0); ``moved`` and
    ``new`` are equal (unknown counts as ``same`` and ``none``); ``hurts`` is reached.
    ``counts``: the rise of the mildest such session as the rules before the next one see it.
    """
    news: tuple[NewSymptoms, ...] = get_args(NewSymptoms)
    presses = (rules.hurts_to_end_session, 0)
    return [
        _row(change, new, hurts, rules)
        for change in _changes(rules)
        for new, hurts in product(news, presses)
    ]


def _changes(rules: Rules) -> Iterator[Change]:
    """Yield the classes of changes, the narrower first where two overlap."""
    limits = {rules.rise_note, rules.rise_gentle, rules.rise_pause}
    limits.add(rules.back_rise_allowed_if_centralised + 1)
    ranges = [(low, high - 1) for low, high in pairwise(sorted({-WORST, *limits, WORST + 1}))]
    ways: tuple[Moved, ...] = get_args(Moved)
    for moved in ways:
        yield Change(None, moved)
        for rise, leg in product(ranges, (NO_PAIN, WORST) if moved == "up" else (WORST,)):
            if rise[0] >= rules.rise_pause:
                yield Change(rise, moved, leg, rules.rise_urgent_if_after)
            yield Change(rise, moved, leg)


def _row(change: Change, new: NewSymptoms, hurts: int, rules: Rules) -> Json:
    """Let the rules decide about one session of this class."""
    pain_before, pain_after = change.pain()
    any_day = datetime(2000, 1, 1, tzinfo=UTC)
    session = PastSession(
        id=UUID(int=0),
        ended_at=any_day,
        local_date=date(2000, 1, 1),
        before=pain_before,
        after=pain_after,
        new_symptoms=new,
        hurts=hurts,
    )
    decision = after(session, rules)
    return {
        "rise": None if change.rise is None else list(change.rise),
        "leg_at_most": change.leg_at_most,
        "after_at_least": change.after_at_least,
        "moved": change.moved,
        "new": new,
        "hurts": hurts,
        "counts": rise_that_counts(session, rules),
        "level": decision.level,
        "messages": list(decision.messages),
    }
