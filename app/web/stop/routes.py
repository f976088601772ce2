"""Why there is no session now, and what to do instead."""

from uuid import UUID

from flask import abort, render_template
from flask_babel import gettext as _

from app.store import checks
from app.web.current import content
from app.web.identity import current_diary
from app.web.stop import bp


@bp.get("/<uuid:check_id>/")
def show(check_id: UUID) -> str:
    """Show the messages of one check."""
    diary = current_diary()
    stored = checks.get(diary, check_id) if diary else None
    if stored is None:
        abort(404, _("This check is not in your diary. Start again from Today."))
    messages = content().messages
    shown = [messages[name] for name in stored.record.messages if name in messages]
    return render_template("stop/show.html", messages=shown, check=stored.record)
