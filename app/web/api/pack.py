"""What a browser needs to run sessions: the script for everybody, the advice for one diary."""

import msgspec
from flask import Response

from app.domain.plan import only
from app.domain.places import Places
from app.domain.records import Session
from app.domain.script import as_plain, public_script
from app.store import sessions
from app.web import deciding
from app.web.api import bp
from app.web.api.guard import answer
from app.web.current import content, now
from app.web.identity import current_diary
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


@bp.get("/advice")
def advice() -> Response:
    """Return what any answer will lead to in the next 14 days."""
    current_diary()
    return answer(deciding.advice(now()))


@bp.get("/today")
def today() -> Response:
    """Return all that a session needs to know about this diary."""
    diary = current_diary()
    last = sessions.recent(diary, 1) if diary else ()
    return answer(
        {
            "handle": diary.handle if diary else None,
            "time_zone": deciding.zone(diary),
            "last_places": _places_of(last[0].record) if last else None,
            "advice": deciding.advice(now()),
        }
    )


def _places_of(record: Session) -> Places | None:
    """Return where it hurt last: none is no pain anywhere, None was never asked."""
    return record.places_before if record.places_after is None else record.places_after
