"""The pages to read, and the warning signs."""

from flask import abort, render_template
from flask_babel import gettext as _

from app.content.pages import READABLE
from app.web.current import content
from app.web.learn import bp
from app.web.learn.decides import parts
from app.web.public import public
from app.web.signs import TIERS


@bp.get("/learn/")
@public()
def index() -> str:
    """List the pages there are to read."""
    return render_template("learn/index.html", pages=[content().pages[name] for name in READABLE])


@bp.get("/learn/how-steady-decides/")
@public()
def decides() -> str:
    """Show every rule with its numbers and where they come from."""
    return render_template("learn/decides.html", parts=parts(), tiers=TIERS)


@bp.get("/learn/<name>/")
@public()
def show(name: str) -> str:
    """Show one page."""
    if name not in READABLE:
        abort(404, _("There is no page with this name. All of them are under Learn."))
    return render_template("learn/show.html", page=content().pages[name])


@bp.get("/warning-signs/")
@public()
def warning_signs() -> str:
    """Show the signs that need help, the most urgent first."""
    return render_template("learn/warning_signs.html")
