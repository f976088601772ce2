"""Compressed answers: brotli where the browser takes it, else gzip.

A personal page may be compressed too: its cookie is SameSite=Lax, so no other site can
make a browser ask for it with the cookie and watch the sizes.
"""

import gzip
from collections.abc import Callable

import brotli
from flask import Flask, Response, request

SMALLEST = 500
TEXT = ("text/", "application/json", "application/manifest+json", "image/svg+xml")


def brotli_bytes(body: bytes, quality: int = 5) -> bytes:
    """Return the body compressed with brotli."""
    packed: bytes = brotli.compress(body, quality=quality)
    return packed


def gzip_bytes(body: bytes, level: int = 6) -> bytes:
    """Return the body compressed with gzip, the same bytes for the same input."""
    return gzip.compress(body, level, mtime=0)


ENCODINGS: dict[str, Callable[[bytes], bytes]] = {"br": brotli_bytes, "gzip": gzip_bytes}
"""The encodings we offer, the better first."""


def best_encoding() -> str | None:
    """Return the encoding that the browser takes, None for plain."""
    return next((name for name in ENCODINGS if request.accept_encodings[name] > 0), None)


def init_app(app: Flask) -> None:
    """Compress what is worth it."""
    app.after_request(_compress)


def _compress(response: Response) -> Response:
    if not _worth_it(response):
        return response
    response.vary.add("Accept-Encoding")
    encoding = best_encoding()
    if encoding:
        response.set_data(ENCODINGS[encoding](response.get_data()))
        response.headers["Content-Encoding"] = encoding
    return response


def _worth_it(response: Response) -> bool:
    return (
        not response.is_streamed
        and not response.direct_passthrough
        and "Content-Encoding" not in response.headers
        and (response.mimetype or "").startswith(TEXT)
        and (response.content_length or 0) >= SMALLEST
    )
