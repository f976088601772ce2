"""Links for the doctor: made and closed on the report, opened by whoever holds one."""

import re
from uuid import UUID

from flask import Response, abort, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.domain.records import local_date
from app.store import share_links
from app.web import addresses, deciding
from app.web.current import now
from app.web.identity import current_diary
from app.web.report import bp
from app.web.report.choices import ReportForm, default, read
from app.web.report.routes import page
from app.web.report.sheet import sheet

DAYS = 14
AHEAD = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
"""By these a browser says that it loads a page before anybody has asked to see it."""
PREVIEW = re.compile(r"bot\b|crawler|spider|preview|facebookexternalhit|whatsapp|skype", re.I)
"""What messengers and mail call themselves when they look what is behind a link in a message."""


@bp.post("/report/links/")
def create_link() -> ResponseReturnValue:
    """Make a link to what was chosen; its address is shown this once."""
    diary = current_diary()
    if diary is None:
        abort(404, _("There is nothing in your diary yet that a link could show."))
    form, today = ReportForm(), local_date(now(), deciding.zone(diary))
    if not form.validate_on_submit():
        return page(form, default(today)), 422
    token, choices = addresses.new_token(), form.choices(today)
    share_links.create(diary, addresses.kept(token), choices.plain(), now(), DAYS)
    return page(form, choices, made=addresses.full("report.shared", token)), 201


@bp.post("/report/links/<uuid:link_id>/revoke/")
def revoke_link(link_id: UUID) -> ResponseReturnValue:
    """Close a link for good."""
    diary = current_diary()
    if diary is None or not share_links.revoke(diary, link_id, now()):
        abort(404, _("There is no such link. It may be closed already."))
    return redirect(url_for("report.index", _anchor="links"), code=303)


@bp.get("/shared/<token>/")
def shared(token: str) -> Response:
    """Show the report to whoever holds the link, and nothing else; note that it was opened."""
    opened = share_links.open(addresses.kept(token), now(), noted=_is_read())
    if opened is None:
        abort(404, _("This link does not open anything. It may have ended; ask for a new one."))
    today = local_date(now(), deciding.zone(opened.diary))
    found = sheet(opened.diary, read(opened.choices), today)
    response = make_response(render_template("report/shared.html", sheet=found))
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def _is_read() -> bool:
    """Return whether somebody sees the answer: no program that only looks, and none ahead."""
    ahead = " ".join(request.headers.get(name, "") for name in AHEAD).lower()
    if request.method == "HEAD" or "prefetch" in ahead or "preview" in ahead:
        return False
    return not PREVIEW.search(request.headers.get("User-Agent", ""))
