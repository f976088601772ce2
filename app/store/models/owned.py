"""What the rows of all records have in common: whose they are, which one, and since when."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Integer, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.store.models.diary import DiaryId
from app.store.types import Day, Instant, Key


class Owned:
    """A row of one diary; keys begin with the diary, so that its rows lie together.

    ``revision`` counts the edits of this record; ``deleted_at`` is None while it is there.
    """

    diary_id: Mapped[int] = mapped_column(
        DiaryId, ForeignKey("diaries.id", ondelete="CASCADE"), primary_key=True, sort_order=-3
    )
    id: Mapped[UUID] = mapped_column(Key, primary_key=True, sort_order=-2)
    revision: Mapped[int] = mapped_column(Integer, sort_order=-1)
    received_at: Mapped[datetime] = mapped_column(Instant, sort_order=-1)
    deleted_at: Mapped[datetime | None] = mapped_column(Instant, sort_order=-1)
    clock_corrected: Mapped[bool] = mapped_column(sort_order=-1)


class Dated:
    """A row that belongs to a local date, in the zone it was made in."""

    day: Mapped[date] = mapped_column(Day)
    time_zone: Mapped[str] = mapped_column(Text)
