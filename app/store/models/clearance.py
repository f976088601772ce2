"""Clearances: the person's own statements about a stop."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.limits import SLUG_CHARACTERS
from app.domain.records.clearance import CLEARANCE_ANSWERS
from app.extensions import Base
from app.store.models.constraints import at_most, one_of
from app.store.models.owned import Owned
from app.store.types import Instant, Key


class ClearanceRow(Owned, Base):
    """One statement, about a check or about one warning sign."""

    __tablename__ = "clearances"
    __table_args__ = (
        one_of(CLEARANCE_ANSWERS, "answer"),
        at_most(SLUG_CHARACTERS, "item"),
        CheckConstraint("(check_id IS NULL) <> (item IS NULL)", name="subject"),
        {"sqlite_with_rowid": False},
    )

    at: Mapped[datetime] = mapped_column(Instant)
    check_id: Mapped[UUID | None] = mapped_column(Key)
    item: Mapped[str | None] = mapped_column(Text)
    answer: Mapped[str] = mapped_column(Text)
