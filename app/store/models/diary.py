"""A diary: whose records these are."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Integer, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain.limits import ZONE_CHARACTERS
from app.extensions import Base
from app.store.models.constraints import at_most, exactly
from app.store.types import Day, Instant, Json, Key

DiaryId = BigInteger().with_variant(Integer, "sqlite")


class DiaryRow(Base):
    """One diary; ``revision`` counts every change to anything in it.

    ``purge_at``: when the oldest of what was deleted goes for good; None: nothing was.
    ``past_until``, ``past_revision``: what is dated before that day was last changed at that
    revision, see ``app.store.past``.
    """

    __tablename__ = "diaries"
    __table_args__ = (
        exactly(32, "token_hash"),
        at_most(ZONE_CHARACTERS, "time_zone"),
        # A number is never given twice: a late write must not end in a newer diary.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(DiaryId, primary_key=True)
    handle: Mapped[UUID] = mapped_column(Key, unique=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    revision: Mapped[int] = mapped_column(Integer)
    time_zone: Mapped[str | None] = mapped_column(Text)
    settings: Mapped[dict[str, Any]] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(Instant)
    purge_at: Mapped[datetime | None] = mapped_column(Instant)
    past_until: Mapped[date] = mapped_column(Day, server_default="1")
    past_revision: Mapped[int] = mapped_column(Integer, server_default="0")
