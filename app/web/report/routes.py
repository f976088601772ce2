"""The report on its page, as it is typed."""

from datetime import date

from flask import render_template
from flask.typing import ResponseReturnValue

from app.domain.records import local_date
from app.store import share_links
from app.web import addresses, deciding
from app.web.current import now
from app.web.identity import current_diary
from app.web.report import bp
from app.web.report.choices import Choices, ReportForm, default, form_of, section_names
from app.web.report.sheet import sheet


@bp.get("/report/")
def index() -> str:
    """Show everything of the last 120 days, the form to choose, and the links made so far."""
    today = _today()
    choices = default(today)
    return page(form_of(choices, today), choices)


@bp.post("/report/")
def create() -> ResponseReturnValue:
    """Show what was chosen; nothing of it is kept."""
    today, form = _today(), ReportForm()
    if not form.validate_on_submit():
        return page(form, default(today)), 422
    return page(form, form.choices(today))


def page(form: ReportForm, choices: Choices, made: str | None = None) -> str:
    """Return the page with a sheet; ``made`` is the address of a link made just now."""
    diary = current_diary()
    return render_template(
        "report/index.html",
        sheet=sheet(diary, choices, _today()),
        form=form,
        sections=section_names(),
        links=share_links.recent(diary) if diary else [],
        made=made,
        reach=addresses.reach(made) if made else None,
        now=now(),
        zone=deciding.zone(diary),
        has_diary=diary is not None,
    )


def _today() -> date:
    return local_date(now(), deciding.zone(current_diary()))
