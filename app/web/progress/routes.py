"""The page that shows where the pain is going."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from markupsafe import Markup

from app.domain.first_ratings import FirstRatings
from app.domain.pain import Part
from app.domain.person import Episode, episodes
from app.domain.records import local_date
from app.domain.series import Range, read_from
from app.store import events, settings
from app.store.owner import DiaryRef
from app.web import deciding, drawn, reasons, routines
from app.web.current import now
from app.web.deciding import Known
from app.web.identity import current_diary
from app.web.progress import bp, view
from app.web.reasons import Said

PART = "progress"
"""The name of this part among a diary's settings."""


@bp.get("/progress/")
def index() -> ResponseReturnValue:
    """Show the trend over a range, and say when there is no such range."""
    diary = current_diary()
    asked = request.args.get("range") or settings.part(diary, PART).get("range")
    known = next((span for span in Range if span.value == asked), None)
    shown = known or Range.FOUR_WEEKS
    today = local_date(now(), deciding.zone(diary))
    month = _month(request.args.get("month"))
    read = cache(lambda: deciding.known(diary, now()))
    parts = drawn.until_changed(
        diary, ("progress", shown, today, month), lambda: _parts(diary, read(), shown, today, month)
    )
    hour = now().replace(minute=0, second=0, microsecond=0)
    notices, past = drawn.until_changed(diary, ("notices", hour), lambda: _told(read()))
    unknown = asked if asked and not known else None
    page = render_template(
        "progress/index.html",
        **parts,
        newcomer=diary is None,
        ranges=view.ranges(),
        shown=shown,
        unknown=unknown,
        form=FlaskForm(),
        notices=notices,
        episodes=past,
        zone=deciding.zone(diary),
    )
    return page, 422 if unknown else 200


@bp.post("/progress/")
def update() -> ResponseReturnValue:
    """Show another range, and remember it for the next time."""
    asked = request.form.get("range", "")
    diary = current_diary()
    if diary and asked in {span.value for span in Range}:
        settings.save(diary, PART, {"range": asked})
    return redirect(url_for("progress.index", range=asked), code=303)


def _told(known: Known) -> tuple[Sequence[Said], Sequence[Episode]]:
    """Return what the rules say of the time gone by, and the pain that is over."""
    past = tuple(episode for episode in episodes(known.said) if episode.gone_at)
    return reasons.notices(known.decide()), past


def _parts(
    diary: DiaryRef | None, known: Known, shown: Range, today: date, month: date | None
) -> Mapping[str, Markup]:
    """Return what stands before the notices of time, and after them."""
    records = _records(diary, known, shown, today) if diary else view.NOTHING
    page = view.page(records, shown, today, month, routines.goals(diary))
    return {name: view.part(name, page) for name in view.PARTS}


def _records(diary: DiaryRef, known: Known, shown: Range, today: date) -> view.Records:
    recent = today - timedelta(days=view.RECENT_DAYS - 1)
    found = events.read(
        diary, read_from(today), marks_from=view.marks_from(shown, today), felt=(recent, today)
    )
    firsts: dict[Part, FirstRatings] = {"leg": known.kept.daily, "back": known.kept.back}
    return view.Records(found.events, firsts, found.felt, known.history.daily)


def _month(text: str | None) -> date | None:
    """Return the first of the month named in the address; None where it names none."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        return None
