"""Deleting at once, and what can be put back for 30 days."""

from uuid import UUID

from flask import abort, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from app.store import deleting, listing
from app.web import deciding
from app.web.current import now
from app.web.diary import bp, finding
from app.web.diary.places import here
from app.web.diary.view import row
from app.web.identity import current_diary


@bp.post("/<uuid:record_id>/delete/")
def delete(record_id: UUID) -> Response:
    """Delete a record, and offer to undo that on the page where it stood."""
    if not finding.delete(current_diary(), record_id, now()):
        abort(404, _("This is not in your diary. It may have been deleted."))
    return redirect(url_for("diary.index", deleted=record_id, **here()), code=303)


@bp.get("/deleted/")
def deleted() -> str:
    """Show what can be put back."""
    diary = current_diary()
    found = listing.deleted(diary, now()) if diary else ()
    return render_template(
        "diary/deleted.html",
        rows=[row(line) for line in found],
        zone=deciding.zone(diary),
        kept_days=deleting.KEPT.days,
        back="back" in request.args,
    )


@bp.post("/deleted/")
def restore() -> Response:
    """Put a record back."""
    record_id = request.form.get("record", type=UUID)
    if record_id is None or not finding.restore(current_diary(), record_id, now()):
        abort(404, _("This cannot be put back. It may be back already, or its 30 days are over."))
    if request.form.get("to") == "deleted":
        return redirect(url_for("diary.deleted", back=1), code=303)
    return redirect(url_for("diary.index", **here()), code=303)
