"""Checks, sessions, entries and clearances, sent as often as it takes and kept once."""

from typing import Any
from uuid import UUID

from flask import Response, abort
from flask_babel import gettext as _

from app.domain.records import (
    body_hash,
    read_check,
    read_clearance,
    read_entry,
    read_session,
    to_dict,
)
from app.store import clearances, entries
from app.store.receipts import Stored
from app.web import deciding, zones
from app.web.api import bp
from app.web.api.guard import answer, body
from app.web.current import now
from app.web.errors import problem
from app.web.identity import current_diary, diary_for_writing


@bp.put("/checks/<uuid:check_id>")
def put_check(check_id: UUID) -> Response:
    """Keep a check: what was answered, what was shown, and what the rules say here."""
    sent = body()
    record = read_check(sent, now(), zones.known())
    diary = diary_for_writing()
    stored = deciding.keep(diary, check_id, record, body_hash(sent), now())
    return _kept(stored, check_id, to_dict(record), diary.handle, record.clock_corrected)


@bp.put("/sessions/<uuid:session_id>")
def put_session(session_id: UUID) -> Response:
    """Keep a session."""
    sent = body()
    record = read_session(sent, now(), zones.known())
    diary = diary_for_writing()
    stored = deciding.keep_session(diary, session_id, record, body_hash(sent), now())
    return _kept(stored, session_id, to_dict(record), diary.handle, record.clock_corrected)


@bp.put("/entries/<uuid:entry_id>")
def put_entry(entry_id: UUID) -> Response:
    """Keep a rating, a walk, a note or a flare."""
    sent = body()
    record = read_entry(sent, now(), zones.known())
    diary = diary_for_writing()
    stored = entries.put(diary, entry_id, record, body_hash(sent), now())
    return _kept(stored, entry_id, to_dict(record), diary.handle, record.clock_corrected)


@bp.put("/clearances/<uuid:clearance_id>")
def put_clearance(clearance_id: UUID) -> Response:
    """Keep the person's own statement about a stop."""
    sent = body()
    record = read_clearance(sent, now())
    diary = diary_for_writing()
    stored = clearances.put(diary, clearance_id, record, body_hash(sent), now())
    return _kept(stored, clearance_id, to_dict(record), diary.handle, record.clock_corrected)


@bp.get("/clearances/<uuid:clearance_id>")
def get_clearance(clearance_id: UUID) -> Response:
    """Return one clearance."""
    diary = current_diary()
    found = clearances.get(diary, clearance_id) if diary else None
    if diary is None or found is None:
        abort(404, _("This statement is not in your diary. It may have been deleted."))
    return answer({"id": clearance_id, "handle": diary.handle, "record": to_dict(found)})


def _kept(
    stored: Stored, record_id: UUID, record: dict[str, Any], handle: UUID, corrected: bool
) -> Response:
    if stored.kind == "conflict":
        return problem(
            409,
            "conflict",
            _("Another record was kept under this id. The first one stays as it is."),
        )
    answered = {"id": record_id, "handle": handle, "clock_corrected": corrected, "record": record}
    return answer(answered, 201 if stored.kind == "created" else 200)
