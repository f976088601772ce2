"""What a person chooses for their sessions, before they start."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.choices import Choices, change_limits, guided, personal, rest_limits
from app.domain.records import Invalid
from app.web import choosing
from app.web.current import content
from app.web.identity import current_diary, diary_for_writing
from app.web.settings import bp
from app.web.settings.forms import OPTIONS, ChoicesForm, amounts, choices_form


@bp.get("/session/")
def session() -> str:
    """Show the choices, and how long a session of them takes."""
    chosen = choosing.choices(current_diary())
    return _page(choices_form(content().catalogue, chosen), chosen)


@bp.post("/session/")
def choose() -> ResponseReturnValue:
    """Keep the choices, or show the form again with what is wrong."""
    catalogue = content().catalogue
    before = choosing.choices(current_diary())
    form = choices_form(catalogue, before)
    if not form.validate():
        return _page(form, before), 422
    try:
        chosen = form.record(catalogue)
    except Invalid as invalid:
        form.show(invalid, **form.names(catalogue))
        return _page(form, before), 422
    choosing.keep(diary_for_writing(), chosen)
    return redirect(url_for("settings.session", saved=1), code=303)


def _page(form: ChoicesForm, chosen: Choices) -> str:
    catalogue = content().catalogue
    own = personal(catalogue, chosen)
    slugs = form.places(catalogue)
    return render_template(
        "settings/session.html",
        form=form,
        exercises=[catalogue.exercises[slug] for slug in slugs],
        options=OPTIONS,
        amounts=amounts,
        rest_limits=rest_limits,
        change_limits=change_limits(catalogue),
        minutes=guided(own, chosen, own.plans["full"]).minutes,
        saved="saved" in request.args,
    )
