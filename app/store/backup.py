"""A consistent copy of the live database, its secret with it; and one put back, after a check.

Copying the file of a running server loses what still stands in its journal. SQLite itself
writes the copy here. Without the secret no browser would find its diary again.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import make_url

from app.config import SECRET_FILE, SettingError, Settings, write_secret
from app.store.engine import sqlite_module
from app.store.state import SCHEMA

FOLDER = "backups"
JOURNALS = ("-wal", "-shm", "-journal")
_SECRET = "kept_secret"  # noqa: S105  the table of a copy that holds it
_FAULTS = sqlite_module().DatabaseError
_BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")


def make(settings: Settings, path: Path | None, now: datetime) -> Path:
    """Write a copy to a new file and return it; without a path, or in a folder, by its time."""
    source = _file(settings)
    if not source.exists():
        raise SettingError(f"There is no database in {source} yet, so there is nothing to copy.")
    target = _target(settings, path, now)
    if target.exists():
        raise SettingError(f"{target} is there already. Name another file.")
    with _draft(target) as draft:
        with _opened(source) as connection:
            connection.execute("VACUUM INTO ?", [str(draft)])
        with _opened(draft) as copy:
            _refuse_unsound(copy, source)
            _keep_secret(copy, settings)
        _settle(draft)
        draft.rename(target)
        _settle(target.parent)
    return target


def restore(settings: Settings, path: Path, now: datetime) -> Path | None:
    """Put a copy in the place of the database; return where what was there is kept, if it was.

    The server must have ended. Until the very last step nothing has changed.
    """
    target = _file(settings)
    if not path.is_file():
        raise SettingError(f"There is no file {path}. Name one that steady backup made.")
    with _draft(target) as draft:
        with _opened(path) as connection:
            _refuse_unsound(connection, path)
            _refuse_foreign(connection, path)
            connection.execute("VACUUM INTO ?", [str(draft)])
        with _opened(draft) as copy:
            secret = _take_secret(copy)
        _settle(draft)
        _refuse_in_use(target)
        before = _put_aside(settings, target, now) if target.exists() else None
        for journal in JOURNALS:
            Path(f"{target}{journal}").unlink(missing_ok=True)  # of another database
        draft.replace(target)
        _settle(target.parent)
    if secret:
        write_secret(settings.instance / SECRET_FILE, secret)
    return before


def _file(settings: Settings) -> Path:
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        raise SettingError(
            "Steady copies a database in a file. PostgreSQL has its own commands for that: "
            "pg_dump --format=custom, and pg_restore."
        )
    name = url.database
    return Path(urlsplit(name).path if name.startswith("file:") else name).absolute()


def _target(settings: Settings, path: Path | None, now: datetime) -> Path:
    name = f"steady-{now:%Y-%m-%d-%H%M%S}.db"
    if path is None:
        folder = settings.instance / FOLDER
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder / name
    return (path / name if path.is_dir() else path).absolute()


@contextmanager
def _draft(target: Path) -> Iterator[Path]:
    """Make an empty file beside the target that nobody else can read; gone at the end."""
    draft = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
    try:
        os.close(os.open(draft, os.O_CREAT | os.O_EXCL, 0o600))
        yield draft
    except (OSError, _FAULTS) as error:
        said = getattr(error, "strerror", None) or error
        raise SettingError(f"{target} cannot be written ({said}). Check its folder.") from error
    finally:
        with suppress(OSError):
            draft.unlink()


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    address = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite_module().connect(address, uri=True, isolation_level=None)) as connection:
        yield connection


def _refuse_unsound(connection: Any, path: Path) -> None:
    try:
        found = connection.execute("PRAGMA integrity_check").fetchall()
    except _FAULTS as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB":
            raise _foreign(path) from error
        found = []
    if found != [("ok",)]:
        raise SettingError(f"{path} is damaged. Take an earlier copy.")


def _refuse_foreign(connection: Any, path: Path) -> None:
    try:
        versions = connection.execute("SELECT version_num FROM alembic_version").fetchall()
    except _FAULTS:
        versions = []
    if not versions:
        raise _foreign(path)
    if versions[0][0] > SCHEMA:
        raise SettingError(f"{path} is from a newer Steady. Install that version first.")


def _foreign(path: Path) -> SettingError:
    return SettingError(f"{path} is not a Steady database. Name another file.")


def _refuse_in_use(path: Path) -> None:
    """Close the journal of a database for good, which only a server that has ended allows."""
    try:
        with _opened(path) as connection:
            connection.execute("PRAGMA busy_timeout = 0")
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except _FAULTS as error:
        if str(getattr(error, "sqlite_errorname", "")).startswith(_BUSY):
            raise SettingError(
                f"{path} is in use. End Steady first, then restore again."
            ) from error


def _put_aside(settings: Settings, target: Path, now: datetime) -> Path:
    """Keep what is there: as a copy, or what is damaged as it is."""
    try:
        return make(settings, None, now)
    except SettingError:
        aside = _target(settings, None, now)
        for ending in ("", *JOURNALS):
            with suppress(FileNotFoundError):
                shutil.move(f"{target}{ending}", f"{aside}{ending}")
        return aside


def _keep_secret(copy: Any, settings: Settings) -> None:
    """Put the secret into a copy, unless it comes from the environment of the server."""
    path = settings.instance / SECRET_FILE
    if path.exists() and path.read_text().strip() == settings.secret_key:
        copy.execute(f"CREATE TABLE {_SECRET} (value TEXT NOT NULL)")
        copy.execute(f"INSERT INTO {_SECRET} VALUES (?)", [settings.secret_key])  # noqa: S608


def _take_secret(copy: Any) -> str | None:
    """Take the secret out of a copy, None where it has none."""
    try:
        (secret,) = copy.execute(f"SELECT value FROM {_SECRET}").fetchone()  # noqa: S608
    except _FAULTS:
        return None
    copy.execute(f"DROP TABLE {_SECRET}")
    copy.execute("VACUUM")
    return str(secret)


def _settle(path: Path) -> None:
    """Wait until the disk has a file, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
