"""The figures of the doctor's page: by month, first and latest week, what was answered."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from fractions import Fraction
from typing import Literal

from app.domain.events import Event
from app.domain.first_ratings import FirstRatings
from app.domain.person import Statement, latest
from app.domain.rules import Rules
from app.domain.stretches import Stretch, by_month, joined
from app.domain.trend import weekly_means

MONTHS = 6
"""Rows of the table by month; the months before the last ones share one row."""

SafetyKind = Literal["marked", "not_sure", "symptom"]
WARNING = "warning"
"""What is new after a session that ended with a warning sign."""


@dataclass(frozen=True, slots=True)
class SafetyAnswer:
    """An answer that a doctor wants to know of: ``what`` is the id of what was marked or said.

    ``mistake``: the person said later that it had been marked by mistake.
    """

    kind: SafetyKind
    what: str
    day: date
    at: datetime
    mistake: bool = False

    @property
    def is_sign(self) -> bool:
        """Return whether it is a warning sign, marked, not ruled out or felt in a session."""
        return self.kind != "symptom" or self.what == WARNING


@dataclass(frozen=True, slots=True)
class MonthRow:
    """The months from first to last; None: no leg or buttock rating in them."""

    first: date
    last: date
    pain: Stretch | None
    sessions: int


@dataclass(frozen=True, slots=True)
class Compared:
    """The means of the first and the latest week with enough rated dates; None without one."""

    first: Fraction | None
    latest: Fraction | None
    latest_week: date | None


def compared(firsts: Mapping[date, int], rules: Rules) -> Compared:
    """Return the first and the latest rated week of first ratings, given oldest first."""
    weeks = weekly_means(FirstRatings.of(firsts.items()), rules)
    if not weeks:
        return Compared(None, None, None)
    return Compared(weeks[0].mean, weeks[-1].mean, weeks[-1].first)


def months(firsts: Mapping[date, int], events: Iterable[Event]) -> tuple[MonthRow, ...]:
    """Return the last months with a rating or session, oldest first, at most six rows."""
    rated = {month.first: month for month in by_month(firsts.items())}
    done = Counter(event.day.replace(day=1) for event in events if event.kind == "session")
    starts = sorted({*rated, *done})
    early, late = starts[: -MONTHS + 1], starts[-MONTHS + 1 :]
    if len(early) <= 1:
        early, late = [], starts
    rows = [MonthRow(start, start, rated.get(start), done[start]) for start in late]
    if not early:
        return tuple(rows)
    before = [rated[start] for start in early if start in rated]
    pain = joined(before) if before else None
    return (MonthRow(early[0], early[-1], pain, sum(done[start] for start in early)), *rows)


def taken_back(
    answers: Iterable[SafetyAnswer], said: Iterable[Statement]
) -> tuple[SafetyAnswer, ...]:
    """Return the answers, with what the person later called a mistake marked as one."""
    mistakes = [(one.value, one.at) for one in said if one.subject == "mistake"]
    return tuple(
        replace(answer, mistake=True)
        if answer.kind != "symptom"
        and any(what == answer.what and at >= answer.at for what, at in mistakes)
        else answer
        for answer in answers
    )


def doctor_by(said: Iterable[Statement], last: date, zone: tzinfo) -> str | None:
    """Return what was last answered about the doctor by a date, None before the first answer."""
    return latest([one for one in said if one.at.astimezone(zone).date() <= last], "doctor")
