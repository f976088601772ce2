"""What a person said about themselves, and what they decided about an exercise."""

from datetime import datetime

from sqlalchemy import SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import limits
from app.domain.exercise_states import DECISIONS
from app.domain.person import SUBJECTS
from app.extensions import Base
from app.store.models.constraints import at_most, between, one_of
from app.store.models.owned import Owned
from app.store.types import Instant


class StatementRow(Owned, Base):
    """One dated answer about the person; the last one holds, all of them are kept."""

    __tablename__ = "statements"
    __table_args__ = (
        one_of(SUBJECTS, "subject"),
        at_most(limits.SLUG_CHARACTERS, "value"),
        {"sqlite_with_rowid": False},
    )

    at: Mapped[datetime] = mapped_column(Instant)
    subject: Mapped[str] = mapped_column(Text)
    value: Mapped[str] = mapped_column(Text)


class ExerciseDecisionRow(Owned, Base):
    """One decision of the person about an exercise, with the version it led to."""

    __tablename__ = "exercise_decisions"
    __table_args__ = (
        one_of(DECISIONS, "decision"),
        at_most(limits.SLUG_CHARACTERS, "slug"),
        at_most(limits.SLUG_CHARACTERS, "variant"),
        *between(limits.SETS, "sets"),
        *between(limits.REPS, "reps"),
        *between(limits.HOLD_S, "hold_s"),
        {"sqlite_with_rowid": False},
    )

    at: Mapped[datetime] = mapped_column(Instant)
    slug: Mapped[str] = mapped_column(Text)
    decision: Mapped[str] = mapped_column(Text)
    variant: Mapped[str | None] = mapped_column(Text)
    sets: Mapped[int | None] = mapped_column(SmallInteger)
    reps: Mapped[int | None] = mapped_column(SmallInteger)
    hold_s: Mapped[int | None] = mapped_column(SmallInteger)
