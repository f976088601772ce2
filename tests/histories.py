"""Long histories put straight into the database, for tests and benchmarks of reading."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from flask import Flask
from sqlalchemy import Connection, insert, select, update

from app.extensions import Base, db
from app.store.models import CheckRow, DiaryRow, ExerciseRow, SessionRow

LATEST = datetime(2026, 11, 22, 20, tzinfo=UTC)


def multiply(app: Flask, session_id: UUID, count: int, apart: timedelta) -> None:
    """Fill the diary of a session with copies of it, each so much earlier than the last.

    Each copy of a session that followed a check follows a copy of that check.
    """
    with app.app_context(), db.engine.begin() as connection:
        [row] = _rows(connection, SessionRow, SessionRow.id == session_id)
        exercises = _rows(connection, ExerciseRow, ExerciseRow.session_id == session_id)
        checked = _rows(connection, CheckRow, CheckRow.id == row["check_id"])
        sessions, checks, done = [], [], []
        for number in range(count):
            at, copy_id, check_id = LATEST - number * apart, uuid4(), uuid4()
            times = {"day": at.date(), "started_at": at, "finished_at": at + timedelta(minutes=16)}
            named = {"check_id": check_id if checked else None, "leg_before": number % 11}
            sessions.append(row | times | named | {"id": copy_id})
            done += [exercise | {"session_id": copy_id} for exercise in exercises]
            asked = {"id": check_id, "day": at.date(), "at": at - timedelta(minutes=2)}
            checks += [check | asked for check in checked]
        for table, rows in ((CheckRow, checks), (SessionRow, sessions), (ExerciseRow, done)):
            if rows:
                connection.execute(insert(table), rows)
        connection.execute(update(DiaryRow).values(past_revision=DiaryRow.past_revision + 1))


def _rows(connection: Connection, table: type[Base], which: Any) -> list[dict[str, Any]]:
    wanted = select(*table.__table__.columns).where(which)
    return [dict(row) for row in connection.execute(wanted).mappings()]
