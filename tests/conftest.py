"""What every test may use: a clock that stands, an app on a real database file, a client."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings as hypothesis

from app import create_app
from app.config import Settings
from app.extensions import db
from app.store import state
from tests.house import HouseClient

hypothesis.register_profile("steady", deadline=None)  # speed is measured in benchmarks
hypothesis.load_profile("steady")


class StandingClock:
    """A clock that moves only when it is told to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Standing:
    """One started app, which every test of a process gets with an empty database of its own."""

    app: Flask
    settings: Settings
    clock: StandingClock
    empty: Path

    def begin(self) -> None:
        """Put the clock back and the empty database in place."""
        self.clock.now = START
        self.end()
        for path in self.settings.instance.glob("steady.db*"):
            path.unlink()
        shutil.copy(self.empty, self.settings.instance / "steady.db")

    def end(self) -> None:
        """Close every connection to the database."""
        with self.app.app_context():
            db.engine.dispose()


def settings_in(folder: Path) -> Settings:
    """Return settings for an app that keeps its files in this folder."""
    return Settings(
        instance=folder,
        database_url=f"sqlite:///{folder / 'steady.db'}",
        secret_key="a secret for the tests, of fair length",
    )


@pytest.fixture(scope="session")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Standing:
    folder = tmp_path_factory.mktemp("standing")
    settings = settings_in(folder)
    clock = StandingClock(START)
    app = create_app(settings, clock)
    app.test_client_class = HouseClient
    state.upgrade(app)
    made = Standing(app, settings, clock, folder / "empty.db")
    made.end()
    shutil.copy(folder / "steady.db", made.empty)
    return made


@pytest.fixture
def app(standing: Standing) -> Iterator[Flask]:
    standing.begin()
    yield standing.app
    standing.end()


@pytest.fixture
def settings(app: Flask, standing: Standing) -> Settings:
    return standing.settings


@pytest.fixture
def clock(standing: Standing) -> StandingClock:
    return standing.clock


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
