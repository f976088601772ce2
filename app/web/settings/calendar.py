"""The plan in a calendar: a file to download, and a private address that stays up to date."""

from datetime import timedelta, timezone

from flask import Response, abort, make_response, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.domain.history import Answers
from app.domain.routine import Rest
from app.store import feeds
from app.store.owner import DiaryRef
from app.web import addresses, deciding, routines
from app.web.current import content, now
from app.web.deciding import opens_session
from app.web.identity import current_diary
from app.web.settings import bp
from app.web.settings.plan import held, page
from app.web.settings.plan_form import form_of

FILE = "steady.ics"
WHERE_IT_IS_EARLIEST = timezone(timedelta(hours=-12))


@bp.get("/plan/steady.ics")
def calendar_file() -> ResponseReturnValue:
    """Return the plan as a file; where there is none yet, the page to make one."""
    diary = current_diary()
    if diary is None or not routines.periods(diary):
        return redirect(url_for("settings.plan"), code=303)
    response = _calendar(diary)
    response.headers["Content-Disposition"] = f'attachment; filename="{FILE}"'
    return response


@bp.post("/plan/address/")
def create_address() -> ResponseReturnValue:
    """Make a private address; it is shown this once, and the one before it ends."""
    diary = _with_plan()
    token = addresses.new_token()
    feeds.replace(diary, addresses.kept(token), now())
    return page(form_of(held()), addresses.full("settings.feed", token)), 201


@bp.post("/plan/address/close/")
def close_address() -> ResponseReturnValue:
    """Close the private address for good."""
    if not feeds.close(_with_plan()):
        abort(404, _("There is no such address. It may be closed already."))
    return redirect(url_for("settings.plan", _anchor="calendar"), code=303)


@bp.get("/calendar/<token>/steady.ics")
def feed(token: str) -> Response:
    """Return the plan to whoever has the address, and nothing else of the diary."""
    diary = feeds.whose(addresses.kept(token))
    if diary is None:
        abort(404, _("This address leads nowhere. It may be closed; make a new one in Settings."))
    response = _calendar(diary)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _calendar(diary: DiaryRef) -> Response:
    from app.web import reminders  # its library takes 4 MiB, and few have a calendar

    body = reminders.calendar(
        diary.handle, routines.periods(diary), content().routine, now(), _rest(diary)
    )
    response = make_response(body)
    response.headers["Content-Type"] = "text/calendar; charset=utf-8"
    return response


def _rest(diary: DiaryRef) -> Rest | None:
    """Return since when no session is asked for: until a stop ends, or on a day of strong pain.

    What ends only with a rating to come has no known end either. A calendar goes by the date
    where it is, which may still be the day before.
    """
    known = deciding.known(diary, now())
    if opens_session(known.decide(Answers(known.leg_today)).level):
        return None
    first = known.now.astimezone(WHERE_IT_IS_EARLIEST).date()
    if opens_session(known.decide().level):
        return Rest(first, known.history.today(known.now) + timedelta(days=1))
    return Rest(first)


def _with_plan() -> DiaryRef:
    diary = current_diary()
    if diary is None or not routines.periods(diary):
        abort(404, _("Choose the days of your plan first."))
    return diary
