"""What a browser needs to run the sessions of one diary, beside the public script."""

from datetime import datetime
from typing import Any

from flask import Response

from app.domain.choices import own_script
from app.store import sessions
from app.store.owner import DiaryRef
from app.web import choosing, deciding
from app.web.api import bp
from app.web.api.guard import answer
from app.web.current import content, now
from app.web.identity import current_diary


@bp.get("/advice")
def advice() -> Response:
    """Return what any answer will lead to in the next 14 days."""
    current_diary()
    return answer(deciding.advice(now()))


@bp.get("/today")
def today() -> Response:
    """Return all that a session needs to know about this diary."""
    return answer(pack(current_diary(), now()))


def pack(diary: DiaryRef | None, moment: datetime) -> dict[str, Any]:
    """Return what a session needs to know about a diary, or about somebody without one."""
    last = sessions.recent(diary, 1) if diary else ()
    chosen = choosing.choices(diary)
    places = (last[0].record.places_after or last[0].record.places_before) if last else None
    return {
        "handle": diary.handle if diary else None,
        "time_zone": deciding.zone(diary),
        "last_places": places,
        "choices": chosen,
        "script": own_script(content().catalogue, chosen),
        "advice": deciding.advice(moment),
    }
