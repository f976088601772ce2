"""The page that opens first, and what is answered on it."""

from uuid import UUID, uuid4

from flask import abort, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from werkzeug.wrappers import Response
from wtforms.validators import InputRequired

from app.domain.limits import PAIN
from app.domain.person import NOTICES, Statement
from app.domain.records import Invalid, body_hash, read_entry
from app.domain.weekly import QUESTION
from app.store import entries, statements
from app.web import deciding, reasons, zones
from app.web.current import now
from app.web.forms import RecordForm, number, one_of, pain
from app.web.identity import current_diary, diary_for_writing
from app.web.once import keep_once
from app.web.today import bp
from app.web.today.view import page


class NextDayForm(RecordForm):
    """How strong the pain is on the day after a session."""

    leg = pain(required=True)


class WeekForm(RecordForm):
    """How much pain got in the way this week."""

    interfere = one_of(
        map(str, range(PAIN.low, PAIN.high + 1)),
        InputRequired(lazy_gettext("Choose a number from 0 to 10, or skip the question.")),
    )


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
    try:
        _keep_rating({"leg": number(form.leg), "after_session": str(session_id)})
    except Invalid:
        abort(404, _("This session is not in your diary. It may have been deleted."))
    return _to_today()


@bp.post("/this-week/")
def this_week() -> ResponseReturnValue:
    """Keep how much pain got in the way this week."""
    form = WeekForm()
    if not form.validate():
        return _page(NextDayForm(formdata=None), form), 422
    _keep_rating({"interfere": number(form.interfere)})
    return _to_today()


@bp.post("/notices/<notice>/")
def dismiss(notice: str) -> ResponseReturnValue:
    """Put a notice away, or skip the weekly question, until it is due again."""
    if notice not in (*NOTICES, QUESTION):
        abort(404, _("There is no such notice."))
    statements.add(diary_for_writing(), [Statement(now(), "dismissed", notice)], now())
    return _to_today()


@bp.post("/pain-gone/")
def gone() -> ResponseReturnValue:
    """End this episode: the clocks stop, and a new pain starts new ones."""
    statements.add(diary_for_writing(), [Statement(now(), "gone")], now())
    return _to_today()


def _keep_rating(answers: dict[str, object]) -> None:
    """Keep a rating of now; Invalid when it follows a session this diary never had."""
    diary = diary_for_writing()
    when = {"at": now().isoformat(), "time_zone": deciding.zone(diary)}
    record = read_entry({"kind": "rating", "note": "", **when, **answers}, now(), zones.known())
    sent = body_hash(answers)  # without the time, which a second press changes
    form_id = request.form.get("record_id", type=UUID)
    keep_once(form_id, sent, lambda new_id: entries.put(diary, new_id, record, sent, now()))


def _to_today() -> Response:
    return redirect(url_for("today.index"), code=303)


def _page(form: NextDayForm, week_form: WeekForm | None = None) -> str:
    diary = current_diary()
    known = deciding.known(diary, now())
    shown = page(diary, known)
    latest = max(known.kept.checks, key=lambda check: (check.at, check.id), default=None)
    return render_template(
        "today/index.html",
        page=shown,
        form=form,
        week_form=week_form or WeekForm(formdata=None),
        record_id=uuid4(),
        latest_check=latest.id if latest else None,
        next_day_why=reasons.why("next-day"),
    )
