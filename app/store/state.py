"""Is the database there, writable and of this version; if not, one line with the remedy."""

import os
from contextlib import suppress

from flask import Flask
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from app.config import SettingError
from app.store.faults import StorageAway
from app.store.transaction import away_named, reading, storage, writing

SCHEMA = "0006"
"""The last of the migrations: what this version reads and writes."""

_REMEDIES = {
    "SQLITE_NOTADB": "is not a Steady database. Name another file, or restore a backup.",
    "SQLITE_CORRUPT": "is damaged. Restore a backup with: steady restore.",
    "SQLITE_READONLY": "cannot be written to. Give yourself the right to write to it.",
    "SQLITE_CANTOPEN": "cannot be opened. Make its folder, and make it writable for yourself.",
    "SQLITE_FULL": "has no room to grow. Free some space on its disk.",
    "SQLITE_BUSY": "is held by another program. End that program, then start again.",
}


def upgrade(app: Flask) -> None:
    """Make the database ready for this version, all or nothing; ``SettingError`` says why not."""
    with app.app_context():
        _make_private_file()
        try:
            if not _schema_current():
                _migrate()
            _try_a_write()
        except StorageAway as away:
            raise SettingError(_sentence(away.__cause__)) from away


def ready() -> bool:
    """Return whether the database takes a write now and has the schema of this version."""
    try:
        if not _schema_current():
            return False
        _try_a_write()
    except StorageAway:
        return False
    return True


def _schema_current() -> bool:
    return _stored_heads() == {SCHEMA}


def _migrate() -> None:
    from app.store import schema  # see there why not always

    newer = _stored_heads() - schema.revisions()
    if newer:
        raise SettingError(
            f"The database is from a newer Steady (schema {', '.join(sorted(newer))}). "
            "Install that version, or name another database with STEADY_DATABASE_URL."
        )
    with away_named():
        schema.upgrade()


def _try_a_write() -> None:
    with writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
        connection.rollback()


def _make_private_file() -> None:
    """Make a missing SQLite file readable by nobody else; SQLite gives its journals the same."""
    path = storage().engine.url.database
    if storage().engine.dialect.name == "sqlite" and path:
        with suppress(OSError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))


def _stored_heads() -> set[str]:
    with reading() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return set()
        return set(connection.execute(text("SELECT version_num FROM alembic_version")).scalars())


def _sentence(error: BaseException | None) -> str:
    cause = error.orig if isinstance(error, DBAPIError) else error
    reason = str(cause).partition("\n")[0]
    url = storage().engine.url
    if url.get_backend_name() == "postgresql":
        return (
            f"The database {url.render_as_string()} does not take a write ({reason}). "
            "Start it, or correct STEADY_DATABASE_URL."
        )
    code = str(getattr(cause, "sqlite_errorname", ""))
    for prefix, remedy in _REMEDIES.items():
        if code.startswith(prefix):
            return f"The database {url.database} {remedy}"
    return f"The database {url.database} cannot be used ({reason}). Check its disk."
