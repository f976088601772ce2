"""Where a changing request comes from: only from our own pages."""

from urllib.parse import urlsplit

from flask import Flask, abort, request
from flask_babel import gettext as _

SAFE = {"GET", "HEAD", "OPTIONS"}


def init_app(app: Flask) -> None:
    """Refuse changing requests that another site sends."""
    app.before_request(_refuse_foreign_origin)


def is_ours(site: str | None, origin: str | None, host: str) -> bool:
    """Return whether a request with these headers was made by our own page.

    Browsers send ``Sec-Fetch-Site`` or ``Origin`` with every changing request of another
    site; a request with neither comes from a text browser or a program.
    """
    if site is not None:
        return site in {"same-origin", "none"} and origin != "null"
    return origin is None or _host_of(origin) == host


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _refuse_foreign_origin() -> None:
    if request.method in SAFE:
        return
    headers = request.headers
    if not is_ours(headers.get("Sec-Fetch-Site"), headers.get("Origin"), request.host):
        abort(403, _("This was sent from another site. Open Steady itself and try again."))
