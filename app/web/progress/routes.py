"""The page that shows where the pain is going."""

from datetime import date
from zoneinfo import ZoneInfo

from flask import render_template, request
from flask.typing import ResponseReturnValue

from app.domain.pain import Reading
from app.domain.series import Range, read_from
from app.store import ratings
from app.web.current import now
from app.web.identity import current_diary
from app.web.progress import bp, view


@bp.get("/progress/")
def index() -> ResponseReturnValue:
    """Show the trend over a range, and say when there is no such range."""
    diary = current_diary()
    today = _today(diary.time_zone if diary else None)
    stored = ratings.since(diary, read_from(today)) if diary else []
    readings = [
        Reading(r.day, r.at, r.leg, r.back, leg_after=r.leg_after, back_after=r.back_after)
        for r in stored
    ]
    page = view.page(readings, request.args.get("range", Range.FOUR_WEEKS.value), today)
    return render_template("progress/index.html", page=page), 422 if page.unknown else 200


def _today(time_zone: str | None) -> date:
    """Return the local date of the diary, of the server before its first record."""
    return now().astimezone(ZoneInfo(time_zone) if time_zone else None).date()
