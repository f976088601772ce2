"""Sessions and entries read and changed: at the revision that was read, or not at all."""

from typing import Any
from uuid import UUID

from flask import Response, abort, request
from flask_babel import gettext as _

from app.domain.records import changed, read_entry, read_session, to_dict
from app.store import entries, sessions
from app.store.entries import StoredEntry
from app.store.owner import DiaryRef
from app.store.sessions import StoredSession
from app.web import zones
from app.web.api import bp
from app.web.api.guard import answer, body
from app.web.changing import change_session
from app.web.current import now
from app.web.errors import problem
from app.web.identity import current_diary

Stored = StoredSession | StoredEntry


@bp.get("/sessions/<uuid:session_id>")
def get_session(session_id: UUID) -> Response:
    """Return one session with its revision."""
    return _answer(*_session(session_id))


@bp.patch("/sessions/<uuid:session_id>")
def patch_session(session_id: UUID) -> Response:
    """Change the fields of a session that were sent, at the revision of If-Match."""
    diary, stored = _session(session_id)
    if (refused := _refused(diary, stored)) is not None:
        return refused
    record = read_session(changed(stored.record, body()), now(), zones.known())
    done = change_session(diary, stored, record, now())
    return _answer(*_session(session_id)) if done else _conflict(*_session(session_id))


@bp.get("/entries/<uuid:entry_id>")
def get_entry(entry_id: UUID) -> Response:
    """Return one entry with its revision."""
    return _answer(*_entry(entry_id))


@bp.patch("/entries/<uuid:entry_id>")
def patch_entry(entry_id: UUID) -> Response:
    """Change the fields of an entry that were sent, at the revision of If-Match."""
    diary, stored = _entry(entry_id)
    if (refused := _refused(diary, stored)) is not None:
        return refused
    record = read_entry(changed(stored.record, body()), now(), zones.known())
    done = entries.change(diary, stored, record, now())
    return _answer(*_entry(entry_id)) if done else _conflict(*_entry(entry_id))


def _session(session_id: UUID) -> tuple[DiaryRef, StoredSession]:
    diary = current_diary()
    stored = sessions.get(diary, session_id) if diary else None
    if diary is None or stored is None:
        abort(404, _("This session is not in your diary. It may have been deleted."))
    return diary, stored


def _entry(entry_id: UUID) -> tuple[DiaryRef, StoredEntry]:
    diary = current_diary()
    stored = entries.get(diary, entry_id) if diary else None
    if diary is None or stored is None:
        abort(404, _("This entry is not in your diary. It may have been deleted."))
    return diary, stored


def _refused(diary: DiaryRef, stored: Stored) -> Response | None:
    """Return why this revision is not changed; None when it is the one that was read."""
    if not request.if_match:
        return problem(
            428,
            "if_match_missing",
            _('Send the revision you read, as in If-Match: "3", so that nothing is overwritten.'),
        )
    return None if request.if_match.contains(str(stored.revision)) else _conflict(diary, stored)


def _conflict(diary: DiaryRef, stored: Stored) -> Response:
    """Answer with the record as it is now, beside the error."""
    error = problem(
        412, "changed", _("This was changed meanwhile. Look at it as it is now, then decide.")
    )
    return _with_revision(answer(error.get_json() | _plain(diary, stored), 412), stored)


def _answer(diary: DiaryRef, stored: Stored) -> Response:
    return _with_revision(answer(_plain(diary, stored)), stored)


def _plain(diary: DiaryRef, stored: Stored) -> dict[str, Any]:
    return {
        "id": stored.id,
        "handle": diary.handle,
        "revision": stored.revision,
        "record": to_dict(stored.record),
    }


def _with_revision(response: Response, stored: Stored) -> Response:
    response.set_etag(str(stored.revision))
    return response
