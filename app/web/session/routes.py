"""The session page: a form without JavaScript, the shell of the guided session with it."""

from uuid import UUID, uuid4

from flask import abort, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.domain.records import Invalid, body_hash, to_dict
from app.extensions import csrf
from app.store import sessions
from app.web import deciding, own, reasons
from app.web.current import content, now
from app.web.deciding import Known
from app.web.forms import number
from app.web.identity import current_diary, diary_for_writing
from app.web.log import LogForm
from app.web.own import Shown
from app.web.public import public
from app.web.session import bp, words
from app.web.session.forms import CheckForm
from app.web.session.view import done_rows, plan_options, quick_options
from app.web.signs import tier_options, tier_title


@bp.get("/")
@public()
def index() -> str:
    """Show the check-in."""
    return _page(CheckForm(formdata=None))


@bp.post("/")
@csrf.exempt  # type: ignore[untyped-decorator]
def create() -> ResponseReturnValue:
    """Keep the check and go where it leads: to the card or to a stop."""
    form = CheckForm()
    form.plan.choices = [name for name, _label in plan_options(content().catalogue)]
    diary = current_diary()
    known = deciding.known(diary, now())
    if not _sound(form, known):
        return _page(form, known), 422
    try:
        check = deciding.check(known, form.answers(deciding.zone(diary), now()))
    except Invalid as invalid:
        form.show(invalid)
        return _page(form, known), 422
    check_id = uuid4()
    deciding.keep(diary_for_writing(), check_id, check, body_hash(to_dict(check)), now())
    if not deciding.opens_session(check.level):
        return redirect(url_for("stop.show", check_id=check_id), code=303)
    return redirect(url_for("session.card", plan=form.plan.data), code=303)


@bp.get("/<uuid:session_id>/")
def show(session_id: UUID) -> str:
    """Sum up one session: what it means, what was done."""
    diary = current_diary()
    stored = sessions.get(diary, session_id) if diary else None
    if stored is None:
        abort(404, _("This session is not in your diary. It may have been deleted."))
    ended = stored.ended or deciding.after(session_id, stored.record)
    return render_template(
        "session/show.html",
        id=session_id,
        session=stored.record,
        said=reasons.said(ended),
        next_level=ended.level,
        offers=_offers(deciding.known(diary, now()), session_id),
        rows=done_rows(stored.record),
    )


def _offers(known: Known, session_id: UUID) -> tuple[Shown, ...]:
    """Return what is offered after the latest session; none while a stop holds."""
    latest = known.history.sessions[-1:]
    if not latest or latest[0].id != session_id or known.locked():
        return ()
    return own.shown_offers(known, own.exercise_states(known))


def _sound(form: CheckForm, known: Known) -> bool:
    """Return whether all is answered, the whole list where it is due."""
    if not form.validate():
        return False
    due = known.asks_whole_list(number(form.leg), form.places.value() or [])
    return not due or form.ask_whole_list(_("Please answer the whole list today."))


def _page(form: CheckForm, known: Known | None = None) -> str:
    catalogue = content().catalogue
    again = deciding.asked_again(known) if known else {}
    return render_template(
        "session/index.html",
        form=form,
        tiers=[
            (tier, tier_title(tier.tier), tier_options(tier.tier, again)) for tier in form.tiers
        ],
        after=LogForm(formdata=None, meta={"csrf": False}),
        quick_options=quick_options(),
        plan_options=plan_options(catalogue),
        new_symptom_options=[(o.id, o.label) for o in content().measures.new_symptoms.options],
        page=words.page(),
    )
