"""Long histories put straight into the database, for tests and benchmarks of reading."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from flask import Flask
from sqlalchemy import insert, select

from app.extensions import db
from app.store.models import ExerciseRow, SessionRow

LATEST = datetime(2026, 11, 22, 20, tzinfo=UTC)


def multiply(app: Flask, session_id: UUID, count: int, apart: timedelta) -> None:
    """Fill the diary of a session with copies of it, each so much earlier than the last."""
    with app.app_context(), db.engine.begin() as connection:
        first = connection.execute(
            select(*SessionRow.__table__.columns).where(SessionRow.id == session_id)
        ).mappings()
        done = connection.execute(
            select(*ExerciseRow.__table__.columns).where(ExerciseRow.session_id == session_id)
        ).mappings()
        [row], exercises = first.all(), done.all()
        copies, rows = [], []
        for number in range(count):
            at, copy_id = LATEST - number * apart, uuid4()
            times = {"day": at.date(), "started_at": at, "finished_at": at + timedelta(minutes=16)}
            copies.append(dict(row) | {"id": copy_id, "leg_before": number % 11} | times)
            rows += [dict(exercise) | {"session_id": copy_id} for exercise in exercises]
        connection.execute(insert(SessionRow), copies)
        connection.execute(insert(ExerciseRow), rows)
