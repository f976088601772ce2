"""One person who does whatever can be done to a diary, for tests of what is known of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from app.domain.person import Statement
from app.domain.records import body_hash, read_check, read_entry, read_session
from app.store import checks, entries, sessions
from app.store import settings as choosing
from app.store import statements as saying
from app.store.owner import DiaryRef
from tests import bodies
from tests.bodies import NOW, ZONES


class Owner:
    """Acts by name, each so many days ago and with so many points; time goes on by waiting."""

    def __init__(self, open_diary: Callable[[str], DiaryRef]) -> None:
        name = str(uuid4())
        self.open = lambda: open_diary(name)
        self.now = NOW
        self.made: dict[str, list[UUID]] = {"session": [], "check": [], "entry": []}

    def at(self, ago: int) -> datetime:
        return self.now - timedelta(days=ago, minutes=len(self.made["entry"]) + 40)

    def add_session(self, ago: int, points: int) -> None:
        named = self.made["check"][-1:] if points % 2 else []
        body = bodies.session(
            started_at=self.at(ago).isoformat(),
            finished_at=(self.at(ago) + timedelta(minutes=points)).isoformat(),
            leg_before=points,
            sent_at=self.now.isoformat(),
            check=str(named[0]) if named else None,
            places_before=[["left_thigh"], ["right_calf"], ["right_foot"]][points % 3],
        )
        record = read_session(body, self.now, ZONES)
        sessions.put(self.open(), self.new("session"), record, body_hash(body), self.now)

    def add_check(self, ago: int, points: int) -> None:
        body = bodies.check(
            at=self.at(ago).isoformat(),
            sent_at=self.now.isoformat(),
            leg=points,
            quick=None if points > 8 else "none",
            ticks=["fever"] if points > 8 else [],
            clinician_ok=points < 4,
        )
        record = read_check(body, self.now, ZONES)
        checks.put(self.open(), self.new("check"), record, body_hash(body), self.now)

    def add_entry(self, ago: int, points: int) -> None:
        follows = self.made["session"][-1:] if points % 2 else []
        body = bodies.entry(
            at=self.at(ago).isoformat(),
            sent_at=self.now.isoformat(),
            leg=points,
            kind="walk" if points % 3 == 0 else "rating",
            minutes=9 if points % 3 == 0 else None,
            interfere=points if points % 3 == 1 else None,
            after_session=str(follows[0]) if follows and points % 3 else None,
        )
        record = read_entry(body, self.now, ZONES)
        entries.put(self.open(), self.new("entry"), record, body_hash(body), self.now)

    def move_session(self, ago: int, points: int) -> None:
        for one in self.made["session"][-1 - points :][:1]:
            there = sessions.get(self.open(), one)
            if there:
                begins, lasts = self.at(ago), timedelta(minutes=points)
                times = {"started_at": begins, "finished_at": begins + lasts}
                record = replace(there.record, leg_before=points, **times)
                assert sessions.change(self.open(), there, record, self.now)

    def move_entry(self, ago: int, points: int) -> None:
        for one in self.made["entry"][-1 - points :][:1]:
            there = entries.get(self.open(), one)
            if there:
                record = replace(there.record, at=self.at(ago), leg=points)
                assert entries.change(self.open(), there, record, self.now)

    def delete(self, ago: int, points: int) -> None:
        for noun, store in (("session", sessions), ("entry", entries)):
            for one in self.made[noun][-1 - points :][:1]:
                store.delete(self.open(), one, self.now)

    def restore(self, ago: int, points: int) -> None:
        for noun, store in (("session", sessions), ("entry", entries)):
            for one in self.made[noun][-1 - points :][:1]:
                store.restore(self.open(), one, self.now)

    def say(self, ago: int, points: int) -> None:
        saying.add(self.open(), [Statement(self.at(ago), "dismissed", str(points))], self.now)
        choosing.save(self.open(), "progress", {"range": str(points)})

    def wait(self, ago: int, points: int) -> None:
        self.now += timedelta(days=ago)

    def new(self, noun: str) -> UUID:
        self.made[noun].append(uuid4())
        return self.made[noun][-1]


ACTS = [name for name in vars(Owner) if not name.startswith("_") and name not in ("at", "new")]
