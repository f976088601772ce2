"""Settings from the environment, and the one line that refuses a bad one."""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

SHORTEST_SECRET = 32
SECRET_FILE = "secret_key"  # noqa: S105
"""Its name in the instance folder."""
PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parent
SITE = CHECKOUT if (CHECKOUT / "templates").is_dir() else PACKAGE / "site"
"""Where templates, static files and migrations are: the checkout, or inside a wheel."""


class SettingError(Exception):
    """A setting or a file that stops the start; the message names it and the remedy."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the environment may say, checked."""

    instance: Path
    database_url: str
    secret_key: str
    trusted_proxies: int = 0
    trusted_hosts: tuple[str, ...] = ()
    public_url: str | None = None

    @property
    def https(self) -> bool:
        """Whether people reach this server by https."""
        return bool(self.public_url and self.public_url.startswith("https:"))


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings; make the instance folder and the secret on first use."""
    instance = _instance(environ)
    return Settings(
        instance=instance,
        database_url=_database_url(environ, instance),
        secret_key=_given_secret(environ) or _stored_secret(instance),
        trusted_proxies=_whole_number(environ, "STEADY_TRUSTED_PROXIES"),
        trusted_hosts=tuple(environ.get("STEADY_TRUSTED_HOSTS", "").replace(",", " ").split()),
        public_url=_public_url(environ),
    )


def _instance(environ: Mapping[str, str]) -> Path:
    default = CHECKOUT / "instance" if SITE == CHECKOUT else Path.cwd() / "instance"
    folder = Path(environ.get("STEADY_INSTANCE") or default).absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingError(
            f"STEADY_INSTANCE: the folder {folder} cannot be made ({error.strerror}). "
            "Name a folder you may write to."
        ) from error
    return folder


def _database_url(environ: Mapping[str, str], instance: Path) -> str:
    given = environ.get("STEADY_DATABASE_URL")
    if not given:
        return f"sqlite:///{instance / 'steady.db'}"
    try:
        url = make_url(_hosts_in_query(given))
    except (ArgumentError, ValueError) as error:
        raise SettingError(
            "STEADY_DATABASE_URL is not a database address. "
            "Use sqlite:////absolute/path or postgresql://user@host/name."
        ) from error
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
    if url.get_backend_name() != "sqlite":
        raise SettingError(
            f"STEADY_DATABASE_URL names {url.get_backend_name()}, which Steady does not use. "
            "Use sqlite or postgresql."
        )
    return given


def _hosts_in_query(address: str) -> str:
    """Return ``postgresql://user@a:1,b:2/name`` the way SQLAlchemy writes several hosts."""
    parts = urlsplit(address)
    user, at, hosts = parts.netloc.rpartition("@")
    if "," not in hosts:
        return address
    query = [f"host={host if ':' in host else host + ':5432'}" for host in hosts.split(",")]
    query += [parts.query] if parts.query else []
    return f"{parts.scheme}://{user}{at}{parts.path}?{'&'.join(query)}"


def _given_secret(environ: Mapping[str, str]) -> str:
    given = environ.get("STEADY_SECRET_KEY", "")
    if given and len(given) < SHORTEST_SECRET:
        raise SettingError(
            f"STEADY_SECRET_KEY is too short to be safe. Give it {SHORTEST_SECRET} random "
            "characters, or leave it out; a secret is made then."
        )
    return given


def _stored_secret(instance: Path) -> str:
    """Return the secret of this instance; of several first starts, one makes it."""
    path = instance / SECRET_FILE
    if not path.exists():
        write_secret(path, secrets.token_urlsafe(48), replace=False)
    return _read_secret(path)


def write_secret(path: Path, secret: str, replace: bool = True) -> None:
    """Write a secret whole or not at all; not to ``replace`` keeps what another process wrote."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secret)
        if replace:
            draft.replace(path)
            return
        with suppress(FileExistsError):
            os.link(draft, path)
        draft.unlink()
    except OSError as error:
        raise SettingError(
            f"The secret cannot be written to {path} ({error.strerror}). "
            "Make the folder writable or set STEADY_SECRET_KEY."
        ) from error


def _read_secret(path: Path) -> str:
    try:
        secret = path.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingError(
            f"The secret in {path} cannot be read ({getattr(error, 'strerror', 'no text')}). "
            "Give yourself the right to read it or set STEADY_SECRET_KEY."
        ) from error
    if len(secret) < SHORTEST_SECRET:
        raise SettingError(
            f"The secret in {path} is too short to be safe. Delete the file; a new one is made."
        )
    return secret


def _whole_number(environ: Mapping[str, str], name: str) -> int:
    given = environ.get(name, "0").strip()
    if not re.fullmatch("[0-9]|10", given):
        raise SettingError(f"{name} must be a whole number from 0 to 10, not {given[:60]!r}.")
    return int(given)


def _public_url(environ: Mapping[str, str]) -> str | None:
    given = environ.get("STEADY_PUBLIC_URL", "").strip()
    if not given:
        return None
    try:
        parts = urlsplit(given)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/"):
        raise SettingError(f"STEADY_PUBLIC_URL must be like https://steady.example, not {given!r}.")
    return f"{parts.scheme}://{parts.netloc}"
