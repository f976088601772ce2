"""A small app on each real database, and what tests of the store ask of it."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event

from app.config import Settings
from app.extensions import db
from app.store import diaries
from app.store.diaries import DiaryRef
from tests.bodies import NOW
from tests.databases import (
    backend,
    database_url,
    empty_url,
    migrate,
    migrated_file,
    migrated_name,
    opened,
    server,
)
from tests.store.instances import instance

__all__ = ["backend", "database_url", "empty_url", "migrated_file", "migrated_name", "server"]


@pytest.fixture
def app(database_url: str) -> Iterator[Flask]:
    with opened(database_url) as app:
        yield app


@pytest.fixture
def open_diary(app: Flask) -> Callable[[str], DiaryRef]:
    return lambda name: diaries.open(hashlib.sha256(name.encode()).digest(), NOW)


@pytest.fixture
def diary(open_diary: Callable[[str], DiaryRef]) -> DiaryRef:
    return open_diary("anna")


@pytest.fixture
def statements(app: Flask) -> Iterator[list[str]]:
    """Every statement from here on; the BEGIN of SQLite is none."""
    seen: list[str] = []

    def hear(_connection, _cursor, statement, *_rest) -> None:
        if not statement.startswith("BEGIN"):
            seen.append(statement)

    event.listen(db.engine, "before_cursor_execute", hear)
    yield seen
    event.remove(db.engine, "before_cursor_execute", hear)


@pytest.fixture
def home(tmp_path: Path) -> Settings:
    """An instance with a database."""
    settings = instance(tmp_path / "home")
    migrate(settings.database_url)
    return settings
