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
    """The months from first to last, with leg or buttock and back pain; None: not rated."""

    first: date
    last: date
    leg: Stretch | None
    back: Stretch | None
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


def months(
    leg: Mapping[date, int], back: Mapping[date, int], events: Iterable[Event]
) -> tuple[MonthRow, ...]:
    """Return the last months with a rating or session, oldest first, at most six rows.

    ``leg`` and ``back`` are first ratings by date, oldest first.
    """
    legs, backs = ({m.first: m for m in by_month(part.items())} for part in (leg, back))
    done = Counter(event.day.replace(day=1) for event in events if event.kind == "session")
    starts = sorted({*legs, *backs, *done})
    early, late = starts[: -MONTHS + 1], starts[-MONTHS + 1 :]
    if len(early) <= 1:
        early, late = [], starts
    rows = [[start] for start in late]
    return tuple(
        MonthRow(row[0], row[-1], _of(row, legs), _of(row, backs), sum(done[m] for m in row))
        for row in ([early, *rows] if early else rows)
    )


def _of(row: Iterable[date], rated: Mapping[date, Stretch]) -> Stretch | None:
    """Return the ratings of some months as one stretch."""
    found = [rated[start] for start in row if start in rated]
    return joined(found) if found else None


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
