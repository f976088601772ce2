"""The settings on their page: a section is saved by itself."""

from flask import Response, abort, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.domain.choices import change_limits
from app.store.owner import DiaryRef
from app.web import deciding, look, routine_words, routines, zones
from app.web.current import content
from app.web.identity import current_diary, diary_for_writing
from app.web.settings import bp
from app.web.settings.forms import OPTIONS
from app.web.settings.sections import LOOKS, SECTIONS, Section, filled


@bp.get("/")
def index() -> str:
    """Show everything there is to choose, as it is now."""
    return _page(filled(current_diary()), request.args.get("saved"))


@bp.post("/")
def update() -> ResponseReturnValue:
    """Keep one section, or show it again with what is wrong."""
    name = request.form.get("section", "")
    if name not in SECTIONS:
        abort(404, _("There is no such setting. Reload this page and try again."))
    sections = filled(current_diary(), name)
    if not sections[name].validate():
        return _page(sections), 422
    sections[name].keep(diary_for_writing())
    return redirect(url_for("settings.index", saved=name, _anchor=name), code=303)


@bp.get("/look.css")
def look_sheet() -> Response:
    """Return the look that the cookie names as a style sheet, for a page without a script."""
    response = make_response(look.sheet())
    response.mimetype = "text/css"
    response.headers["Cache-Control"] = "no-store"
    response.vary.add("Cookie")
    return response


def _page(sections: dict[str, Section], saved: str | None = None) -> str:
    diary = current_diary()
    return render_template(
        "settings/index.html",
        sections=sections,
        saved=saved,
        options=OPTIONS | LOOKS,
        change_limits=change_limits(content().catalogue),
        plan=_plan(diary),
        zone=deciding.zone(diary),
        zones=sorted(name for name in zones.known() if "/" in name and not name.startswith("Etc/")),
    )


def _plan(diary: DiaryRef | None) -> str | None:
    routine = routines.held(diary)
    return routine_words.sentence(routine) if routine else None
