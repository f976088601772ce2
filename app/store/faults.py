"""Which errors mean that storage is away for now, rather than that we made a mistake."""

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_SQLITE_AWAY = (
    *("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_READONLY", "SQLITE_FULL", "SQLITE_IOERR"),
    *("SQLITE_CANTOPEN", "SQLITE_PROTOCOL", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_NOMEM"),
)
_POSTGRESQL_AWAY = (
    "08",  # connection exceptions
    "25006",  # read-only: a standby, or a primary being demoted
    "40001",  # serialization failure
    "40P01",  # deadlock
    "53",  # out of disk, memory or connections
    "55P03",  # a lock was not to be had
    "57",  # cancelled, shut down, not yet started
    "58",  # input and output
    "XX",  # internal and corrupted
)


class StorageAway(Exception):
    """Nothing was acknowledged; the same request may be sent again after ``retry_after`` s."""

    def __init__(self, retry_after: int = 5) -> None:
        super().__init__(f"storage is away, try again in {retry_after} s")
        self.retry_after = retry_after


def is_away(error: BaseException) -> bool:
    """Return whether this error passes when storage is well again."""
    if isinstance(error, PoolTimeout | TimeoutError):
        return True
    cause = error.orig if isinstance(error, DBAPIError) else error
    sqlite_code = getattr(cause, "sqlite_errorname", None)
    if sqlite_code is not None:
        return str(sqlite_code).startswith(_SQLITE_AWAY)
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    return _postgresql_is_away(cause)


def _postgresql_is_away(cause: BaseException | None) -> bool:
    if not type(cause).__module__.startswith("psycopg"):
        return False
    state = getattr(cause, "sqlstate", None)
    if state is None:  # never reached a server, or lost it
        return type(cause).__name__ in {"OperationalError", "ConnectionTimeout", "InterfaceError"}
    return str(state).startswith(_POSTGRESQL_AWAY)
