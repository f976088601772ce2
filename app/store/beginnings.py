"""When a diary begins: with the first thing in it, whatever that is."""

from datetime import date

from sqlalchemy import func, select, union_all

from app.store.models import CheckRow, EntryRow, SessionRow
from app.store.owner import DiaryRef, live
from app.store.transaction import reading


def first_day(diary: DiaryRef) -> date | None:
    """Return the earliest local date of any record, None while there is none."""
    earliest = (
        select(func.min(row.day)).where(live(diary, row))
        for row in (SessionRow, CheckRow, EntryRow)
    )
    with reading() as connection:
        days = connection.execute(union_all(*earliest)).scalars()
        return min(filter(None, days), default=None)
