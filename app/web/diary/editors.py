"""What is changed, and how: one editor for sessions, one for entries."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from app.domain.records import Entry, Session
from app.store import entries
from app.store.entries import StoredEntry
from app.store.owner import DiaryRef
from app.store.sessions import StoredSession
from app.store.transaction import writing
from app.web import choosing
from app.web.changing import change_session
from app.web.charts.session_words import exercise_name, version_name
from app.web.diary import words
from app.web.diary.entry_form import EntryForm, asked, entry_form
from app.web.diary.finding import Stored, find, find_also_deleted, restore
from app.web.diary.session_form import SessionForm, counted, presses, session_form

AnyStored = TypeVar("AnyStored", StoredSession, StoredEntry)


@dataclass(frozen=True, slots=True)
class SessionEditor:
    """Changes a session."""

    diary: DiaryRef
    stored: StoredSession
    kind = "session"

    def form(self, typed: bool = True) -> SessionForm:
        """Return the form: as it was typed, or as the session is kept."""
        blocks = choosing.full_session(self.diary).blocks
        return session_form(self.stored.record, self.stored.revision, blocks, typed)

    def read(self, form: Any, now: datetime) -> Session | None:
        """Return the session of a form; None: something is wrong, and is said beside it."""
        record: Session | None = form.record(self.stored.record, now)
        return record

    def save(self, record: Any, now: datetime) -> bool:
        """Change the session; False when it was changed meanwhile."""
        with writing():
            stored = _put_back(self.diary, self.stored, now)
            return change_session(self.diary, stored, record, now)

    def shown(self) -> dict[str, Any]:
        """Return what the page needs beside the form."""
        rows = [
            (at, exercise_name(row.slug), version_name(row.slug, row.variant), counted(row))
            for at, row in enumerate(self.stored.record.exercises)
        ]
        hurts = [
            (name, words.press(exercise_name(hurt.slug), hurt.at_s))
            for name, hurt in presses(self.stored.record).items()
        ]
        return {"rows": rows, "hurts": hurts}


@dataclass(frozen=True, slots=True)
class EntryEditor:
    """Changes an entry."""

    diary: DiaryRef
    stored: StoredEntry

    @property
    def kind(self) -> str:
        """Return what kind of entry it is."""
        return self.stored.record.kind

    def form(self, typed: bool = True) -> EntryForm:
        """Return the form: as it was typed, or as the entry is kept."""
        record = self.stored.record
        return entry_form(record.time_zone, record.at, record, self.stored.revision, typed)

    def read(self, form: Any, now: datetime) -> Entry | None:
        """Return the entry of a form; None: something is wrong, and is said beside it."""
        kept = self.stored.record
        record: Entry | None = form.record(kept.kind, kept.time_zone, now, kept)
        return record

    def save(self, record: Any, now: datetime) -> bool:
        """Change the entry; False when it was changed meanwhile."""
        with writing():
            stored = _put_back(self.diary, self.stored, now)
            return entries.change(self.diary, stored, record, now)

    def shown(self) -> dict[str, Any]:
        """Return what the page needs beside the form."""
        return {"asked": asked(self.stored.record.kind, self.stored.record)}


def _put_back(diary: DiaryRef, stored: AnyStored, now: datetime) -> AnyStored:
    """Put a record back that was deleted; return it as it stands then."""
    if stored.deleted_at is None or not restore(diary, stored.id, now):
        return stored
    return replace(stored, revision=stored.revision + 1, deleted_at=None)


Editor = SessionEditor | EntryEditor


def editor(record_id: UUID) -> Editor:
    """Return the editor of a record; 404 for anybody else's, as for none."""
    return _editor(*find(record_id))


def editor_also_deleted(record_id: UUID, now: datetime) -> Editor:
    """Return the editor of a record that was deleted too; saving puts it back."""
    return _editor(*find_also_deleted(record_id, now))


def _editor(diary: DiaryRef, stored: Stored) -> Editor:
    if isinstance(stored, StoredSession):
        return SessionEditor(diary, stored)
    return EntryEditor(diary, stored)
