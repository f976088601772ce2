"""Checks: what was answered before a session, and what was decided, twice."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import limits
from app.domain.records.check import DOCTOR, QUICK
from app.domain.rules import LEVELS
from app.extensions import Base
from app.store.models.constraints import PLACE_SETS, between, one_of
from app.store.models.owned import Dated, Owned
from app.store.types import Instant, Json, PlaceSet


class CheckRow(Owned, Dated, Base):
    """One check. ``level`` is what the person was shown, ``decided_level`` the server's own.

    ``decided_because``: the rows that held, with their values and the content's version.
    """

    __tablename__ = "checks"
    __table_args__ = (
        *between(limits.PAIN, "leg", "back"),
        *between(PLACE_SETS, "places"),
        one_of(QUICK, "quick"),
        one_of(DOCTOR, "doctor"),
        one_of(LEVELS, "level"),
        one_of(LEVELS, "decided_level"),
        Index("ix_checks_by_time", "diary_id", "at", "id", "day", "deleted_at", "leg", "back"),
        {"sqlite_with_rowid": False},
    )

    at: Mapped[datetime] = mapped_column(Instant)
    leg: Mapped[int | None] = mapped_column(SmallInteger)
    back: Mapped[int | None] = mapped_column(SmallInteger)
    places: Mapped[tuple[str, ...] | None] = mapped_column(PlaceSet)
    quick: Mapped[str | None] = mapped_column(Text)
    ticks: Mapped[list[str]] = mapped_column(Json)
    not_sure: Mapped[list[str]] = mapped_column(Json)
    doctor: Mapped[str | None] = mapped_column(Text)
    clinician_ok: Mapped[bool | None]
    content_version: Mapped[str] = mapped_column(Text)
    level: Mapped[str] = mapped_column(Text)
    messages: Mapped[list[str]] = mapped_column(Json)
    put_back: Mapped[bool]
    offline: Mapped[bool]
    decided_level: Mapped[str | None] = mapped_column(Text)
    decided_messages: Mapped[list[str]] = mapped_column(Json)
    decided_because: Mapped[dict[str, Any] | None] = mapped_column(Json)
