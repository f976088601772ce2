"""Links for the doctor: read-only, for a time, known here only by a hash."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Integer, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.extensions import Base
from app.store.models.constraints import exactly
from app.store.models.diary import DiaryId
from app.store.types import Instant, Json, Key


class ShareLinkRow(Base):
    """One link. ``choices`` say what the report shows; times are None until it happened."""

    __tablename__ = "share_links"
    __table_args__ = (exactly(32, "token_hash"), {"sqlite_with_rowid": False})

    diary_id: Mapped[int] = mapped_column(
        DiaryId, ForeignKey("diaries.id", ondelete="CASCADE"), primary_key=True
    )
    id: Mapped[UUID] = mapped_column(Key, primary_key=True)
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    choices: Mapped[dict[str, Any]] = mapped_column(Json)
    created_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    revoked_at: Mapped[datetime | None] = mapped_column(Instant)
    opened_at: Mapped[datetime | None] = mapped_column(Instant)
    last_opened_at: Mapped[datetime | None] = mapped_column(Instant)
    opened: Mapped[int] = mapped_column(Integer)
