"""The script: every block of cues for everybody, and those of a plan that was put together."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from flask import Response

from app.domain.choices import FULL, guided, own_script, personal
from app.domain.plan import only
from app.domain.records.choices import read_choices
from app.domain.script import as_plain, public_script
from app.web.api import bp
from app.web.api.guard import answer, body
from app.web.api.pack import pack
from app.web.current import content
from app.web.public import public

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Without a history nothing changes with time; a fixed one keeps the public script the same."""


@bp.get("/script")
@public("application/json")
def script() -> str:
    """Return every block of cues that a plan can be put together from.

    ``without_diary`` is what /today says to somebody without one: for a browser that never
    heard it and cannot now.
    """
    catalogue = content().catalogue
    plans = {name: plan.items for name, plan in catalogue.plans.items()}
    alone = {slug: only(exercise).items[0] for slug, exercise in catalogue.exercises.items()}
    named = {
        "content_version": content().meta.content_version,
        "plans": plans,
        "alone": alone,
        "without_diary": pack(None, LONG_AGO),
    }
    return msgspec.json.encode(named | as_plain(public_script(catalogue))).decode()


@bp.post("/script")
def compile_script() -> Response:
    """Return how long a session of these choices is, and what it needs beside the public script."""
    catalogue = content().catalogue
    chosen = read_choices(body(), catalogue)
    own = personal(catalogue, chosen)
    session = guided(own, chosen, own.plans["full"])
    compiled: dict[str, Any] = {
        "content_version": content().meta.content_version,
        "seconds": session.seconds,
        "minutes": session.minutes,
        "script": own_script(catalogue, chosen, {FULL: chosen.items}),
    }
    return answer(compiled)
