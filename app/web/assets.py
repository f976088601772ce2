"""Static files: under a path that names their content, so that browsers keep them for good."""

import hashlib
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import fontpkg_figtree
from flask import Flask
from whitenoise import WhiteNoise

from app import config
from app.config import Settings
from app.web.bundle import Bundle, bundle
from app.web.compression import brotli_bytes, gzip_bytes

STATIC = config.SITE / "static"
TRANSLATIONS = config.PACKAGE / "translations"
FONT = "font/figtree.ttf"
FOREVER_S = 365 * 24 * 3600
OLDER_VERSIONS = 3
"""So many versions before this one are still served, to pages that are open since then."""
SHARED_STYLE = "shared/steady.css"
SHARED_STYLES = (
    *("tokens", "look", "base", "shell", "buttons", "parts", "tabs", "forms", "scale", "level"),
    "messages",
)
"""The sheets of every page, sent as one file in this order."""
DOCUMENTATION = re.compile(rb"^[ \t]*/\*.*?\*/[ \t]*\n", re.MULTILINE | re.DOTALL)
"""A block comment on lines of its own, as our scripts have them."""
BUNDLED = ("session/start.js",)
"""Scripts that are sent with all they import from their folder."""
BROTLI = {".js": 11}
"""How hard to press a kind of file: the scripts are small."""
COMPRESSED = {".css", ".js", ".json", ".svg", ".ttf", ".webmanifest"}


def init_app(app: Flask, settings: Settings) -> None:
    """Serve the static files, and give templates ``asset('shared/base.css')``."""
    files = _files()
    bundles = _bundles(files)
    files |= {entry: made.text.encode() for entry, made in bundles.items()}
    version = _version(files)
    prefix = f"/static/{version}/"
    served = _packed(files, settings.instance / "static" / version)
    served_by = WhiteNoise(
        app.wsgi_app,
        root=served,
        prefix=prefix,
        max_age=FOREVER_S,
        allow_all_origins=False,
        mimetypes={".ttf": "font/ttf"},
        immutable_file_test=lambda path, url: True,
    )
    for older in _older(served):
        served_by.add_files(older, prefix=f"/static/{older.name}/")
    app.wsgi_app = served_by  # type: ignore[method-assign]
    app.jinja_env.globals["asset"] = lambda name: f"{prefix}{name}"
    inside = frozenset().union(*(made.modules for made in bundles.values()))
    asked = sorted(set(files) - (inside - set(BUNDLED)))
    app.extensions["steady_assets"] = {"prefix": prefix, "names": asked}


def _files() -> dict[str, bytes]:
    """Return every static file by the name a page asks for it."""
    found = {p.relative_to(STATIC).as_posix(): _sent(p) for p in _paths()}
    sheets = b"".join(found[f"shared/{name}.css"] for name in SHARED_STYLES)
    return {**found, SHARED_STYLE: sheets, FONT: _font().read_bytes()}


def _bundles(files: dict[str, bytes]) -> dict[str, Bundle]:
    scripts = {name: body.decode() for name, body in files.items() if name.endswith(".js")}
    return {entry: bundle(entry, scripts) for entry in BUNDLED}


def _sent(path: Path) -> bytes:
    """Return a file as a browser gets it: a script without its documentation."""
    body = path.read_bytes()
    return DOCUMENTATION.sub(b"", body) if path.suffix == ".js" else body


def _paths() -> list[Path]:
    return [path for path in sorted(STATIC.rglob("*")) if path.is_file()]


def _font() -> Path:
    """Return the one variable font file of the typeface's package."""
    folder = Path(fontpkg_figtree.__file__).parent / "files"
    return next(p for p in sorted(folder.glob("*.ttf")) if "Italic" not in p.name)


def _version(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, body in sorted(files.items()):
        digest.update(name.encode() + b"\0" + body)
    return digest.hexdigest()[:12]


def _packed(files: dict[str, bytes], folder: Path) -> Path:
    """Return the folder with all files and their compressed forms, made at the first start.

    It is made aside and put in place at once, so that several processes may start together.
    """
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=folder.parent))
    for name, body in files.items():
        target = draft / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        if target.suffix in COMPRESSED:
            quality = BROTLI.get(target.suffix, 9)
            target.with_name(target.name + ".br").write_bytes(brotli_bytes(body, quality))
            target.with_name(target.name + ".gz").write_bytes(gzip_bytes(body))
    try:
        draft.rename(folder)
    except OSError:
        shutil.rmtree(draft)
    return folder


def _older(folder: Path) -> list[Path]:
    """Return the folders of the versions before this one, newest first; drop all but a few."""
    others = [p for p in folder.parent.iterdir() if p.name[0] != "." and p != folder]
    others.sort(key=_made_at, reverse=True)
    for forgotten in others[OLDER_VERSIONS:]:
        shutil.rmtree(forgotten, ignore_errors=True)
    return others[:OLDER_VERSIONS]


def _made_at(folder: Path) -> float:
    """Return when a folder was made; long ago where another process has just dropped it."""
    with suppress(FileNotFoundError):
        return folder.stat().st_mtime
    return 0.0
