"""What a browser needs to run the sessions of one diary, beside the public script."""

from datetime import datetime
from typing import Any

from flask import Response

from app.domain.choices import own_script
from app.domain.exercise_states import done_as
from app.domain.places import Places
from app.domain.records import Session
from app.store import sessions
from app.store.owner import DiaryRef
from app.web import calling, deciding, own
from app.web.api import bp
from app.web.api.guard import answer
from app.web.current import content, now
from app.web.identity import current_diary


@bp.get("/advice")
def advice() -> Response:
    """Return what any answer will lead to in the next 14 days."""
    return answer(deciding.advice(deciding.known(current_diary(), now())))


@bp.get("/today")
def today() -> Response:
    """Return all that a session needs to know about this diary."""
    return answer(pack(current_diary(), now()))


def pack(diary: DiaryRef | None, moment: datetime) -> dict[str, Any]:
    """Return what a session needs to know about a diary, or about somebody without one."""
    last = sessions.recent(diary, 1) if diary else ()
    known = deciding.known(diary, moment)
    mine = own.own(diary, known)
    plans = {name: plan.items for name, plan in mine.catalogue.plans.items()}
    return {
        "handle": diary.handle if diary else None,
        "time_zone": deciding.zone(diary),
        "last_places": _places_of(last[0].record) if last else None,
        "choices": mine.choices,
        "script": own_script(content().catalogue, mine.choices, plans),
        "plans": plans,
        "exercises": [
            {
                "slug": state.slug,
                "variant": done_as(state),
                "dose": state.dose,
                "aside": state.aside is not None,
            }
            for state in mine.states.values()
        ],
        "emergency_number": calling.own_number() if diary else None,
        "advice": deciding.advice(known),
    }


def _places_of(record: Session) -> Places | None:
    """Return where it hurt last: none is no pain anywhere, None was never asked."""
    return record.places_before if record.places_after is None else record.places_after
