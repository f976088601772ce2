"""The list of exercises, and a page for each."""

from flask import abort, render_template
from flask_babel import gettext as _

from app.domain.exercises import Exercise
from app.domain.plan import only
from app.domain.timeline import compile_session
from app.web.current import content
from app.web.exercises import bp
from app.web.exercises.view import dose_facts, dose_line
from app.web.public import public


@bp.get("/")
@public()
def index() -> str:
    """List the exercises in the order of a session, by the position they are done in."""
    exercises = content().catalogue.exercises.values()
    return render_template(
        "exercises/index.html",
        groups=[
            (label, [e for e in exercises if e.position == position])
            for position, label in (("lying", _("Lying down")), ("standing", _("Standing")))
        ],
        dose_line=dose_line,
    )


@bp.get("/<slug>/")
@public()
def show(slug: str) -> str:
    """Show how one exercise is done."""
    exercise = _found(slug)
    return render_template(
        "exercises/show.html",
        exercise=exercise,
        facts=dose_facts(exercise),
        seconds=compile_session(content().catalogue, only(exercise)).seconds,
    )


@bp.get("/<slug>/versions/")
@public()
def versions(slug: str) -> str:
    """Show the easier and harder versions of one exercise, each drawn."""
    return render_template("exercises/versions.html", exercise=_found(slug))


def _found(slug: str) -> Exercise:
    exercise = content().catalogue.exercises.get(slug)
    if exercise is None:
        abort(404, _("There is no exercise with this name. All of them are under Exercises."))
    return exercise
