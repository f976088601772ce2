"""Entries: ratings, walks, notes and flares."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, SmallInteger, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.domain import limits
from app.domain.records.entry import ENTRY_KINDS
from app.extensions import Base
from app.store.models.constraints import PLACE_SETS, at_most, between, one_of
from app.store.models.owned import Dated, Owned
from app.store.types import Instant, Key, PlaceSet

_BY_DAY = ("diary_id", "day", "at", "id", "deleted_at", "kind", "leg", "back")


class EntryRow(Owned, Dated, Base):
    """One entry."""

    __tablename__ = "entries"
    __table_args__ = (
        *between(limits.PAIN, "leg", "back", "interfere"),
        *between(PLACE_SETS, "places"),
        *between(limits.MINUTES, "minutes"),
        one_of(ENTRY_KINDS, "kind"),
        at_most(limits.NOTE_CHARACTERS, "note"),
        Index("ix_entries_by_day", *_BY_DAY),
        {"sqlite_with_rowid": False},
    )

    kind: Mapped[str] = mapped_column(Text)
    at: Mapped[datetime] = mapped_column(Instant)
    leg: Mapped[int | None] = mapped_column(SmallInteger)
    back: Mapped[int | None] = mapped_column(SmallInteger)
    places: Mapped[tuple[str, ...] | None] = mapped_column(PlaceSet)
    interfere: Mapped[int | None] = mapped_column(SmallInteger)
    minutes: Mapped[int | None] = mapped_column(SmallInteger)
    after_session: Mapped[UUID | None] = mapped_column(Key)
    note: Mapped[str] = mapped_column(Text)
