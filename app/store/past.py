"""The past of a diary: what is dated before some day of the last weeks.

Of ten years of records hardly one changes from one request to the next. ``past_revision`` counts
up with every change but one: a new record dated ``past_until`` or later. While both stand, what
was read of the past before is still right.
"""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, literal, or_, select

from app.store.models import CheckRow, DiaryRow
from app.store.owner import DiaryRef, of
from app.store.types import Day

SHORTEST = timedelta(days=7)
LONGEST = timedelta(days=28)
"""How long the time after the past is: the past moves on when that is more than the longest."""


def until(now: datetime) -> date:
    """Return the day that parts past and present from now on."""
    return now.date() - SHORTEST


def with_new(
    diary: DiaryRef, day: date, now: datetime, check: UUID | None = None
) -> dict[str, object]:
    """Return what ``touch`` says of the past when a record is added.

    ``check`` is the one that a new session names: its ratings count as the session's from now on.
    One that is not there counts as old: it may be, and be written at this moment.
    """
    if not now.date() - LONGEST <= diary.past_until <= now.date():
        return {"past_until": until(now)}
    old: ColumnElement[bool] = literal(day, Day) < DiaryRow.past_until
    if check is not None:
        named = and_(of(diary, CheckRow), CheckRow.id == check)
        later = CheckRow.day >= DiaryRow.past_until
        old = or_(old, ~select(CheckRow.id).where(named, later).exists())
    return {"past_revision": case((old, DiaryRow.revision + 1), else_=DiaryRow.past_revision)}
