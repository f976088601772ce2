"""Adding by hand, at any past time: a session, a walk, a rating, a note, a flare-up."""

from typing import Any, Literal
from uuid import uuid4

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain import limits
from app.domain.records import body_hash, to_dict
from app.domain.records.entry import ENTRY_KINDS, EntryKind
from app.domain.timeline import Session as Guided
from app.store import entries
from app.web import choosing, deciding
from app.web.current import now
from app.web.diary import bp, words
from app.web.diary.added_form import AddedForm, added_form
from app.web.diary.entry_form import EntryForm, asked, entry_form
from app.web.diary.moments import MomentForm
from app.web.diary.places import address_of
from app.web.identity import current_diary, diary_for_writing
from app.web.once import keep_once

Kind = Literal["session"] | EntryKind
KINDS: tuple[Kind, ...] = ("session", *ENTRY_KINDS)


@bp.get("/new/")
def new() -> str:
    """Ask what to add, or show the form of what was chosen."""
    kind = _kind()
    if kind is None:
        current_diary()  # a page of the diary like the others: no cache keeps it
        return render_template("diary/new.html", kinds=words.kinds_to_add())
    if kind != "session":
        return _page(kind, _entry_form())
    session = choosing.full_session(current_diary())
    return _session_page(added_form(session, _zone(), now()), session)


@bp.post("/new/")
def create() -> ResponseReturnValue:
    """Keep what was added, or show its form again with what is wrong."""
    kind = _kind()
    if kind is None:
        return redirect(url_for("diary.new"), code=303)
    return _add_session() if kind == "session" else _add_entry(kind)


def _kind() -> Kind | None:
    wanted = request.args.get("kind")
    return next((kind for kind in KINDS if kind == wanted), None)


def _add_entry(kind: EntryKind) -> ResponseReturnValue:
    form = _entry_form()
    record = form.record(kind, _zone(), now()) if form.validate() else None
    if record is None:
        return _page(kind, form), 422
    diary, sent = diary_for_writing(), body_hash(to_dict(record))
    keep_once(form.id(), sent, lambda entry_id: entries.put(diary, entry_id, record, sent, now()))
    return redirect(address_of(record, now()), code=303)


def _add_session() -> ResponseReturnValue:
    session = choosing.full_session(current_diary())
    form = added_form(session, _zone(), now())
    record = form.record(session.blocks, _zone(), now()) if form.validate() else None
    if record is None:
        return _session_page(form, session), 422
    diary, sent = diary_for_writing(), body_hash(to_dict(record))
    session_id = keep_once(
        form.id(), sent, lambda new_id: deciding.keep_session(diary, new_id, record, sent, now())
    )
    return redirect(url_for("session.show", session_id=session_id), code=303)


def _zone() -> str:
    return deciding.zone(current_diary())


def _entry_form() -> EntryForm:
    return entry_form(_zone(), now(), None, None)


def _page(kind: EntryKind, form: EntryForm) -> str:
    return _drawn(kind, form, asked=asked(kind))


def _session_page(form: AddedForm, session: Guided) -> str:
    return _drawn("session", form, blocks=session.blocks)


def _drawn(kind: str, form: MomentForm, **shown: Any) -> str:
    form.record_id.data = form.record_id.data or str(uuid4())
    return render_template(
        "diary/edit.html",
        title=words.headings(adding=True)[kind],
        kind=kind,
        record_id=None,
        form=form,
        words=words,
        limits=limits,
        **shown,
    )
