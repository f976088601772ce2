"""What a browser needs to run sessions: the script for everybody, the advice for one diary."""

import msgspec
from flask import Response

from app.domain.exercise_states import adapted, done_as
from app.domain.plan import only
from app.domain.script import as_plain, public_script
from app.store import sessions
from app.web import deciding, own
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
    return answer(deciding.advice(deciding.known(current_diary(), now())))


@bp.get("/today")
def today() -> Response:
    """Return all that a session needs to know about this diary."""
    diary = current_diary()
    last = sessions.recent(diary, 1) if diary else ()
    places = (last[0].record.places_after or last[0].record.places_before) if last else None
    known = deciding.known(diary, now())
    found = own.exercise_states(known)
    catalogue = content().catalogue
    return answer(
        {
            "handle": diary.handle if diary else None,
            "time_zone": deciding.zone(diary),
            "last_places": places,
            "advice": deciding.advice(known),
            "exercises": [
                {
                    "slug": state.slug,
                    "variant": done_as(state),
                    "dose": state.dose,
                    "aside": state.aside is not None,
                }
                for state in found.values()
            ],
            "plans": {
                plan.id: adapted(plan, found, catalogue).items for plan in catalogue.plans.values()
            },
        }
    )
