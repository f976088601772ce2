"""The page that opens first, and what is answered on it."""

from uuid import UUID, uuid4

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from app.domain.person import NOTICES, Statement
from app.domain.records import Invalid, body_hash, read_entry, to_dict
from app.store import checks, entries, statements
from app.web import deciding, reasons, zones
from app.web.current import content, now
from app.web.forms import RecordForm, number, pain
from app.web.identity import current_diary, diary_for_writing
from app.web.today import bp
from app.web.today.view import page


class NextDayForm(RecordForm):
    """How strong the pain is on the day after a session."""

    leg = pain(required=True)


@bp.get("/")
def index() -> str:
    """Show how to start, what is asked today, and the days of this week."""
    return _page(NextDayForm(formdata=None))


@bp.post("/next-day/<uuid:session_id>/")
def next_day(session_id: UUID) -> ResponseReturnValue:
    """Keep the rating of the day after a session."""
    form = NextDayForm()
    if not form.validate():
        return _page(form), 422
    diary = diary_for_writing()
    given = {
        "kind": "rating",
        "at": now().isoformat(),
        "time_zone": deciding.zone(diary),
        "leg": number(form.leg),
        "after_session": str(session_id),
        "note": "",
    }
    try:
        record = read_entry(given, now(), zones.known())
        entries.put(diary, uuid4(), record, body_hash(to_dict(record)), now())
    except Invalid:
        abort(404, _("This session is not in your diary. It may have been deleted."))
    return _to_today()


@bp.post("/notices/<notice>/")
def dismiss(notice: str) -> ResponseReturnValue:
    """Put a notice away until it is due again."""
    if notice not in NOTICES:
        abort(404, _("There is no such notice."))
    statements.add(diary_for_writing(), [Statement(now(), "dismissed", notice)], now())
    return _to_today()


@bp.post("/pain-gone/")
def gone() -> ResponseReturnValue:
    """End this episode: the clocks stop, and a new pain starts new ones."""
    statements.add(diary_for_writing(), [Statement(now(), "gone")], now())
    return _to_today()


def _to_today() -> Response:
    return redirect(url_for("today.index"), code=303)


def _page(form: NextDayForm) -> str:
    diary = current_diary()
    shown = page(diary, deciding.known(diary, now()))
    latest = checks.last(diary) if diary and shown.stopped else None
    return render_template(
        "today/index.html",
        page=shown,
        form=form,
        latest_check=latest.id if latest else None,
        next_day_why=reasons.why("next-day"),
        goal=content().catalogue.defaults.weekly_goal_days_default,
    )
