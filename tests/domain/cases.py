"""Short ways to write histories down, and the vectors of the content read into them."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from app.domain.history import (
    Answers,
    DailyRating,
    DoneExercise,
    History,
    Pain,
    PastSession,
    Person,
)

VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "rule_vectors.json").read_text(encoding="utf-8")
)["vectors"]

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SLUG = "pelvic-tilt"


def vectors(kind: str) -> list[dict[str, Any]]:
    """Return the vectors of one kind."""
    return [vector for vector in VECTORS if vector["kind"] == kind]


def name(vector: dict[str, Any]) -> str:
    """Return what a vector is called in a test's name."""
    return str(vector.get("name", vector["input"]))


def moment(text: str) -> datetime:
    """Read a local time; local is UTC in the vectors."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def day(text: str | None) -> date | None:
    """Read a date, None stays None."""
    return None if text is None else date.fromisoformat(text)


def session(at: str = "2026-11-22T09:00:00", **facts: Any) -> PastSession:
    """Make a session from the short names of the vectors."""
    ended = moment(at)
    return PastSession(
        id=facts.get("id", at),
        ended_at=ended,
        local_date=ended.date(),
        before=Pain(facts.get("leg_b"), facts.get("back_b"), facts.get("far_b")),
        after=Pain(facts.get("leg_a"), facts.get("back_a"), facts.get("far_a")),
        new_symptoms=facts.get("new"),
        hurts=facts.get("hurts", 0),
        plan=facts.get("plan", "full"),
        exercises=facts.get("exercises", ()),
        check=facts.get("check"),
        against_advice=facts.get("against_advice", False),
    )


def daily(rows: list[list[Any]]) -> tuple[DailyRating, ...]:
    """Make daily ratings from [date, leg] rows."""
    return tuple(DailyRating(date.fromisoformat(on), leg) for on, leg in rows)


def with_log(
    sessions: tuple[PastSession, ...], log: list[list[Any]], slug: str = SLUG
) -> tuple[PastSession, ...]:
    """Add one exercise's [end, felt] to the sessions that ended then, or to new ones."""
    by_end = {past.ended_at: past for past in sessions}
    for at, felt in log:
        done = DoneExercise(slug, "base", felt)
        past = by_end.get(moment(at), session(at))
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
        checks=facts.get("checks", ()),
        daily=daily(facts.get("daily", [])),
        clearances=facts.get("clearances", ()),
    )


def answers(**facts: Any) -> Answers:
    """Make today's answers from the short names of the vectors."""
    return Answers(
        leg=facts.get("leg"),
        ticks=tuple(facts.get("ticks", ())),
        not_sure=tuple(facts.get("not_sure", ())),
        worse=tuple(facts.get("worse", ())),
    )
