"""Events for tests, told by how many days ago they were."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID

from app.domain.events import Event, EventKind
from tests.cast import TODAY


def event(kind: EventKind, days_ago: int, *, hour: int = 8, number: int = 0, **more: Any) -> Event:
    day = TODAY - timedelta(days=days_ago)
    given = {"id": UUID(int=number), "follows": None, **more}
    return Event(kind=kind, day=day, at=datetime.combine(day, time(hour), UTC), **given)
