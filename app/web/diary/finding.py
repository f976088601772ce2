"""One record of the diary by its id, whatever kind it is."""

from datetime import datetime
from typing import Any
from uuid import UUID

from flask import abort
from flask_babel import gettext as _

from app.store import entries, sessions
from app.store.entries import StoredEntry
from app.store.owner import DiaryRef
from app.store.sessions import StoredSession
from app.web.identity import current_diary

Stored = StoredSession | StoredEntry


def find(record_id: UUID) -> tuple[DiaryRef, Stored]:
    """Return the diary of who asks and their record; 404 for anybody else's, as for none."""
    diary = current_diary()
    stored = diary and (sessions.get(diary, record_id) or entries.get(diary, record_id))
    return _found(diary, stored)


def find_also_deleted(record_id: UUID, now: datetime) -> tuple[DiaryRef, Stored]:
    """Return what ``find`` does, and what was deleted but can be put back."""
    diary = current_diary()
    stored = diary and (sessions.find(diary, record_id, now) or entries.find(diary, record_id, now))
    return _found(diary, stored)


def _found(diary: DiaryRef | None, stored: Any) -> tuple[DiaryRef, Stored]:
    if diary is None or stored is None:
        abort(404, _("This is not in your diary. It may have been deleted."))
    return diary, stored


def delete(diary: DiaryRef | None, record_id: UUID, now: datetime) -> bool:
    """Delete a record; False when this diary has none of this id."""
    return diary is not None and (
        sessions.delete(diary, record_id, now) or entries.delete(diary, record_id, now)
    )


def restore(diary: DiaryRef | None, record_id: UUID, now: datetime) -> bool:
    """Put a record back; False when there is none, or its time is over."""
    return diary is not None and (
        sessions.restore(diary, record_id, now) or entries.restore(diary, record_id, now)
    )
