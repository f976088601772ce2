"""What a person sees when something goes wrong: one sentence, and what to do."""

from functools import partial
from typing import Any

from flask import Flask, Response, jsonify, make_response, render_template, request
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError

from app.store.owner import DiaryGone
from app.store.transaction import StorageAway

RETRY_AFTER_S = 5


def init_app(app: Flask) -> None:
    """Answer every error in the shape of the page or of the API."""
    app.register_error_handler(HTTPException, _refused)
    app.register_error_handler(CSRFError, _form_too_old)
    app.register_error_handler(StorageAway, _storage_away)
    app.register_error_handler(DiaryGone, _diary_gone)
    app.register_error_handler(RecursionError, _too_deep)
    app.log_exception = partial(_log, app)  # type: ignore[method-assign]


def problem(
    status: int, code: str, message: str, fields: dict[str, list[str]] | None = None
) -> Response:
    """Return an error of the API in its one shape."""
    body = {"error": {"code": code, "message": message, "fields": fields or {}}}
    response = jsonify(body)
    response.status_code = status
    return response


def _log(app: Flask, exc_info: Any) -> None:
    """Name the route that failed, not the address: in some of them stands a secret."""
    route = request.url_rule or "no route"
    app.logger.error("Exception on %s [%s]", route, request.method, exc_info=exc_info)


def _refused(error: HTTPException) -> Response:
    status = error.code or 500
    title, message = _words(status)
    own = error.description != type(error).description and not isinstance(
        error, InternalServerError
    )
    return _answer(status, title, str(error.description) if own else message)


def _form_too_old(error: CSRFError) -> Response:
    title = _("Please send this again")
    return _answer(
        400, title, _("This page was open in another way. Go back, reload it and send it again.")
    )


def _storage_away(error: StorageAway) -> Response:
    title, message = _words(503)
    response = _answer(503, title, message)
    response.headers["Retry-After"] = str(RETRY_AFTER_S)
    return response


def _diary_gone(error: DiaryGone) -> Response:
    return _answer(
        409, _("Nothing was saved"), _("Your diary was deleted meanwhile. Open Steady anew.")
    )


def _too_deep(error: RecursionError) -> Response:
    return _answer(400, _("That could not be read"), _("What was sent is nested too deeply."))


def _answer(status: int, title: str, message: str) -> Response:
    if request.path.startswith("/api/"):
        return problem(status, CODES.get(status, "refused"), message)
    page = render_template("errors/error.html", title=title, message=message, status=status)
    response = make_response(page, status)
    response.headers["Cache-Control"] = "no-store"
    return response


CODES = {
    400: "bad_request",
    403: "forbidden",
    404: "not_found",
    405: "method_not_allowed",
    409: "conflict",
    413: "too_large",
    412: "changed",
    415: "not_json",
    422: "invalid",
    428: "if_match_missing",
    500: "failed",
    503: "storage_away",
}


def _words(status: int) -> tuple[str, str]:
    """Return the title and the sentence for a status."""
    words = {
        400: (_("That could not be read"), _("Go back, check what you entered and try again.")),
        403: (_("Not from here"), _("Open Steady itself and try again.")),
        404: (
            _("This page is not here"),
            _("The address may be mistyped, or what it named was deleted."),
        ),
        405: (_("That does not work here"), _("Go back and use the buttons on the page.")),
        413: (_("That is too much at once"), _("Shorten the text and send it again.")),
        422: (_("Something needs another look"), _("Go back and check what you entered.")),
        503: (
            _("Steady cannot reach its storage"),
            _("Nothing was lost. Wait a few seconds and try again."),
        ),
    }
    failed = (
        _("Something went wrong here"),
        _("It is our fault, not yours. What was already saved is safe. Please try again."),
    )
    return words.get(status, failed if status >= 500 else words[400])
