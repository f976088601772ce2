"""Settings from the environment, and the one line that refuses a bad one."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

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
        secret_key=environ.get("STEADY_SECRET_KEY") or _stored_secret(instance),
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
        url = make_url(given)
    except ArgumentError as error:
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


def _stored_secret(instance: Path) -> str:
    """Return the secret of this instance; of several first starts, one makes it."""
    path = instance / "secret_key"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _read_secret(path)
    except OSError as error:
        raise SettingError(
            f"The secret cannot be written to {path} ({error.strerror}). "
            "Make the folder writable or set STEADY_SECRET_KEY."
        ) from error
    with os.fdopen(descriptor, "w") as file:
        secret = secrets.token_urlsafe(48)
        file.write(secret)
    return secret


def _read_secret(path: Path) -> str:
    try:
        secret = path.read_text().strip()
    except OSError as error:
        raise SettingError(
            f"The secret in {path} cannot be read ({error.strerror}). "
            "Give yourself the right to read it or set STEADY_SECRET_KEY."
        ) from error
    if len(secret) < 32:
        raise SettingError(
            f"The secret in {path} is too short to be safe. Delete the file; a new one is made."
        )
    return secret


def _whole_number(environ: Mapping[str, str], name: str) -> int:
    given = environ.get(name, "0").strip()
    if not (given.isascii() and given.isdigit() and int(given) <= 10):
        raise SettingError(f"{name} must be a whole number from 0 to 10, not {given!r}.")
    return int(given)


def _public_url(environ: Mapping[str, str]) -> str | None:
    given = environ.get("STEADY_PUBLIC_URL", "").strip()
    if not given:
        return None
    parts = urlsplit(given)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path.strip("/"):
        raise SettingError(f"STEADY_PUBLIC_URL must be like https://steady.example, not {given!r}.")
    return f"{parts.scheme}://{parts.netloc}"
