"""What a browser needs to run sessions: the script for everybody, the advice for one diary."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from flask import Response

from app.domain.plan import only
from app.domain.script import as_plain, public_script
from app.store import sessions
from app.store.owner import DiaryRef
from app.web import deciding
from app.web.api import bp
from app.web.api.guard import answer
from app.web.current import content, now
from app.web.identity import current_diary
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
        "without_diary": _today(None, LONG_AGO),
    }
    return msgspec.json.encode(named | as_plain(public_script(catalogue))).decode()


@bp.get("/advice")
def advice() -> Response:
    """Return what any answer will lead to in the next 14 days."""
    current_diary()
    return answer(deciding.advice(now()))


@bp.get("/today")
def today() -> Response:
    """Return all that a session needs to know about this diary."""
    return answer(_today(current_diary(), now()))


def _today(diary: DiaryRef | None, moment: datetime) -> dict[str, Any]:
    last = sessions.recent(diary, 1) if diary else ()
    places = (last[0].record.places_after or last[0].record.places_before) if last else None
    return {
        "handle": diary.handle if diary else None,
        "time_zone": deciding.zone(diary),
        "last_places": places,
        "advice": deciding.advice(moment),
    }
