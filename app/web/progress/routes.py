"""The page that shows where the pain is going."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app.domain.pain import Reading
from app.domain.person import episodes
from app.domain.records import local_date
from app.domain.series import Range, read_from
from app.store import ratings
from app.web import deciding, reasons
from app.web.current import now
from app.web.identity import current_diary
from app.web.progress import bp, view


@bp.get("/progress/")
def index() -> ResponseReturnValue:
    """Show the trend over a range, and say when there is no such range."""
    diary = current_diary()
    today = local_date(now(), deciding.zone(diary))
    stored = ratings.since(diary, read_from(today)) if diary else []
    readings = [
        Reading(r.day, r.at, r.leg, r.back, leg_after=r.leg_after, back_after=r.back_after)
        for r in stored
    ]
    page = view.page(readings, request.args.get("range") or Range.FOUR_WEEKS.value, today)
    known = deciding.known(diary, now())
    shown = render_template(
        "progress/index.html",
        page=page,
        notices=reasons.notices(known.decide()),
        episodes=[episode for episode in episodes(known.said) if episode.gone_at],
        zone=deciding.zone(diary),
    )
    return shown, 422 if page.unknown else 200
