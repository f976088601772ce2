"""The private calendar address of a diary, known here only by a hash."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.extensions import Base
from app.store.models.constraints import exactly
from app.store.models.diary import DiaryId
from app.store.types import Instant


class FeedRow(Base):
    """One address; a diary has at most one, and closing it deletes the row."""

    __tablename__ = "feeds"
    __table_args__ = (exactly(32, "token_hash"), {"sqlite_with_rowid": False})

    diary_id: Mapped[int] = mapped_column(
        DiaryId,
        ForeignKey("diaries.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    token_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    created_at: Mapped[datetime] = mapped_column(Instant)
