"""Statements and decisions of a person, read back from plain data."""

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain import limits
from app.domain.archive.decided import day
from app.domain.exercise_states import DECISIONS, ExerciseDecision
from app.domain.exercises import Dose
from app.domain.person import NO, SUBJECTS, YES, Statement, Subject
from app.domain.records import times, values
from app.domain.records.check import DOCTOR
from app.domain.records.fields import Fields, Refused

_STATEMENT = frozenset(Statement.__dataclass_fields__)
_DECISION = frozenset(ExerciseDecision.__dataclass_fields__)
_DOSE = frozenset(Dose.__dataclass_fields__)


def read_statement(given: object, now: datetime) -> Statement:
    """Return a statement, or raise ``Invalid`` with all that is wrong."""
    fields = Fields(given, _STATEMENT)
    at = fields.take("at", times.moment(now, timedelta()))
    subject = fields.take("subject", values.choice(SUBJECTS))
    value = fields.take("value", _VALUES.get(subject, values.slug))
    fields.finish()
    return Statement(at, subject, value)


def read_exercise_decision(given: object, now: datetime) -> ExerciseDecision:
    """Return a decision about an exercise, or raise ``Invalid`` with all that is wrong."""
    fields = Fields(given, _DECISION)
    dosed = isinstance(given, dict) and given.get("dose") is not None
    at = fields.take("at", times.moment(now, timedelta()))
    decision = (
        fields.take("slug", values.slug),
        fields.take("decision", values.choice(DECISIONS)),
        fields.maybe("variant", values.slug),
        _dose(fields.inside("dose", _DOSE)) if dosed else None,
    )
    fields.finish()
    return ExerciseDecision(at, *decision)


def _dose(fields: Fields) -> Dose:
    return Dose(
        sets=fields.take("sets", values.whole(limits.SETS)),
        reps=fields.take("reps", values.whole(limits.REPS)),
        hold_s=fields.take("hold_s", values.whole(limits.HOLD_S)),
    )


def _nothing(value: object) -> str:
    if value == "":
        return ""
    raise Refused("Leave this text empty.")


def _day_text(value: object) -> str:
    return day(value).isoformat()


_VALUES: dict[Subject, Callable[[object], str]] = {
    "doctor": values.choice(DOCTOR),
    "clinician_ok": values.choice((YES, NO)),
    "onset": _day_text,
    "disk": values.choice((YES, NO, "not_sure")),
    "gone": _nothing,
    "dismissed": values.slug,
    "mistake": values.slug,
}
"""What each subject may say."""
