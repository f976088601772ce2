"""Deleting everything, in a second step that says what goes."""

from flask import Response, make_response, render_template
from flask.typing import ResponseReturnValue

from app.store import erasure
from app.web.data import bp, uploads
from app.web.data.forms import EraseForm
from app.web.identity import begin_anew, current_diary


@bp.get("/delete/")
def ask() -> str:
    """Say what goes and ask whether it shall."""
    return _page(EraseForm(formdata=None))


@bp.post("/delete/")
def delete() -> ResponseReturnValue:
    """Delete the diary for good; this browser begins a new one with its next record.

    The browser is told to drop what it keeps itself: records not sent yet and the offline
    pack. It is told so in this answer alone, so that no link can make it do that.
    """
    form = EraseForm()
    if not form.validate_on_submit():
        return _page(form), 422
    diary = current_diary()
    uploads.drop("diary")
    uploads.drop("ratings")
    if diary is not None:
        erasure.erase(diary)
    begin_anew()
    response: Response = make_response(render_template("data/deleted.html"))
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def _page(form: EraseForm) -> str:
    diary = current_diary()
    return render_template(
        "data/delete.html", form=form, extent=erasure.extent(diary) if diary else None
    )
