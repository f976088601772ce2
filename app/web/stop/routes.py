"""Why there is no session now, what to do instead, and what opens sessions again."""

from datetime import datetime
from uuid import UUID, uuid4

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import RadioField
from wtforms.validators import InputRequired

from app.domain.decision import Decision
from app.domain.history import Answers
from app.domain.person import Statement
from app.domain.records import Clearance, body_hash, to_dict
from app.store import checks, clearances, statements
from app.store.checks import StoredCheck
from app.store.owner import DiaryRef
from app.web import deciding, reasons
from app.web.current import now
from app.web.deciding import Known
from app.web.forms import TypedForm
from app.web.identity import current_diary
from app.web.stop import bp
from app.web.stop.ways import Way, ways_out


class WayForm(TypedForm):
    """Which of the ways out holds."""

    answer = RadioField(
        validators=[InputRequired(lazy_gettext("Choose what has happened, then confirm it."))]
    )


@bp.get("/<uuid:check_id>/")
def show(check_id: UUID) -> str:
    """Show what the rules say now about one check."""
    diary, check = _found(check_id)
    decision = _decision(deciding.known(diary, now()), check)
    return _page(decision, ways_out(decision), _form(ways_out(decision)))


@bp.post("/<uuid:check_id>/")
def clear(check_id: UUID) -> ResponseReturnValue:
    """Keep the person's statement and say what holds now."""
    diary, check = _found(check_id)
    known = deciding.known(diary, now())
    decision = _decision(known, check)
    ways = ways_out(decision)
    form = _form(ways)
    if not form.validate_on_submit():
        return _page(decision, ways, form), 422
    chosen = next(way for way in ways if way.answer == form.answer.data)
    _keep(diary, chosen, known.kept.present(now()))
    if deciding.known(diary, now()).locked():
        return redirect(url_for("stop.show", check_id=check_id), code=303)
    return redirect(url_for("today.index"), code=303)


def _decision(known: Known, check: StoredCheck) -> Decision:
    """Return what holds now; the rating of another day says nothing about this one."""
    same_day = check.day == known.history.today(known.now)
    leg = check.record.leg if same_day else None
    asked = known.decide(Answers(leg))
    return asked if not deciding.opens_session(asked.level) else known.locked() or asked


def _keep(diary: DiaryRef, way: Way, at: datetime) -> None:
    """Keep one statement; it covers all that happened up to the latest check."""
    if way.clears is None:
        statements.add(diary, [Statement(at, "mistake", item) for item in way.items], now())
        return
    latest = checks.last(diary)
    record = Clearance(at, latest.id if latest else None, None, way.clears)
    clearances.put(diary, uuid4(), record, body_hash(to_dict(record)), now())


def _found(check_id: UUID) -> tuple[DiaryRef, StoredCheck]:
    diary = current_diary()
    stored = checks.get(diary, check_id) if diary else None
    if diary is None or stored is None:
        abort(404, _("This check is not in your diary. Start again from Today."))
    return diary, stored


def _form(ways: tuple[Way, ...]) -> WayForm:
    form = WayForm()
    form.answer.choices = [way.answer for way in ways]
    return form


def _page(decision: Decision, ways: tuple[Way, ...], form: WayForm) -> str:
    return render_template(
        "stop/show.html",
        said=reasons.said(decision),
        level=decision.level,
        is_open=deciding.opens_session(decision.level),
        ways=[(way.answer, way.label) for way in ways],
        form=form,
    )
