"""A session that is changed later, with what the rules say of it now."""

from dataclasses import replace
from datetime import datetime

from app.domain.records import Session
from app.store import sessions
from app.store.owner import DiaryRef
from app.store.sessions import StoredSession
from app.store.transaction import writing
from app.web import deciding


def change_session(diary: DiaryRef, stored: StoredSession, record: Session, now: datetime) -> bool:
    """Change a session; False when it was changed or deleted meanwhile.

    Its start and its end are decided again where what they were decided from has changed.
    """
    with writing():
        if not sessions.change(diary, stored, record, now):
            return False
        begun, ended = stored.begun, stored.ended
        if begun is None or _start(record) != _start(stored.record):
            kept = deciding.known(diary, now).kept
            others = tuple(session for session in kept.sessions if session.id != stored.id)
            begun = deciding.started(replace(kept, sessions=others), record)
        if ended is None or _end(stored, record) != _end(stored, stored.record):
            ended = deciding.after(stored.id, record)
        sessions.decide(diary, stored.id, (begun, ended))
        return True


def _start(record: Session) -> tuple[datetime, int | None]:
    """Return what a start is decided from, beside the history."""
    return record.started_at, record.leg_before


def _end(stored: StoredSession, record: Session) -> object:
    """Return what an end is decided from."""
    return deciding.past(stored.id, record)
