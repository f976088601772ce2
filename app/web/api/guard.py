"""What every request to the API must be, and how an answer is written."""

from typing import Any

import msgspec
from flask import Response, abort, request
from flask_babel import gettext as _

from app.domain.records import Invalid
from app.extensions import csrf
from app.web.api import bp
from app.web.errors import problem

csrf.exempt(bp)
"""No token that expires: a phone may deliver a session days later (origin.py guards it)."""


@bp.before_request
def refuse_foreign_forms() -> None:
    """Refuse changing requests that a plain form of another site could send."""
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        return
    if request.mimetype != "application/json":
        abort(415, _("Send JSON, with the content type application/json."))
    if request.headers.get("X-Steady") != "1":
        abort(403, _("Send the header X-Steady: 1 with every change."))


@bp.app_errorhandler(Invalid)
def invalid(error: Invalid) -> Response:
    """Answer with what is wrong, field by field."""
    fields = {
        name: [_(found.message).format(**found.values) for found in problems]
        for name, problems in error.fields.items()
    }
    return problem(422, "invalid", _("Some of this cannot be stored as it is."), fields)


def body() -> Any:
    """Return what was sent; 400 when it is not JSON."""
    try:
        return msgspec.json.decode(request.get_data())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        abort(400, _("This is not readable JSON. Check it and send it again."))


def answer(value: Any, status: int = 200) -> Response:
    """Return a value as JSON."""
    return Response(msgspec.json.encode(value), status, mimetype="application/json")
