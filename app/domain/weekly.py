"""What a week brings to Today: days moved, the weekly question, and a welcome after a gap."""

from datetime import date, datetime, timedelta

from app.domain.consistency import Moved
from app.domain.history import in_utc
from app.domain.kept import Kept
from app.domain.rules import LEVELS
from app.domain.stretches import WEEK, monday

QUESTION = "interfere"
"""By this name the weekly question is skipped."""
RESTED = LEVELS[LEVELS.index("pause") :]


def moved_in_week(kept: Kept, today: date) -> dict[date, Moved]:
    """Return the dates of this ISO week moved with the plan, as Progress counts them."""
    found: dict[date, Moved] = {_date(kept, c.at): "rest" for c in kept.checks if c.level in RESTED}
    found |= dict.fromkeys(kept.walks, "walk")
    found |= dict.fromkeys((session.local_date for session in kept.sessions), "session")
    start = monday(today)
    return {day: kind for day, kind in found.items() if start <= day < start + WEEK}


def question_due(kept: Kept, today: date, every_days: int) -> bool:
    """Say whether to ask how much pain got in the way: once a week, from the first full one on."""
    skipped = [
        _date(kept, said.at)
        for said in kept.statements
        if said.subject == "dismissed" and said.value == QUESTION
    ]
    seen = [kept.first_use(), *skipped, *([kept.interfered] if kept.interfered else [])]
    return today - max(seen) >= timedelta(days=every_days)


def after_gap(kept: Kept, today: date, gap_days: int) -> bool:
    """Say whether this is the first visit after so many days without any record."""
    last = max(
        (
            *(session.local_date for session in kept.sessions),
            *(_date(kept, check.at) for check in kept.checks),
            *filter(None, [kept.entered]),
        ),
        default=today,
    )
    return today - last >= timedelta(days=gap_days)


def _date(kept: Kept, at: datetime) -> date:
    return in_utc(at).astimezone(kept.zone).date()
