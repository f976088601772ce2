"""What every test may use: a clock that stands, an app on a real database file, a client."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.config import Settings
from app.extensions import db
from app.store import state
from tests.house import HouseClient


class StandingClock:
    """A clock that moves only when it is told to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))


def settings_in(folder: Path) -> Settings:
    return Settings(
        instance=folder,
        database_url=f"sqlite:///{folder / 'steady.db'}",
        secret_key="a secret for the tests, of fair length",
    )


@pytest.fixture(scope="session")
def started_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The instance folder after a first start: an empty database, the static files packed."""
    folder = tmp_path_factory.mktemp("started")
    app = create_app(settings_in(folder))
    state.upgrade(app)
    with app.app_context():
        db.engine.dispose()
    return folder


@pytest.fixture
def settings(tmp_path: Path, started_once: Path) -> Settings:
    shutil.copy(started_once / "steady.db", tmp_path)
    (tmp_path / "static").symlink_to(started_once / "static")
    return settings_in(tmp_path)


@pytest.fixture
def app(settings: Settings, clock: StandingClock) -> Iterator[Flask]:
    app = create_app(settings, clock)
    app.test_client_class = HouseClient
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
