"""Diaries of any shape, as Hypothesis makes them: every field takes every value it may have."""

from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from app.domain import limits
from app.domain.exercise_states import DECISIONS
from app.domain.records.clearance import CLEARANCE_ANSWERS
from app.domain.records.session import NEW_SYMPTOMS
from app.domain.records.times import rfc_3339
from app.domain.rules import LEVELS
from tests.web.data.drawn import (
    FIRST,
    NOW,
    ZONES,
    Body,
    decided,
    dose,
    exercises,
    hurts,
    ids,
    maybe,
    notes,
    one_of,
    rated,
    slugs,
    some_slugs,
    span,
    times,
    versions,
)


@st.composite
def kept(draw: Any, record: Body, at: datetime | None = None) -> Body:
    made: Body = {"id": draw(ids)}
    if at is not None:
        off = draw(st.integers(-1, 1))
        made["day"] = (at.date() + timedelta(days=off)).isoformat()
    return made | {
        "revision": draw(st.integers(1, 9)),
        "received_at": rfc_3339(draw(times)),
        "deleted_at": draw(maybe(times.map(rfc_3339))),
        "clock_corrected": draw(st.booleans()),
        "record": record,
    }


@st.composite
def sessions(draw: Any) -> Body:
    at = draw(times)
    done = draw(st.lists(exercises, max_size=3))
    record = {
        "check": draw(maybe(ids)),
        "plan": draw(st.sampled_from(["full", "short", "gentle", "custom"])),
        "content_version": draw(versions),
        "started_at": rfc_3339(at),
        "finished_at": rfc_3339(at + timedelta(seconds=draw(st.integers(0, 7200)))),
        "time_zone": draw(st.sampled_from(ZONES)),
        "completed": False,
        **draw(rated("_before")),
        **draw(rated("_after")),
        "new_symptoms": draw(maybe(one_of(NEW_SYMPTOMS))),
        "note": draw(notes),
        "hurts": draw(st.lists(hurts, max_size=2)),
        "exercises": done,
    }
    both = st.fixed_dictionaries({"start": decided, "end": decided})
    return draw(kept(record, at)) | {"decided": draw(maybe(both))}


@st.composite
def checks(draw: Any) -> Body:
    at = draw(times)
    record = {
        "at": rfc_3339(at),
        "time_zone": draw(st.sampled_from(ZONES)),
        **draw(rated()),
        "quick": draw(st.sampled_from([None, "list"])),
        "ticks": draw(some_slugs),
        "not_sure": draw(some_slugs),
        "doctor": draw(st.sampled_from([None, "yes", "not_yet"])),
        "clinician_ok": draw(maybe(st.booleans())),
        "content_version": draw(versions),
        "level": draw(one_of(LEVELS)),
        "messages": draw(some_slugs),
        "put_back": draw(st.booleans()),
        "offline": draw(st.booleans()),
    }
    return draw(kept(record, at)) | {"decided": draw(maybe(decided))}


@st.composite
def entries(draw: Any) -> Body:
    at = draw(times)
    record = {
        "kind": "walk",
        "at": rfc_3339(at),
        "time_zone": draw(st.sampled_from(ZONES)),
        **draw(rated()),
        "interfere": draw(maybe(span(limits.PAIN))),
        "minutes": draw(maybe(span(limits.MINUTES))),
        "after_session": None,
        "note": draw(notes),
    }
    return draw(kept(record, at))


@st.composite
def clearances(draw: Any) -> Body:
    check, item = draw(st.tuples(ids, st.none()) | st.tuples(st.none(), slugs))
    answer = draw(one_of(CLEARANCE_ANSWERS))
    at = rfc_3339(draw(times))
    return draw(kept({"at": at, "check": check, "item": item, "answer": answer}))


@st.composite
def statements(draw: Any) -> Body:
    values = {
        "doctor": "not_yet",
        "clinician_ok": "yes",
        "onset": draw(st.dates(FIRST.date(), NOW.date())).isoformat(),
        "disk": "not_sure",
        "gone": "",
        "dismissed": "six_weeks",
        "mistake": draw(slugs),
    }
    subject = draw(one_of(values))
    at = rfc_3339(draw(times))
    made: Body = draw(kept({"at": at, "subject": subject, "value": values[subject]}))
    return made | {"clock_corrected": False}


@st.composite
def exercise_decisions(draw: Any) -> Body:
    record = {
        "at": rfc_3339(draw(times)),
        "slug": draw(slugs),
        "decision": draw(one_of(DECISIONS)),
        "variant": draw(maybe(slugs)),
        "dose": draw(maybe(dose)),
    }
    made: Body = draw(kept(record))
    return made | {"clock_corrected": False}


@st.composite
def diaries(draw: Any) -> Body:
    """Draw a whole diary as its file has it, in any order."""
    made = {
        "checks": draw(st.lists(checks(), max_size=3)),
        "sessions": draw(st.lists(sessions(), max_size=3)),
        "entries": draw(st.lists(entries(), max_size=3)),
        "clearances": draw(st.lists(clearances(), max_size=2)),
        "statements": draw(st.lists(statements(), max_size=2)),
        "exercise_decisions": draw(st.lists(exercise_decisions(), max_size=2)),
    }
    chosen = {"progress": {"range": "1y"}, "emergency": {"number": "112"}}
    about = {
        "created_at": rfc_3339(draw(times)),
        "time_zone": draw(maybe(st.sampled_from(ZONES))),
        "settings": {name: chosen[name] for name in draw(st.permutations(list(chosen)))},
    }
    return {"format": "steady-diary", "version": 1, "diary": about, **made}
