"""What a person has said about themselves, dated, so that history decides as it was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Literal, cast, get_args

from app.domain.history import PastCheck, Person, in_utc
from app.domain.records.check import Doctor
from app.domain.rules import Rules

Subject = Literal["doctor", "clinician_ok", "onset", "disk", "gone", "dismissed", "mistake"]
SUBJECTS: tuple[Subject, ...] = get_args(Subject)

YES, NO = "yes", "no"
NOTICES = ("four_months", "six_weeks")


@dataclass(frozen=True, slots=True)
class Statement:
    """One dated answer.

    ``value``: yes, not_yet, no or not_sure; for ``onset`` a date; for ``dismissed`` the id
    of a notice; for ``mistake`` the marked item; empty for ``gone``.
    """

    at: datetime
    subject: Subject
    value: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", in_utc(self.at))


@dataclass(frozen=True, slots=True)
class Episode:
    """One stretch of pain; None: no onset was given, or it is not over."""

    onset: date | None
    gone_at: datetime | None = None


def in_time(statements: Iterable[Statement], moment: datetime) -> tuple[Statement, ...]:
    """Return what had been said at a moment, oldest first."""
    said = (statement for statement in statements if statement.at <= in_utc(moment))
    return tuple(sorted(said, key=lambda statement: statement.at))


def latest(statements: Iterable[Statement], subject: Subject) -> str | None:
    """Return the last answer about a subject, None before the first; oldest come first."""
    return next((s.value for s in reversed(tuple(statements)) if s.subject == subject), None)


def episodes(statements: Iterable[Statement]) -> tuple[Episode, ...]:
    """Return the episodes, oldest first; another onset corrects the one that is not over."""
    found: list[Episode] = []
    for statement in statements:
        is_open = bool(found) and found[-1].gone_at is None
        if statement.subject == "onset":
            began = Episode(date.fromisoformat(statement.value))
            found[len(found) - is_open :] = [began]
        elif statement.subject == "gone":
            onset = found.pop().onset if is_open else None
            found.append(Episode(onset, statement.at))
    return tuple(found)


def last_gone(statements: Iterable[Statement]) -> datetime | None:
    """Return when the pain was last said to be gone; None when it never was."""
    gone = (statement.at for statement in statements if statement.subject == "gone")
    return max(gone, default=None)


def person(
    statements: Sequence[Statement],
    checks: Iterable[PastCheck],
    zone: tzinfo,
    first_use: date,
    rules: Rules,
) -> Person:
    """Return what holds for every session, from what was said by then, oldest first."""
    stretches = episodes(statements)
    open_one = stretches[-1] if stretches and stretches[-1].gone_at is None else None
    approved = latest(statements, "clinician_ok")
    return Person(
        zone=zone,
        doctor=cast("Doctor | None", latest(statements, "doctor")),
        clinician_ok=None if approved is None else approved == YES,
        onset=open_one.onset if open_one else None,
        first_use=first_use,
        shown=shown(statements, checks, rules),
    )


def shown(
    statements: Iterable[Statement], checks: Iterable[PastCheck], rules: Rules
) -> Mapping[str, datetime]:
    """Return when each notice was last shown whole: by a check, or on a page until dismissed."""
    spans = {"check_doctor": timedelta(days=rules.doctor_note_every_days)}
    spans |= dict.fromkeys(NOTICES, timedelta(days=rules.notice_repeat_days))
    found = {s.value: s.at for s in statements if s.subject == "dismissed"}
    for check in sorted(checks, key=lambda check: check.at):
        for notice in spans.keys() & set(check.messages):
            last = found.get(notice)
            if last is None or check.at - last >= spans[notice]:
                found[notice] = check.at
    return found
