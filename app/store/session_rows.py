"""A session as rows, and rows as a session again."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row

from app.domain.exercises import Dose
from app.domain.records import Done, ExerciseDone, Hurt, Session, to_dict

_SAME = tuple(
    name for name in Session.__dataclass_fields__ if name not in {"check", "hurts", "exercises"}
)
_EXERCISE_SAME = ("slug", "variant", "first_side", "seconds", "outcome", "felt")


def values(record: Session) -> dict[str, object]:
    """Return the columns of a session's own row."""
    return {name: getattr(record, name) for name in _SAME} | {
        "check_id": record.check,
        "hurts": [to_dict(hurt) for hurt in record.hurts],
    }


def exercise_values(
    diary_id: int, session_id: UUID, exercises: Sequence[ExerciseDone]
) -> list[dict[str, object]]:
    """Return one row for each exercise, in order."""
    return [
        {"diary_id": diary_id, "session_id": session_id, "position": position}
        | {name: getattr(done, name) for name in _EXERCISE_SAME}
        | {f"planned_{name}": value for name, value in to_dict(done.planned).items()}
        | {f"done_{name}": value for name, value in to_dict(done.done).items()}
        for position, done in enumerate(exercises)
    ]


def session(row: Row[Any], exercises: tuple[ExerciseDone, ...]) -> Session:
    """Return the session of a row."""
    return Session(
        check=row.check_id,
        hurts=tuple(Hurt(**hurt) for hurt in row.hurts),
        exercises=exercises,
        **{name: getattr(row, name) for name in _SAME},
    )


def exercise(row: Row[Any]) -> ExerciseDone:
    """Return the exercise of a row."""
    return ExerciseDone(
        planned=Dose(row.planned_sets, row.planned_reps, row.planned_hold_s),
        done=Done(
            sets=row.done_sets,
            reps=row.done_reps,
            right_reps=row.done_right_reps,
            left_reps=row.done_left_reps,
            held_s=row.done_held_s,
        ),
        **{name: getattr(row, name) for name in _EXERCISE_SAME},
    )
