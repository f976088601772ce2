"""The manifest, the service worker and the page that is shown without a network."""

import json

from flask import render_template, url_for
from flask_babel import gettext as _

from app.web import saving
from app.web.public import public
from app.web.pwa import bp, shell


@bp.get("/offline/")
@public()
def offline() -> str:
    """Show what works without a network, and what is not saved yet."""
    return render_template("pwa/offline.html", page={"words": saving.words()})


@bp.get("/sw.js")
@public("text/javascript")
def worker() -> str:
    """Return the service worker, with what it keeps; other bytes are a newer version."""
    return f"const SHELL = {json.dumps(shell.shell())}\n{shell.WORKER.read_text()}"


@bp.get("/manifest.webmanifest")
@public("application/manifest+json")
def manifest() -> str:
    """Return the name, the look and the shortcuts of the installed app."""
    return json.dumps(
        {
            "id": "/",
            "name": "Steady",
            "short_name": "Steady",
            "description": _("Guided exercises and a pain diary for people with sciatica"),
            "lang": "en-US",
            "start_url": url_for("today.index"),
            "scope": "/",
            "display": "standalone",
            "background_color": shell.BACKGROUND,
            "theme_color": shell.BACKGROUND,
            "icons": shell.icons(),
            "shortcuts": [{"name": _("Start session"), "url": url_for("session.index")}],
        }
    )
