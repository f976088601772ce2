"""Changing what is in the diary: at the revision that was shown, or after a look at both."""

from uuid import UUID

from flask import redirect, render_template
from flask.typing import ResponseReturnValue

from app.domain import limits
from app.web.current import now
from app.web.diary import bp, words
from app.web.diary.conflict import Difference, differences
from app.web.diary.editors import Editor, editor, editor_also_deleted
from app.web.diary.moments import MomentForm
from app.web.diary.places import address_of


@bp.get("/<uuid:record_id>/")
def show(record_id: UUID) -> str:
    """Show a record in its form."""
    found = editor(record_id)
    return _page(found, found.form())


@bp.post("/<uuid:record_id>/")
def update(record_id: UUID) -> ResponseReturnValue:
    """Change a record, or show its form again: with what is wrong, or what changed meanwhile.

    One that was deleted meanwhile is shown too, and put back by sending it again.
    """
    found = editor_also_deleted(record_id, now())
    form = found.form()
    if form.revision.data != str(found.stored.revision):
        return _changed_meanwhile(found, form)
    record = found.read(form, now()) if form.validate() else None
    if record is None:
        return _page(found, form), 422
    if not found.save(record, now()):
        return _changed_meanwhile(editor_also_deleted(record_id, now()), form)
    return redirect(address_of(record, now()), code=303)


def _changed_meanwhile(found: Editor, form: MomentForm) -> ResponseReturnValue:
    """Show what is kept beside what was typed; sent again, what was typed takes its place."""
    form.revision.data = str(found.stored.revision)
    return _page(found, form, differences(found, form)), 409


def _page(found: Editor, form: MomentForm, changed: list[Difference] | None = None) -> str:
    return render_template(
        "diary/edit.html",
        title=words.headings(adding=False)[found.kind],
        kind=found.kind,
        record_id=found.stored.id,
        form=form,
        changed=changed,
        deleted=found.stored.deleted_at is not None,
        words=words,
        limits=limits,
        **found.shown(),
    )
