"""What the rules say, for pages and API alike: before a session, and after it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from app.content import Message
from app.domain.advice import table
from app.domain.after import after as after_session
from app.domain.before import before
from app.domain.decision import Decision
from app.domain.history import Answers, History, Pain, PastSession, Person
from app.domain.records import Check, Session, read_check
from app.domain.rules import Level
from app.store import checks
from app.store.checks import Decided
from app.store.owner import DiaryRef
from app.store.receipts import Stored
from app.web import zones
from app.web.current import content

OPEN: tuple[Level, ...] = ("proceed", "gentle")
"""The levels at which a session may start."""

HISTORY = History(Person(doctor="yes"))
"""Until the first run asks for it, only today's answers decide."""


def zone(diary: DiaryRef | None) -> str:
    """Return the time zone that holds where a record does not name one."""
    return (diary.time_zone if diary else None) or zones.of_this_server()


def decide(leg: int | None, now: datetime) -> Decision:
    """Return what today's answers lead to."""
    return before(Answers(leg=leg), HISTORY, now, content().rules, content().screen)


def advice(now: datetime) -> dict[str, Any]:
    """Return the table of what any answer will lead to in the next 14 days."""
    version = content().meta.content_version
    return table(HISTORY, now, content().rules, content().screen, version)


def opens_session(level: Level) -> bool:
    """Return whether a session may start."""
    return level in OPEN


def check(answers: dict[str, Any], now: datetime) -> Check:
    """Return the check that these answers make, decided here; Invalid says what is wrong."""
    decision = decide(answers["leg"], now)
    decided = {
        "content_version": content().meta.content_version,
        "level": decision.level,
        "messages": list(decision.messages),
    }
    return read_check({**answers, **decided}, now, zones.known())


def keep(diary: DiaryRef, check_id: UUID, record: Check, body_hash: bytes, now: datetime) -> Stored:
    """Keep a check with what the person was shown and what the rules say here."""
    decision = decide(record.leg, now)
    decided = Decided(decision.level, decision.messages)
    return checks.put(diary, check_id, record, body_hash, now, decided)


def after(session: Session) -> Message | None:
    """Return the message about how a session left the person; None when nothing was rated."""
    past = PastSession(
        id=UUID(int=0),
        ended_at=session.finished_at,
        local_date=session.finished_at.date(),
        before=Pain(session.leg_before, session.back_before, furthest(session.places_before)),
        after=Pain(session.leg_after, session.back_after, furthest(session.places_after)),
        new_symptoms=session.new_symptoms,
        hurts=len(session.hurts),
    )
    decision = after_session(past, content().rules)
    return content().messages[decision.messages[0]] if decision.messages else None


def furthest(places: Sequence[str] | None) -> int | None:
    """Return how far down the leg the furthest place is, 0 nowhere to 5 foot."""
    if places is None:
        return None
    ranks = {place.id: place.rank for place in content().measures.places}
    return max((ranks[place] for place in places), default=0)
