"""The browser's own look-up finds what the rules say after sessions without a network."""

import json
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from app.domain.advice import table
from app.domain.before import before
from app.domain.first_ratings import FirstRatings
from app.domain.history import Answers, History, Pain, PastCheck, PastSession, Person
from app.domain.places import ZONES
from app.domain.rules import LEVELS
from tests.domain.cases import NOW, uid
from tests.domain.daily_chains import grown
from tests.domain.thresholds import RULES, SCREEN
from tests.js.node import NODE

ROOT = Path(__file__).parent.parent.parent
PLACES = {rank: zone if rank < 2 else f"right_{zone}" for rank, zone in enumerate(ZONES)}
ZONE = ZoneInfo("Pacific/Auckland")
CLOCK_AHEAD = timedelta(days=400)
"""The device's clock is off by so much; ages do not depend on it."""
RECKONED = {"B8", "B17"}
PAGE = {
    "ranks": {place: rank for rank, place in PLACES.items() if rank},
    "levels": LEVELS,
}


def a_session(random: Random, name: str, ended: datetime) -> PastSession:
    leg, back = random.choice([None, *range(7)]), random.choice([None, None, 2])
    down = random.choice([None, *range(6)])
    rise = random.choice([-1, 0, 0, 1, 1, 2, 2, 3, 5])
    return PastSession(
        id=uid(name),
        ended_at=ended,
        local_date=(ended - timedelta(minutes=15)).astimezone(ZONE).date(),
        before=Pain(leg, back, down),
        after=Pain(
            None if leg is None else min(10, max(0, leg + rise)),
            None if back is None else back + random.choice([0, 1, 2, 3]),
            None if down is None else random.choice([down, down, max(0, down - 1)]),
        ),
        new_symptoms=random.choice([*[None] * 8, *["none"] * 8, "tingling", "weakness"]),
        hurts=random.choice([0, 0, 0, 0, 1, 2]),
    )


def in_steps(random: Random, start: datetime, count: int) -> list[datetime]:
    """Return moments that follow each other, within minutes or within days."""
    moments = []
    for _ in range(count):
        start += timedelta(milliseconds=random.randint(900_001, random.choice([2, 70]) * 3_600_000))
        moments.append(start)
    return moments


def record(session: PastSession) -> dict:
    """Return a session as it waits in the outbox of a device with another clock."""

    def places(rank):
        return None if rank is None else [PLACES[rank]] if rank else []

    ended = session.ended_at + CLOCK_AHEAD
    return {
        "started_at": (ended - timedelta(minutes=15)).isoformat(),
        "finished_at": ended.isoformat(),
        "time_zone": str(ZONE),
        "leg_before": session.before.leg,
        "back_before": session.before.back,
        "places_before": places(session.before.furthest),
        "leg_after": session.after.leg,
        "back_after": session.after.back,
        "places_after": places(session.after.furthest),
        "new_symptoms": session.new_symptoms,
        "hurts": [{}] * session.hurts,
    }


def a_case(random: Random) -> tuple[dict, list]:
    """Return what the browser is asked, and the rows of the rules that hold."""
    known = in_steps(random, NOW - timedelta(days=9), random.randint(0, 3))
    *ends, told_at, when = in_steps(random, NOW, random.randint(2, 5))
    sessions = tuple(a_session(random, f"known {at}", at) for at in known if at < NOW)
    past = History(Person(zone=ZONE, doctor="yes"), sessions, daily=ratings(random, sessions))
    done = [a_session(random, f"waiting {at}", at) for at in ends]
    leg, leg_then = random.randint(0, 7), random.randint(0, 7)
    said = before(Answers(leg=leg_then), grown(past, done), told_at, RULES, SCREEN)
    told = PastCheck(uid("check"), told_at, said.level, said.messages)
    rated = [(told_at, leg_then, told_at.astimezone(ZONE).date())]
    decision = before(Answers(leg=leg), grown(past, done, (told,), rated), when, RULES, SCREEN)
    check = {
        "at": (told_at + CLOCK_AHEAD).isoformat(),
        "time_zone": str(ZONE),
        "leg": leg_then,
        "ticks": [],
        "not_sure": [],
        "level": said.level,
        "messages": said.messages,
    }
    waiting = [{"id": str(s.id), "record": record(s)} for s in done]
    # One that the server has got meanwhile, while its answer was lost.
    waiting += [{"id": str(s.id), "record": record(s)} for s in past.sessions[-1:]]
    random.shuffle(waiting)
    asked = {
        "pack": {
            "kept_at": ms(NOW + CLOCK_AHEAD),
            "today": {"advice": table(past, NOW, RULES, SCREEN, "v")},
        },
        "leg": leg,
        "now": ms(when + CLOCK_AHEAD),
        "waiting": [*waiting, {"id": str(told.id), "record": check}],
    }
    return asked, [decision.level, sorted(decision.messages), decision.put_back, rules(decision)]


def ratings(random: Random, sessions: tuple[PastSession, ...]) -> FirstRatings:
    """Return what was rated on most days of five weeks, and in these sessions."""
    levels = [random.randint(0, 5) for _ in range(5)]
    found = {s.local_date: s.before.leg for s in sessions[::-1] if s.before.leg is not None}
    for age in range(4, 35):
        if random.random() < 0.6:
            day = NOW.date() - timedelta(days=age)
            found.setdefault(day, levels[age // 7] + random.choice([0, 0, 1]))
    return FirstRatings.of(found.items())


def ms(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)


def rules(decision) -> dict:
    """Return the rules behind the messages, with the numbers that the browser itself reckons."""
    return {r.rule: dict(r.values) if r.rule in RECKONED else {} for r in decision.shown}


def test_after_a_chain_of_sessions_the_browser_finds_what_the_rules_say(tmp_path):
    for folder in ("static/session", "tests/js"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    random = Random(7)  # noqa: S311  no secret
    cases, expected = zip(*(a_case(random) for _ in range(100)), strict=True)
    done = subprocess.run(
        [NODE, str(tmp_path / "tests/js/looked_up.js")],
        input=json.dumps({"page": PAGE, "cases": cases}),
        capture_output=True,
        text=True,
        check=True,
    )
    found = [
        [
            said["level"],
            sorted(said["messages"]),
            said["put_back"],
            {r["rule"]: r["values"] if r["rule"] in RECKONED else {} for r in said["because"]},
        ]
        for said in json.loads(done.stdout)
    ]
    assert found == list(expected)
    assert {level for level, *_ in found} >= {"proceed", "gentle", "pause", "urgent"}
    assert {rule for *_, behind in found for rule in behind} >= {
        "B8",
        "B9",
        "B10",
        "B13",
        "B16",
        "B17",
    }
