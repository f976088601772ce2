"""The list of sessions, and deleting one."""

from uuid import UUID

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf import FlaskForm

from app.store import sessions
from app.store.owner import DiaryRef
from app.store.sessions import StoredSession
from app.web.current import now
from app.web.diary import bp
from app.web.diary.view import by_week, place_after, read_place
from app.web.identity import current_diary

PAGE = 20


@bp.get("/")
def index() -> ResponseReturnValue:
    """Show a page of sessions, newest first."""
    diary = current_diary()
    place = request.args.get("before")
    before = read_place(place)
    if place is not None and before is None:
        abort(404, _("There is no such part of the diary. Start from its first page."))
    found = sessions.page(diary, PAGE + 1, before) if diary else ()
    shown = found[:PAGE]
    return render_template(
        "diary/index.html",
        weeks=by_week(shown),
        earlier=place_after(shown[-1]) if len(found) > PAGE else None,
        from_the_top=before is None,
    )


@bp.get("/<uuid:session_id>/delete/")
def confirm(session_id: UUID) -> str:
    """Ask before a session is deleted."""
    return render_template("diary/delete.html", stored=_found(session_id)[1], form=FlaskForm())


@bp.post("/<uuid:session_id>/delete/")
def delete(session_id: UUID) -> ResponseReturnValue:
    """Delete one session."""
    diary, _stored = _found(session_id)
    sessions.delete(diary, session_id, now())
    return redirect(url_for("diary.index"), code=303)


def _found(session_id: UUID) -> tuple[DiaryRef, StoredSession]:
    diary = current_diary()
    stored = sessions.get(diary, session_id) if diary else None
    if diary is None or stored is None:
        abort(404, _("This session is not in your diary. It may have been deleted."))
    return diary, stored
