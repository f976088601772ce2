"""The plan: on which days, after what, at what time; and breaks from sitting."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.records import Invalid, local_date
from app.domain.records.routine import clock_text, read_routine
from app.domain.routine import Routine
from app.store import feeds
from app.web import addresses, deciding, routine_words, routines
from app.web.current import content, now
from app.web.identity import current_diary, diary_for_writing
from app.web.settings import bp
from app.web.settings.plan_form import NAMES, PlanForm, form_of


@bp.get("/plan/")
def plan() -> str:
    """Show the plan that holds, the standard one before one was chosen."""
    return page(form_of(held()))


@bp.post("/plan/")
def update_plan() -> ResponseReturnValue:
    """Keep the plan from today on, or show the form again with what is wrong."""
    form = PlanForm()
    if not form.validate():
        return page(form), 422
    try:
        routine = read_routine(form.given(), routines.limits())
    except Invalid as invalid:
        form.show(invalid, **NAMES)
        return page(form), 422
    diary = diary_for_writing()
    routines.keep(diary, routine, local_date(now(), deciding.zone(diary)), now())
    return redirect(url_for("settings.plan", saved=1), code=303)


def page(form: PlanForm, address: str | None = None) -> str:
    """Return the page; ``address`` is the private one, made just now."""
    diary, words = current_diary(), content().routine
    hours = (f"{hour:02}:00" for hour in (words.break_first_hour, words.break_last_hour))
    return render_template(
        "settings/plan.html",
        form=form,
        held=held(),
        days=routine_words.days(),
        short=routine_words.short_days(),
        words=words,
        hours=list(hours),
        goal=routines.limits(),
        saved="saved" in request.args,
        address=address,
        reach=addresses.reach(address) if address else None,
        feed_made=feeds.made_at(diary) if diary else None,
        zone=deciding.zone(diary),
        clock_text=clock_text,
    )


def held() -> Routine | None:
    """Return the plan that holds today, None before one was chosen."""
    return routines.held(current_diary())
