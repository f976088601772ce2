"""The printed card of a session, and the form that logs what was done from it."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.catalogue import Plan
from app.domain.choices import guided, personal
from app.domain.records import Invalid, body_hash, to_dict
from app.domain.timeline import Session as Guided
from app.store import checks, sessions
from app.store.checks import StoredCheck
from app.store.owner import DiaryRef
from app.web import choosing, deciding
from app.web.current import content, now
from app.web.identity import current_diary
from app.web.session import bp
from app.web.session.forms import LogForm, log_form
from app.web.session.view import card_lines, plan_named

OPEN_FOR = timedelta(hours=3)
"""How long after the check its card may be used (one-session.md 3)."""


@bp.get("/card/")
def card() -> ResponseReturnValue:
    """Show all cues in order, then ask what was done."""
    opened = _opened()
    if opened is None:
        return redirect(url_for("session.index"), code=303)
    check, plan, guided = opened[1:]
    form = log_form(guided.blocks)
    form.session.data = str(uuid4())
    return _page(form, check, plan, guided)


@bp.post("/card/")
def log() -> ResponseReturnValue:
    """Keep what was done, or show the form again with what is wrong."""
    opened = _opened()
    if opened is None:
        return redirect(url_for("session.index"), code=303)
    diary, check, plan, guided = opened
    form = log_form(guided.blocks)
    if not form.validate():
        return _page(form, check, plan, guided), 422
    try:
        session_id = UUID(form.session.data)
        record = form.record(check, plan.id, guided.blocks, now())
    except Invalid as invalid:
        form.show(invalid)
        return _page(form, check, plan, guided), 422
    sessions.put(diary, session_id, record, body_hash(to_dict(record)), now())
    return redirect(url_for("session.show", session_id=session_id), code=303)


def _opened() -> tuple[DiaryRef, StoredCheck, Plan, Guided] | None:
    """Return the diary, its open check and the session it opened; None when there is none."""
    diary = current_diary()
    check = checks.last(diary) if diary else None
    if diary is None or check is None or not _is_open(check):
        return None
    asked = "gentle" if check.record.level == "gentle" else request.args.get("plan", "full")
    chosen = choosing.choices(diary)
    catalogue = personal(content().catalogue, chosen)
    plan = plan_named(catalogue, asked) or catalogue.plans["full"]
    return diary, check, plan, guided(catalogue, chosen, plan, check.record.places or ())


def _is_open(check: StoredCheck) -> bool:
    return (
        check.record.quick == "none"
        and deciding.opens_session(check.record.level)
        and now() - check.record.at < OPEN_FOR
    )


def _page(form: LogForm, check: StoredCheck, plan: Plan, guided: Guided) -> str:
    message: Any = content().messages[check.record.messages[0]]
    return render_template(
        "session/card.html",
        form=form,
        check=check.record,
        plan=plan,
        message=message,
        guided=guided,
        parts=[(guided.blocks[index], lines) for index, lines in card_lines(guided.cues)],
    )
