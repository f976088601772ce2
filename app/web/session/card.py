"""The printed card of a session, and the form that logs what was done from it."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid4

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from app.domain.catalogue import Catalogue, Plan
from app.domain.choices import guided as compile_own
from app.domain.decision import Decision
from app.domain.history import Answers
from app.domain.records import Invalid, body_hash, to_dict
from app.domain.timeline import Session as Guided
from app.store import checks
from app.store.checks import StoredCheck
from app.store.owner import DiaryRef
from app.web import deciding, own, reasons
from app.web.current import now
from app.web.identity import current_diary
from app.web.log import log_form
from app.web.session import bp
from app.web.session.forms import CardForm
from app.web.session.view import card_lines, plan_named

OPEN_FOR = timedelta(hours=3)
"""How long after the check its card may be used (one-session.md 3)."""


@dataclass(frozen=True, slots=True)
class Opened:
    """An open check of a diary, what the rules say of it now, and the session it opens."""

    diary: DiaryRef
    check: StoredCheck
    decision: Decision
    plan: Plan
    guided: Guided


@bp.get("/card/")
def card() -> ResponseReturnValue:
    """Show all cues in order, then ask what was done."""
    opened = _opened()
    if not isinstance(opened, Opened):
        return opened
    form = log_form(CardForm, opened.guided.blocks)
    form.session.data = str(uuid4())
    return _page(form, opened)


@bp.post("/card/")
def log() -> ResponseReturnValue:
    """Keep what was done, or show the form again with what is wrong."""
    opened = _opened()
    if not isinstance(opened, Opened):
        return opened
    form = log_form(CardForm, opened.guided.blocks)
    if not form.validate():
        return _page(form, opened), 422
    try:
        session_id = UUID(form.session.data)
        record = form.record(opened.check, opened.plan.id, opened.guided.blocks, now())
    except Invalid as invalid:
        form.show(invalid)
        return _page(form, opened), 422
    deciding.keep_session(opened.diary, session_id, record, body_hash(to_dict(record)), now())
    return redirect(url_for("session.show", session_id=session_id), code=303)


def _opened() -> Opened | Response:
    """Return the session that the latest check opens now, or the way to where it leads."""
    diary = current_diary()
    check = checks.last(diary) if diary else None
    if diary is None or check is None or check.record.leg is None or _too_old(check):
        return redirect(url_for("session.index"), code=303)
    known = deciding.known(diary, now())
    decision = known.decide(Answers(check.record.leg))
    if not (_opens(check) and deciding.opens_session(decision.level)):
        return redirect(url_for("stop.show", check_id=check.id), code=303)
    mine = own.own(diary, known)
    plan = _plan(decision, mine.catalogue)
    if not plan.items:
        return redirect(url_for("today.index"), code=303)
    guided = compile_own(mine.catalogue, mine.choices, plan, check.record.places or ())
    return Opened(diary, check, decision, plan, guided)


def _too_old(check: StoredCheck) -> bool:
    return not timedelta() <= now() - check.record.at < OPEN_FOR


def _opens(check: StoredCheck) -> bool:
    """Say whether the server itself let this check pass, whatever was shown."""
    return check.decided is not None and deciding.opens_session(check.decided.level)


def _plan(decision: Decision, catalogue: Catalogue) -> Plan:
    put_back = decision.put_back and "put_back" in request.args
    if decision.level == "gentle" and not put_back:
        return catalogue.plans["gentle"]
    return plan_named(catalogue, request.args.get("plan", "full")) or catalogue.plans["full"]


def _page(form: CardForm, opened: Opened) -> str:
    guided = opened.guided
    return render_template(
        "session/card.html",
        form=form,
        check=opened.check.record,
        plan=opened.plan,
        said=reasons.said(opened.decision),
        may_put_back=opened.decision.put_back and opened.plan.id == "gentle",
        asked=request.args.get("plan", "full"),
        guided=guided,
        parts=[(guided.blocks[index], lines) for index, lines in card_lines(guided.cues)],
    )
