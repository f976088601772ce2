"""What every test may use: a clock that stands, an app on a real database file, a client."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from app.config import Settings
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


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        instance=tmp_path,
        database_url=f"sqlite:///{tmp_path / 'steady.db'}",
        secret_key="a secret for the tests, of fair length",
    )


@pytest.fixture
def app(settings: Settings, clock: StandingClock) -> Flask:
    app = create_app(settings, clock)
    app.test_client_class = HouseClient
    state.upgrade(app)
    return app


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
