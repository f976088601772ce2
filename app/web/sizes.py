"""How large a request may be: small everywhere, larger only where a file is taken."""

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, abort, current_app, request

View = TypeVar("View", bound=Callable[..., Any])


def takes(most: int, message: object) -> Callable[[View], View]:
    """Let a view take a request of this many bytes; ``message`` says what to do above it."""

    def mark(view: View) -> View:
        view.takes = (most, message)  # type: ignore[attr-defined]
        return view

    return mark


def init_app(app: Flask) -> None:
    """Ask before anything reads the request, the guard of the forms included."""
    app.before_request(_make_room)


def _make_room() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    room = getattr(view, "takes", None)
    if room is None:
        return
    most, message = room
    if (request.content_length or 0) > most:
        abort(413, str(message))
    request.max_content_length = most
