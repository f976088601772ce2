"""A file between its preview and the yes to it: kept for an hour, so that it is sent once.

It lies in the instance folder, where the diary itself is, readable for nobody else. Its name
is made of the browser's own secret token: nobody can guess or name another one's file, and
there is never more than one of a kind for each browser. A yes or a no deletes it, and so does
the next import of anybody once the hour is over. The page that asks for the yes carries the
file's digest, so that a yes cannot meet another file, sent from another tab meanwhile.
"""

import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

from app.web.current import now, running
from app.web.identity import own_name

Kind = Literal["diary", "ratings"]

KEPT_FOR = timedelta(hours=1)
MOST = 20
"""How many files are kept at a time; beyond that the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent."""

    body: bytes

    @property
    def digest(self) -> str:
        """Return what tells this file from any other."""
        return hashlib.sha256(self.body).hexdigest()


def keep(kind: Kind, body: bytes) -> None:
    """Keep a file in place of the last one; whole or not at all."""
    folder = _folder()
    folder.mkdir(mode=0o700, exist_ok=True)
    _sweep(folder)
    draft = folder / f".{secrets.token_hex(16)}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(body)
    moment = now().timestamp()
    os.utime(draft, (moment, moment))
    draft.replace(_path(kind))


def kept(kind: Kind) -> Upload | None:
    """Return the file of this browser; None when there is none or its hour is over."""
    path = _path(kind)
    try:
        return None if _too_old(path) else Upload(path.read_bytes())
    except FileNotFoundError:
        return None


def drop(kind: Kind) -> None:
    """Delete the file of this browser."""
    _path(kind).unlink(missing_ok=True)


def _folder() -> Path:
    return running().settings.instance / "imports"


def _path(kind: Kind) -> Path:
    return _folder() / own_name(f"import-{kind}")


def _too_old(path: Path) -> bool:
    return now().timestamp() - path.stat().st_mtime > KEPT_FOR.total_seconds()


def _sweep(folder: Path) -> None:
    """Delete what is too old, and the oldest of too many; another process may do so too."""
    found: list[tuple[float, Path]] = []
    for path in folder.iterdir():
        with suppress(FileNotFoundError):
            found.append((path.stat().st_mtime, path))
    young = sorted(path for path in found if not _gone_if_old(path[1]))
    for _made, path in young[: max(0, len(young) - MOST + 1)]:
        path.unlink(missing_ok=True)


def _gone_if_old(path: Path) -> bool:
    with suppress(FileNotFoundError):
        if not _too_old(path):
            return False
        path.unlink()
    return True
