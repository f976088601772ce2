"""A sound body of each record, with whatever a test changes in it."""

from datetime import UTC, datetime

NOW = datetime(2026, 11, 23, 7, 48, tzinfo=UTC)
ZONES = frozenset({"Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"})
CHECK_ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"

Body = dict[str, object]


def session(**changes: object) -> Body:
    return {
        "check": None,
        "plan": "full",
        "content_version": "2026-11-23",
        "sent_at": "2026-11-23T07:48:00Z",
        "started_at": "2026-11-23T07:30:00Z",
        "finished_at": "2026-11-23T07:46:10Z",
        "time_zone": "Europe/Berlin",
        "completed": True,
        "leg_before": 5,
        "back_before": None,
        "places_before": ["right_buttock", "right_thigh"],
        "leg_after": 4,
        "back_after": None,
        "places_after": ["right_buttock"],
        "new_symptoms": "none",
        "note": "",
        "hurts": [hurt()],
        "exercises": [exercise()],
    } | changes


def exercise(**changes: object) -> Body:
    return {
        "slug": "pelvic-tilt",
        "variant": "base",
        "first_side": None,
        "planned": {"sets": 1, "reps": 8, "hold_s": 5},
        "done": {"sets": 1, "reps": 8, "right_reps": None, "left_reps": None, "held_s": 40},
        "seconds": 113,
        "outcome": "done",
        "felt": "fine",
    } | changes


def hurt(**changes: object) -> Body:
    return {
        "slug": "glute-bridge",
        "variant": "base",
        "side": None,
        "set": 1,
        "rep": 3,
        "at_s": 402,
        "then": "easier",
    } | changes


def check(**changes: object) -> Body:
    return {
        "at": "2026-11-23T07:28:00Z",
        "time_zone": "Europe/Berlin",
        "leg": 5,
        "back": 2,
        "places": ["low_back", "left_calf"],
        "quick": "none",
        "ticks": [],
        "not_sure": [],
        "doctor": "yes",
        "clinician_ok": None,
        "content_version": "2026-11-23",
        "level": "proceed",
        "messages": ["ready"],
        "put_back": False,
        "offline": True,
    } | changes


def entry(**changes: object) -> Body:
    return {
        "kind": "rating",
        "at": "2026-11-23T07:00:00Z",
        "time_zone": "Europe/Berlin",
        "leg": 3,
        "back": None,
        "places": None,
        "interfere": None,
        "minutes": None,
        "after_session": None,
        "note": "Slept well.",
    } | changes


def clearance(**changes: object) -> Body:
    return {
        "at": "2026-11-23T07:00:00Z",
        "check": CHECK_ID,
        "item": None,
        "answer": "doctor_yes",
    } | changes
