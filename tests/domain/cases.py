"""Short ways to write histories down, as the vectors of the content do."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from app.domain.first_ratings import FirstRatings
from app.domain.history import (
    Answers,
    DoneExercise,
    History,
    Pain,
    PastCheck,
    PastClearance,
    PastSession,
    Person,
)

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SLUG = "pelvic-tilt"

Facts = dict[str, Any]


def moment(text: str) -> datetime:
    """Read a local time; local is UTC in the vectors."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def day(text: str | None) -> date | None:
    """Read a date, None stays None."""
    return None if text is None else date.fromisoformat(text)


def uid(name: str) -> UUID:
    """Return the same id for the same name."""
    return uuid5(NAMESPACE_OID, name)


def session(at: str = "2026-11-22T09:00:00", **facts: Any) -> PastSession:
    """Make a session from the short names of the vectors."""
    ended = moment(at)
    return PastSession(
        id=uid(facts.get("id", at)),
        ended_at=ended,
        local_date=ended.date(),
        before=Pain(facts.get("leg_b"), facts.get("back_b"), facts.get("far_b")),
        after=Pain(facts.get("leg_a"), facts.get("back_a"), facts.get("far_a")),
        new_symptoms=facts.get("new"),
        hurts=facts.get("hurts", 0),
        plan=facts.get("plan", "full"),
        exercises=tuple(DoneExercise(SLUG, "base", *done) for done in facts.get("felt", ())),
        check=uid(facts["check"]) if "check" in facts else None,
        against_advice=facts.get("against_advice", False),
    )


def check(name: str, at: str, **facts: Any) -> PastCheck:
    """Make a check; its id comes from its name."""
    return PastCheck(uid(name), moment(at), **facts)


def clearance(at: str, answer: Any, check: str | None = None, item: str | None = None) -> Any:
    """Make a statement about a check by its name, or about an item."""
    return PastClearance(moment(at), answer, uid(check) if check else None, item)


def daily(rows: list[list[Any]]) -> FirstRatings:
    """Make daily ratings from [date, leg] rows."""
    return FirstRatings.of((date.fromisoformat(on), leg) for on, leg in rows)


def with_log(sessions: tuple[PastSession, ...], log: list[list[Any]]) -> tuple[PastSession, ...]:
    """Add one exercise's [end, felt, outcome] to the sessions that ended then, or to new ones."""
    by_end = {past.ended_at: past for past in sessions}
    for at, *felt in log:
        past = by_end.get(moment(at), session(at))
        done = DoneExercise(SLUG, "base", *felt)
        by_end[past.ended_at] = replace(past, exercises=(*past.exercises, done))
    return tuple(by_end.values())


def history(**facts: Any) -> History:
    """Make a history from the short names of the vectors: doctor yes, nothing marked."""
    sessions = tuple(session(**past) for past in facts.get("history", ()))
    return History(
        person=Person(
            doctor=facts.get("doctor", "yes"),
            clinician_ok=facts.get("clinician_ok"),
            onset=day(facts.get("onset")),
            first_use=day(facts.get("first_use")),
            shown={notice: moment(at) for notice, at in facts.get("shown", {}).items()},
        ),
        sessions=with_log(sessions, facts.get("log", [])),
        checks=tuple(check(**past) for past in facts.get("checks", ())),
        daily=daily(facts.get("daily", [])),
        clearances=tuple(clearance(**said) for said in facts.get("clearances", ())),
        places=frozenset(facts.get("known_places", ())),
        next_day=frozenset(map(uid, facts.get("next_day", ()))),
        harder_answered=tuple(map(moment, facts.get("answered", ()))),
    )


def answers(**facts: Any) -> Answers:
    """Make today's answers from the short names of the vectors."""
    return Answers(
        leg=facts.get("leg"),
        ticks=tuple(facts.get("ticks", ())),
        not_sure=tuple(facts.get("not_sure", ())),
        worse=tuple(facts.get("worse", ())),
    )
