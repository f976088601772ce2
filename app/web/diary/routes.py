"""The diary itself: a page of records, newest first."""

from uuid import UUID

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.domain.records import local_date
from app.store import listing
from app.store.listing import SHOWS, Line, Show
from app.web import deciding
from app.web.current import now
from app.web.diary import bp
from app.web.diary.places import here, place_after, read_place
from app.web.diary.view import by_week, row
from app.web.diary.words import kind_names
from app.web.identity import current_diary

PAGE = 20


@bp.get("/")
def index() -> ResponseReturnValue:
    """Show a page of the diary; of one kind alone where that is asked.

    A kind may stand in the address: it says what is looked for, not what was found.
    """
    diary = current_diary()
    place = request.args.get("before")
    before = read_place(place)
    if place is not None and before is None:
        abort(404, _("There is no such part of the diary. Start from its first page."))
    show, gone = _show(), request.args.get("deleted", type=UUID)
    lines = listing.page(diary, PAGE + 1, before, show, gone) if diary else ()
    live = [line for line in lines if line.deleted_at is None]
    shown = live[:PAGE]
    return render_template(
        "diary/index.html",
        weeks=by_week(shown, local_date(now(), deciding.zone(diary))),
        earlier=place_after(shown[-1]) if len(live) > PAGE else None,
        from_the_top=before is None,
        show=show,
        shows={**kind_names(), "hurt": _("Something hurt")},
        gone=_gone(lines),
        here=here(),
        saved="saved" in request.args,
    )


def _show() -> Show | None:
    """Return the kind that is asked for; None: all."""
    asked = request.args.get("show")
    return next((show for show in SHOWS if show == asked), None)


def _gone(lines: tuple[Line, ...]) -> object:
    """Return what was just deleted, None when nothing was."""
    return next((row(line) for line in lines if line.deleted_at is not None), None)
