"""What the records of a diary say as resources of a Bundle."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from app.domain.archive import Archived
from app.domain.fhir.parts import (
    LOINC,
    SNOMED,
    Resource,
    concept,
    local,
    observation,
    quantity,
    reference,
)
from app.domain.places import LOW_BACK, Places
from app.domain.records import Check, Entry, Session

RATED = "urn:uuid:5f0f9d0e-0a0e-5d0f-9c7e-6a1d5d1c2b30"
"""Our own categories: before-session, after-session, next-day."""
PAIN = "72514-3"
DURATION = "55411-3"
EXERCISE_THERAPY = "229065009"
LIMB = {"right": "62175007", "left": "32153003"}


@dataclass(frozen=True, slots=True)
class Words:
    """The labels of places, and the SNOMED codes of their zones."""

    places: Mapping[str, str]
    codes: Mapping[str, str]
    leg: str
    leg_site: str
    back: str
    session: str
    duration: str


def patient(handle: UUID) -> Resource:
    """Return whom all of it is about: nobody by name."""
    return {"resourceType": "Patient", "id": str(handle)}


def entry(resource: Resource) -> Resource:
    """Return a resource as an entry of a Bundle."""
    return {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}


def resources(
    kept: Archived, subject: UUID, words: Words, sessions: Container[UUID]
) -> Iterator[Resource]:
    """Yield what a record says in FHIR: nothing for a note without a rating.

    ``sessions``: those that stand in the same file, to which a rating of the next day may point.
    """
    match kept.record:
        case Session() as session:
            yield from _session(kept.id, session, subject, words)
        case Check() as check:
            yield from _ratings(kept.id, check, check.at, subject, words)
        case Entry() as said:
            extra: Resource = {"note": [{"text": said.note}]} if said.note.strip() else {}
            if said.after_session is not None:
                extra["rated"] = "next-day"
                if said.after_session in sessions:
                    extra["partOf"] = [reference(said.after_session)]
            yield from _ratings(kept.id, said, said.at, subject, words, **extra)


def _session(session_id: UUID, session: Session, subject: UUID, words: Words) -> Iterator[Resource]:
    zone = session.time_zone
    part_of = [reference(session_id)]
    procedure: Resource = {
        "resourceType": "Procedure",
        "id": str(session_id),
        "status": "completed" if session.completed else "stopped",
        "code": concept(words.session, SNOMED, EXERCISE_THERAPY),
        "subject": reference(subject),
        "performedPeriod": {
            "start": local(session.started_at, zone),
            "end": local(session.finished_at, zone),
        },
    }
    notes = [text for text in (session.note, _done(session)) if text.strip()]
    yield procedure | ({"note": [{"text": text} for text in notes]} if notes else {})
    yield observation(
        uuid5(session_id, "duration"),
        code=concept(words.duration, LOINC, DURATION),
        subject=subject,
        at=local(session.finished_at, zone),
        value=_minutes(session),
        extra={"partOf": part_of},
    )
    for when, at in (("before", session.started_at), ("after", session.finished_at)):
        given = _Rated(
            getattr(session, f"leg_{when}"),
            getattr(session, f"back_{when}"),
            getattr(session, f"places_{when}"),
            zone,
        )
        yield from _ratings(
            uuid5(session_id, when),
            given,
            at,
            subject,
            words,
            rated=f"{when}-session",
            partOf=part_of,
        )


@dataclass(frozen=True, slots=True)
class _Rated:
    leg: int | None
    back: int | None
    places: Places | None
    time_zone: str


def _ratings(
    of: UUID,
    given: Check | Entry | _Rated,
    at: datetime,
    subject: UUID,
    words: Words,
    rated: str | None = None,
    **extra: Any,
) -> Iterator[Resource]:
    sites = {"leg": _leg_site(given.places, words), "back": _back_site(words)}
    for part, value in (("leg", given.leg), ("back", given.back)):
        if value is None:
            continue
        more = [{"coding": [{"system": RATED, "code": rated}]}] if rated else []
        yield observation(
            uuid5(of, part),
            code=concept(getattr(words, part), LOINC, PAIN),
            subject=subject,
            at=local(at, given.time_zone),
            value=quantity(value, "{score}"),
            extra={"bodySite": sites[part], **extra},
            categories=more,
        )


def _minutes(session: Session) -> Resource:
    seconds = (session.finished_at - session.started_at).total_seconds()
    return quantity(round(seconds / 60, 1), "min")


def _leg_site(places: Places | None, words: Words) -> Resource:
    """Return the one place that was marked, else the one leg; with both legs only the words."""
    marked = [place for place in places or () if place != LOW_BACK]
    text = ", ".join(words.places[place] for place in marked) or words.leg_site
    sides = {place.partition("_")[0] for place in marked}
    if len(marked) == 1:
        return concept(text, SNOMED, words.codes[marked[0]])
    if len(sides) == 1:
        return concept(text, SNOMED, LIMB[sides.pop()])
    return {"text": text}


def _back_site(words: Words) -> Resource:
    return concept(words.places[LOW_BACK], SNOMED, words.codes[LOW_BACK])


def _done(session: Session) -> str:
    """Return the exercises as one line each: what was planned, and how it went."""
    return "\n".join(
        f"{row.slug} ({row.variant}): {row.planned.sets} x {row.planned.reps}, "
        f"{row.planned.hold_s} s, {row.outcome}" + (f", {row.felt}" if row.felt else "")
        for row in session.exercises
    )
