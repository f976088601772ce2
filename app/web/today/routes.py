"""The page that opens first."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from flask import render_template

from app.domain.choices import guided, personal
from app.store import sessions
from app.web import choosing, deciding
from app.web.current import content, now
from app.web.identity import current_diary
from app.web.today import bp
from app.web.today.view import week


@bp.get("/")
def index() -> str:
    """Show the session of today and the days of this week."""
    diary = current_diary()
    today = now().astimezone(ZoneInfo(deciding.zone(diary))).date()
    monday = today - timedelta(days=today.weekday())
    done = sessions.days(diary, monday) if diary else frozenset()
    chosen = choosing.choices(diary)
    catalogue = personal(content().catalogue, chosen)
    return render_template(
        "today/index.html",
        today=today,
        week=week(monday, today, done),
        first_time=diary is None,
        full=guided(catalogue, chosen, catalogue.plans["full"]),
        short=guided(catalogue, chosen, catalogue.plans["short"]),
        goal=catalogue.defaults.weekly_goal_days_default,
    )
