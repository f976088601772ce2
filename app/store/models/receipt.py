"""Receipts: what was once accepted under which id, kept when the record itself is gone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.extensions import Base
from app.store.models.constraints import exactly
from app.store.models.diary import DiaryId
from app.store.types import Instant, Key


class ReceiptRow(Base):
    """The SHA-256 of the first body accepted under one id."""

    __tablename__ = "receipts"
    __table_args__ = (exactly(32, "body_hash"), {"sqlite_with_rowid": False})

    diary_id: Mapped[int] = mapped_column(
        DiaryId, ForeignKey("diaries.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = mapped_column(Text, primary_key=True)
    record_id: Mapped[UUID] = mapped_column(Key, primary_key=True)
    body_hash: Mapped[bytes] = mapped_column(LargeBinary(32))
    received_at: Mapped[datetime] = mapped_column(Instant)
