"""The script: every block of cues for everybody, and those of a plan that was put together."""

from typing import Any

import msgspec
from flask import Response

from app.domain.choices import guided, own_script, personal
from app.domain.plan import only
from app.domain.records.choices import read_choices
from app.domain.script import as_plain, public_script
from app.web.api import bp
from app.web.api.guard import answer, body
from app.web.current import content
from app.web.public import public


@bp.get("/script")
@public("application/json")
def script() -> str:
    """Return every block of cues that a plan can be put together from."""
    catalogue = content().catalogue
    plans = {name: plan.items for name, plan in catalogue.plans.items()}
    alone = {slug: only(exercise).items[0] for slug, exercise in catalogue.exercises.items()}
    named = {"content_version": content().meta.content_version, "plans": plans, "alone": alone}
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
        "script": own_script(catalogue, chosen),
    }
    return answer(compiled)
