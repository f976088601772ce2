"""How each database is opened: durable first, then quick to give up."""

import logging
import sqlite3
from types import ModuleType
from typing import Any

from sqlalchemy import URL, Connection, Engine, event

WRITES = "steady_writes"
"""The execution option of a connection that is going to write."""

BUSY_S = 2.0
"""How long a write waits for another one; more would fill every thread of the server."""
_SAFE_SQLITE = (3, 51, 3)
_SHARED = {
    "pool_size": 8,
    "max_overflow": 8,
    "pool_timeout": BUSY_S,
    "hide_parameters": True,  # an error in the log must not name what somebody wrote
}


def options(url: URL) -> dict[str, Any]:
    """Return the engine options for this database."""
    if url.get_backend_name() == "sqlite":
        return {
            "module": sqlite_module(),
            "connect_args": {"timeout": BUSY_S, "isolation_level": None},
            **_SHARED,
        }
    return {
        "pool_pre_ping": True,
        "connect_args": {
            "connect_timeout": 3,
            "target_session_attrs": "read-write",
            "options": "-c lock_timeout=2s",
        },
        **_SHARED,
    }


def listen(engine: Engine) -> None:
    """Give SQLite its pragmas and its own BEGIN; PostgreSQL needs neither."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)


def sqlite_module() -> ModuleType:
    """Return the newest SQLite there is; before 3.51.3 a WAL could be reset wrongly."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        dbapi2 = sqlite3
    if dbapi2.sqlite_version_info < _SAFE_SQLITE:
        logging.getLogger(__name__).warning(
            "SQLite %s has a rare fault that was repaired in 3.51.3; a newer Python brings it.",
            dbapi2.sqlite_version,
        )
    module: ModuleType = dbapi2
    return module


def _set_pragmas(connection: Any, _record: object) -> None:
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "mmap_size = 0",
        "temp_store = MEMORY",
        "trusted_schema = OFF",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    # A plain BEGIN that writes later meets "locked" at once; IMMEDIATE waits its turn first.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
