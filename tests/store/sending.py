"""Sends records as the API does: reads the body, hashes it, puts it."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar
from uuid import UUID

from flask import Flask

from app.domain.records import (
    body_hash,
    read_check,
    read_clearance,
    read_entry,
    read_session,
)
from app.store import checks, clearances, entries, sessions
from app.store.diaries import DiaryRef
from tests import bodies
from tests.bodies import NOW, ZONES

T = TypeVar("T")


def send_session(diary: DiaryRef, session_id: UUID, **changes: object) -> str:
    body = bodies.session(**changes)
    record = read_session(body, NOW, ZONES)
    return sessions.put(diary, session_id, record, body_hash(body), NOW).kind


def send_check(diary: DiaryRef, check_id: UUID, **changes: object) -> str:
    body = bodies.check(**changes)
    return checks.put(diary, check_id, read_check(body, NOW, ZONES), body_hash(body), NOW).kind


def send_entry(diary: DiaryRef, entry_id: UUID, **changes: object) -> str:
    body = bodies.entry(**changes)
    return entries.put(diary, entry_id, read_entry(body, NOW, ZONES), body_hash(body), NOW).kind


def send_clearance(diary: DiaryRef, clearance_id: UUID, **changes: object) -> str:
    body = bodies.clearance(**changes)
    record = read_clearance(body, NOW)
    return clearances.put(diary, clearance_id, record, body_hash(body), NOW).kind


def together(app: Flask, people: int, act: Callable[[int], T]) -> list[T]:
    """Let this many threads act at the same moment, each in its own context."""
    gate = threading.Barrier(people)

    def one(number: int) -> T:
        with app.app_context():
            gate.wait(10)
            return act(number)

    with ThreadPoolExecutor(people) as crowd:
        return list(crowd.map(one, range(people)))
