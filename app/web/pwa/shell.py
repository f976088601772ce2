"""What the service worker keeps: the same for everybody, all of one version."""

import hashlib
from collections.abc import Iterator
from typing import Any

from flask import current_app, url_for

from app.content.pages import READABLE
from app.web.assets import SHARED_STYLES, STATIC
from app.web.current import content
from app.web.public import drawn

BACKGROUND = "#f2f5f2"
"""The background of the light theme (static/shared/tokens.css)."""

ICONS = (
    ("figures/mark/icon-192.png", "192x192", "any"),
    ("figures/mark/icon-512.png", "512x512", "any"),
    ("figures/mark/maskable-512.png", "512x512", "maskable"),
)
LEFT_OUT = ("pwa/worker.js", *(f"shared/{name}.css" for name in SHARED_STYLES))
"""What no page asks for: the sheets of every page are sent as one file."""
WORKER = STATIC / "pwa" / "worker.js"


def shell() -> dict[str, Any]:
    """Return pages and files to keep, and a version that names the bytes of all of them."""
    pages, files = list(public_pages()), list(kept_files())
    digest = hashlib.sha256(WORKER.read_bytes())
    for part in [*files, *(f"{path} {drawn(path).etag}" for path in pages)]:
        digest.update(part.encode() + b"\0")
    return {"version": digest.hexdigest()[:12], "pages": pages, "files": files}


def public_pages() -> Iterator[str]:
    """Yield the addresses that are the same for everybody, the warning signs first."""
    yield url_for("learn.warning_signs")
    yield url_for("pwa.offline")
    yield url_for("session.index")
    yield url_for("api.script")
    yield url_for("exercises.index")
    for slug in content().catalogue.exercises:
        yield url_for("exercises.show", slug=slug)
        yield url_for("exercises.versions", slug=slug)
    yield url_for("learn.index")
    yield url_for("learn.decides")
    for name in READABLE:
        yield url_for("learn.show", name=name)


def kept_files() -> Iterator[str]:
    """Yield the addresses of the static files; drawings stand in the pages already."""
    for name in current_app.extensions["steady_assets"]["names"]:
        if not (name.startswith(LEFT_OUT) or name.endswith((".svg", ".png"))):
            yield address(name)


def icons() -> list[dict[str, str]]:
    """Return the icons of the installed app."""
    return [
        {"src": address(name), "sizes": sizes, "type": "image/png", "purpose": purpose}
        for name, sizes, purpose in ICONS
    ]


def address(name: str) -> str:
    """Return where a static file is served."""
    prefix: str = current_app.extensions["steady_assets"]["prefix"]
    return prefix + name
