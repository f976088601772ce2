"""Where a page of the diary begins, as a text without any health data in it."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from flask import request, url_for

from app.domain.records import Entry, Session, local_date
from app.store.listing import SHOWS, Line, Position

NEAR = timedelta(days=7)
_LAST = UUID(int=2**128 - 1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)


def place_after(line: Line) -> str:
    """Return where the page begins that follows this record."""
    return _place(line.day, line.at, line.id)


def read_place(text: str | None) -> Position | None:
    """Return where a page begins; None at the top and for what is no place."""
    try:
        day, at, record_id = (text or "").split(".")
        moment = _EPOCH + int(at) * _TICK
        return Position(date.fromordinal(int(day)), moment, UUID(record_id))
    except (ValueError, OverflowError):
        return None


def here() -> dict[str, Any]:
    """Return what the address says about the page of the diary that somebody is on."""
    before, show = request.args.get("before"), request.args.get("show")
    page = {"before": before} if before and read_place(before) else {}
    return page | ({"show": show} if show in SHOWS else {})


def address_of(record: Session | Entry, now: datetime) -> str:
    """Return the address of the page of the diary that has a record which was just saved.

    What was within the last days stands on the first page, or near it.
    """
    at = record.started_at if isinstance(record, Session) else record.at
    if now - at < NEAR:
        return url_for("diary.index", saved=1)
    day = local_date(at, record.time_zone)
    return url_for("diary.index", before=_place(day, at, _LAST), saved=1)


def _place(day: date, at: datetime, record_id: UUID) -> str:
    return f"{day.toordinal()}.{(at - _EPOCH) // _TICK}.{record_id}"
