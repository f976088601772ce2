"""Sessions and the exercises done in them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, Integer, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import limits
from app.domain.exercises import SIDES
from app.domain.records.session import FELT, NEW_SYMPTOMS, OUTCOMES, PLAN_NAMES
from app.extensions import Base
from app.store.models.constraints import PLACE_SETS, at_most, between, one_of
from app.store.models.diary import DiaryId
from app.store.models.owned import Dated, Owned
from app.store.types import Instant, Json, Key, PlaceSet

# Everything the chart needs stands in this index: it never reads the rows themselves.
_BY_DAY = (
    *("diary_id", "day", "started_at", "id", "deleted_at", "check_id"),
    *("leg_before", "back_before", "leg_after", "back_after"),
)


class SessionRow(Owned, Dated, Base):
    """One session. ``hurts`` and ``decided`` are JSON texts: read with it, never without.

    ``decided``: what the server said of its start and of its end, and by which rows.
    """

    __tablename__ = "sessions"
    __table_args__ = (
        *between(limits.PAIN, "leg_before", "back_before", "leg_after", "back_after"),
        *between(PLACE_SETS, "places_before", "places_after"),
        one_of(PLAN_NAMES, "plan"),
        one_of(NEW_SYMPTOMS, "new_symptoms"),
        at_most(limits.NOTE_CHARACTERS, "note"),
        Index("ix_sessions_by_day", *_BY_DAY),
        Index("ix_sessions_by_check", "diary_id", "check_id"),
        {"sqlite_with_rowid": False},
    )

    check_id: Mapped[UUID | None] = mapped_column(Key)
    plan: Mapped[str] = mapped_column(Text)
    content_version: Mapped[str] = mapped_column(Text)
    started_at: Mapped[datetime] = mapped_column(Instant)
    finished_at: Mapped[datetime] = mapped_column(Instant)
    completed: Mapped[bool]
    leg_before: Mapped[int | None] = mapped_column(SmallInteger)
    back_before: Mapped[int | None] = mapped_column(SmallInteger)
    places_before: Mapped[tuple[str, ...] | None] = mapped_column(PlaceSet)
    leg_after: Mapped[int | None] = mapped_column(SmallInteger)
    back_after: Mapped[int | None] = mapped_column(SmallInteger)
    places_after: Mapped[tuple[str, ...] | None] = mapped_column(PlaceSet)
    new_symptoms: Mapped[str | None] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    hurts: Mapped[list[dict[str, Any]]] = mapped_column(Json)
    decided: Mapped[dict[str, Any] | None] = mapped_column(Json)


class ExerciseRow(Base):
    """One exercise of a session, at its place in the order."""

    __tablename__ = "session_exercises"
    __table_args__ = (
        ForeignKeyConstraint(
            ["diary_id", "session_id"], ["sessions.diary_id", "sessions.id"], ondelete="CASCADE"
        ),
        *between(limits.SETS, "planned_sets"),
        *between(limits.REPS, "planned_reps"),
        *between(limits.HOLD_S, "planned_hold_s"),
        *between(limits.SETS_DONE, "done_sets"),
        *between(limits.REPS_DONE, "done_reps", "done_right_reps", "done_left_reps"),
        *between(limits.SECONDS, "done_held_s", "seconds"),
        one_of(SIDES, "first_side"),
        one_of(OUTCOMES, "outcome"),
        one_of(FELT, "felt"),
        at_most(limits.SLUG_CHARACTERS, "slug"),
        at_most(limits.SLUG_CHARACTERS, "variant"),
        {"sqlite_with_rowid": False},
    )

    diary_id: Mapped[int] = mapped_column(DiaryId, primary_key=True)
    session_id: Mapped[UUID] = mapped_column(Key, primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True, autoincrement=False)
    slug: Mapped[str] = mapped_column(Text)
    variant: Mapped[str] = mapped_column(Text)
    first_side: Mapped[str | None] = mapped_column(Text)
    planned_sets: Mapped[int] = mapped_column(SmallInteger)
    planned_reps: Mapped[int] = mapped_column(SmallInteger)
    planned_hold_s: Mapped[int] = mapped_column(SmallInteger)
    done_sets: Mapped[int | None] = mapped_column(SmallInteger)
    done_reps: Mapped[int | None] = mapped_column(Integer)
    done_right_reps: Mapped[int | None] = mapped_column(Integer)
    done_left_reps: Mapped[int | None] = mapped_column(Integer)
    done_held_s: Mapped[int | None] = mapped_column(Integer)
    seconds: Mapped[int | None] = mapped_column(Integer)
    outcome: Mapped[str] = mapped_column(Text)
    felt: Mapped[str | None] = mapped_column(Text)
