"""Reading and writing: a block of either is one transaction, answered after COMMIT."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from flask import current_app
from sqlalchemy import Connection, Engine

from app.store.engine import BUSY_S, WRITES
from app.store.faults import StorageAway, is_away
from app.store.turns import Turns

__all__ = ["Storage", "StorageAway", "away_named", "is_writing"]
__all__ += ["prepared", "reading", "snapshot", "storage", "writing"]

_KEY = "steady-storage"
_writing: ContextVar[Connection | None] = ContextVar("writing", default=None)


@dataclass(frozen=True, slots=True)
class Storage:
    """The database of one app; ``turns`` is None where the database itself is fair."""

    engine: Engine
    turns: Turns | None

    def bind(self, extensions: dict[str, Any]) -> None:
        """Make this the storage of the app with these extensions."""
        extensions[_KEY] = self


def storage() -> Storage:
    """Return the storage of the current app."""
    found: Storage = current_app.extensions[_KEY]
    return found


@contextmanager
def reading() -> Iterator[Connection]:
    """Read from one consistent state; inside ``writing`` from what was just written."""
    joined = _joined()
    if joined is not None:
        yield joined
        return
    with away_named(), storage().engine.connect() as connection:
        yield connection


@contextmanager
def snapshot() -> Iterator[Connection]:
    """Read by many statements from one state, however long that takes.

    On SQLite every transaction is one; on PostgreSQL it has to be asked for.
    """
    engine = storage().engine
    if engine.dialect.name == "postgresql":
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with away_named(), engine.connect() as connection:
        yield connection


@contextmanager
def writing() -> Iterator[Connection]:
    """Write all or nothing; a block inside another one becomes part of it.

    Whatever is raised rolls back. ``StorageAway``: nothing may be acknowledged.
    """
    joined = _joined()
    if joined is not None:
        yield joined
        return
    with away_named(), _turn(), storage().engine.connect() as connection, _begun(connection):
        yield connection


@contextmanager
def prepared(prepare: Callable[[Connection], None]) -> Iterator[Connection]:
    """Write as ``writing`` does, after what a connection does for itself while others write.

    What was prepared is gone with whatever is raised.
    """
    with away_named(), storage().engine.connect() as connection:
        try:
            with connection.begin():
                prepare(connection)
            with _turn(), _begun(connection):
                yield connection
        except BaseException:
            connection.invalidate()
            raise


def _turn() -> AbstractContextManager[None]:
    turns = storage().turns
    return turns.turn(BUSY_S) if turns else nullcontext()


@contextmanager
def _begun(connection: Connection) -> Iterator[None]:
    connection.execution_options(**{WRITES: True})
    token = _writing.set(connection)
    try:
        connection.begin()
        yield
        _commit(connection)
    finally:
        _writing.reset(token)


def is_writing() -> bool:
    """Say whether we are inside ``writing``: what is read there may still be rolled back."""
    return _joined() is not None


@contextmanager
def away_named() -> Iterator[None]:
    """Turn every error that passes by itself into ``StorageAway``."""
    try:
        yield
    except Exception as error:
        if is_away(error):
            raise StorageAway from error
        raise


def _joined() -> Connection | None:
    """Return the connection of the write around us, None outside of one to this database."""
    connection = _writing.get()
    return connection if connection and connection.engine is storage().engine else None


def _commit(connection: Connection) -> None:
    """Commit; on PostgreSQL a warning on the way means that it may not be safe yet."""
    if connection.dialect.name != "postgresql":
        connection.commit()
        return
    warnings: list[str] = []

    def hear(notice: Any) -> None:
        if notice.severity_nonlocalized == "WARNING":
            warnings.append(notice.message_primary)

    driver: Any = connection.connection.driver_connection
    driver.add_notice_handler(hear)
    try:
        connection.commit()
    finally:
        driver.remove_notice_handler(hear)
    if warnings:
        raise StorageAway
