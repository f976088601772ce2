"""Public pages: identical for everybody, drawn once, kept compressed, with an ETag."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec

from flask import Response, current_app, request

from app.web.compression import best_encoding, brotli_bytes, gzip_bytes

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page as it is sent: its type, its tag and its bytes by encoding."""

    mimetype: str
    etag: str
    bodies: dict[str | None, bytes]


def draw(body: bytes, mimetype: str) -> Drawn:
    """Return a page ready to be sent in every encoding."""
    return Drawn(
        mimetype,
        hashlib.sha256(body).hexdigest()[:20],
        {None: body, "gzip": gzip_bytes(body, 9), "br": brotli_bytes(body, 11)},
    )


def public(mimetype: str = "text/html") -> Callable[[Callable[P, str]], Callable[P, Response]]:
    """Let a view that returns text be drawn once for each set of arguments.

    The view must not read the request, the cookie or the database; the content it
    shows is fixed at start, so what was drawn stays true until the process ends.
    """

    def decorate(view: Callable[P, str]) -> Callable[P, Response]:
        @wraps(view)
        def answer(*args: P.args, **kwargs: P.kwargs) -> Response:
            kept: dict[str, Drawn] = current_app.extensions.setdefault("steady_pages", {})
            if request.path not in kept:
                with current_app.app_context():  # nothing of the request around it goes in
                    body = view(*args, **kwargs).encode()
                kept[request.path] = draw(body, mimetype)
            return _send(kept[request.path])

        return answer

    return decorate


def drawn(path: str) -> Drawn:
    """Return the public page at a path as it is sent, drawn now if nobody has asked for it yet."""
    with current_app.test_request_context(path):
        current_app.dispatch_request()
    page: Drawn = current_app.extensions["steady_pages"][path]
    return page


def _send(page: Drawn) -> Response:
    encoding = best_encoding()
    response = Response(page.bodies[encoding], mimetype=page.mimetype)
    if encoding:
        response.headers["Content-Encoding"] = encoding
    response.vary.add("Accept-Encoding")
    response.headers["Cache-Control"] = "public, no-cache"
    response.set_etag(f"{page.etag}-{encoding or 'plain'}")
    response.make_conditional(request)
    return response
