"""One person who does whatever can be done to a diary, for tests of what is known of it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from app.domain.archive import ArchiveKind, read_archived
from app.domain.exercise_states import ExerciseDecision
from app.domain.person import Statement
from app.domain.records import body_hash, read_check, read_clearance, read_entry, read_session
from app.store import checks, clearances, entries, history, imports, sessions
from app.store import settings as choosing
from app.store import statements as saying
from app.store.owner import DiaryRef
from app.store.transaction import writing
from tests import bodies
from tests.bodies import NOW, ZONES
from tests.domain.archive import kept

HERE = ("Europe/Berlin", "Pacific/Kiritimati", "Pacific/Pago_Pago")
"""Where a record may have been made: its date may be the one before or after."""


class Owner:
    """Acts by name, each so many days ago and with so many points; time goes on by waiting."""

    def __init__(self, open_diary: Callable[[str], DiaryRef]) -> None:
        name = str(uuid4())
        self.open = lambda: open_diary(name)
        self.now = NOW
        self.made: dict[str, list[UUID]] = {"session": [], "check": [], "entry": []}
        self.promised: list[UUID] = []

    def at(self, ago: int) -> datetime:
        later = timedelta(minutes=len(self.made["entry"]))
        return self.now - timedelta(days=ago, hours=7 * ago % 24 + 4) + later

    def lives(self) -> None:
        """Let there be a past and a present."""
        for ago, points in ((30, 9), (9, 6), (8, 10), (6, 2), (1, 3)):
            self.add_check(ago, points)
            self.add_session(ago, points)
            for what in (points, 3, 7):
                self.add_entry(ago, what)

    def add_session(self, ago: int, points: int) -> None:
        named = self.made["check"][-1 - ago % 4 :][:1] if points % 2 else []
        if points % 4 == 0:  # its check comes later
            named = [uuid4()]
            self.promised += named
        body = bodies.session(
            started_at=self.at(ago).isoformat(),
            finished_at=(self.at(ago) + timedelta(minutes=points)).isoformat(),
            time_zone=HERE[(ago + points) % 3],
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
            time_zone=HERE[(ago + points) % 3],
            leg=11 - points,
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
            time_zone=HERE[(ago + points) % 3],
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
                moved = {"started_at": begins, "finished_at": begins + lasts}
                moved |= {"leg_before": points, "time_zone": HERE[points % 3]}
                record = replace(there.record, **moved)
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

    def clear(self, ago: int, points: int) -> None:
        for one in self.made["check"][-1 - points :][:1]:
            body = bodies.clearance(at=self.at(ago).isoformat(), check=str(one))
            record = read_clearance(body, self.now)
            clearances.put(self.open(), uuid4(), record, body_hash(body), self.now)

    def decide(self, ago: int, points: int) -> None:
        decision = ExerciseDecision(self.at(ago), "glute-bridge", "aside")
        saying.decide(self.open(), decision, self.now)

    def bring(self, ago: int, points: int) -> None:
        kind: ArchiveKind = ("entries", "sessions", "checks")[points % 3]
        noun = {"entries": "entry", "sessions": "session", "checks": "check"}[kind]
        at, ended = self.at(ago).isoformat(), (self.at(ago) + timedelta(minutes=9)).isoformat()
        times = {"started_at": at, "finished_at": ended} if noun == "session" else {"at": at}
        body = kept.body(kind, times, id=str(self.new(noun)), day=at[:10], received_at=at)
        body["deleted_at"] = ended if points > 6 and noun != "check" else None
        imports.add(self.open(), [read_archived(kind, body, self.now, ZONES)], self.now)

    def change_their_mind(self, ago: int, points: int) -> None:
        with suppress(ZeroDivisionError), writing():
            self.delete(ago, points)
            self.add_entry(ago, points)
            self.made["entry"].pop()
            history.read(self.open(), UTC)
            raise ZeroDivisionError

    def wait(self, ago: int, points: int) -> None:
        self.now += timedelta(days=ago)

    def set_the_clock_back(self, ago: int, points: int) -> None:
        self.now -= timedelta(days=ago)

    def new(self, noun: str) -> UUID:
        to_come = self.promised if noun == "check" else []
        self.made[noun].append(to_come.pop() if to_come else uuid4())
        return self.made[noun][-1]


ACTS = [
    name for name in vars(Owner) if not name.startswith("_") and name not in ("at", "lives", "new")
]
