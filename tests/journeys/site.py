"""The real app on a real SQLite file, served on this machine, as it is started and ended."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from flask import Flask
from playwright.sync_api import BrowserContext
from werkzeug.serving import WSGIRequestHandler, make_server

from app import create_app
from app.domain.person import Statement, Subject
from app.domain.records import Session
from app.extensions import db
from app.store import checks, diaries, sessions, state, statements
from app.store.checks import StoredCheck
from app.store.owner import DiaryRef
from app.store.transaction import writing
from app.web.public import draw, drawn
from tests.conftest import StandingClock, settings_in

HOST = "127.0.0.1"


class Handler(WSGIRequestHandler):
    """Ends each connection with its answer, so that a server that has ended answers nobody."""

    protocol_version = "HTTP/1.0"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


class Site:
    """One server with its files; it may end and come back at the same address."""

    def __init__(self, folder: Path, clock: StandingClock) -> None:
        self.clock = clock
        self._settings = settings_in(folder)
        self._port = 0
        self._app: Flask
        self._thread: Thread | None = None

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self._port}"

    def start(self) -> None:
        """Serve, unless it is served already."""
        if self._thread:
            return
        self._app = create_app(self._settings, self.clock)
        state.upgrade(self._app)
        self._server = make_server(
            HOST, self._port, self._app, threaded=True, request_handler=Handler
        )
        self._port = self._server.port
        self._thread = Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})
        self._thread.start()

    def stop(self) -> None:
        """End the server; its files stay."""
        if not self._thread:
            return
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
        self._thread = None
        with self._app.app_context():
            db.engine.dispose()

    def is_updated(self) -> None:
        """Serve a service worker of a newer version, as after an update of the shell."""
        with self._app.test_request_context():
            pages = self._app.extensions["steady_pages"]
            old = drawn("/sw.js")
            body = (old.bodies[None] or b"").replace(b'{"version": "', b'{"version": "newer-')
            pages["/sw.js"] = draw(body, old.mimetype)

    @contextmanager
    def storage_held(self) -> Iterator[None]:
        """Hold the database, so that nobody else can write to it."""
        with self._app.app_context(), writing():
            yield

    def sessions(self, browser: BrowserContext, limit: int = 20) -> list[Session]:
        """Return what is kept for this browser, newest first."""
        with self._app.app_context():
            diary = self._diary(browser)
            return [stored.record for stored in sessions.recent(diary, limit)] if diary else []

    def last_check(self, browser: BrowserContext) -> StoredCheck | None:
        """Return the latest check kept for this browser."""
        with self._app.app_context():
            diary = self._diary(browser)
            return checks.last(diary) if diary else None

    def says(self, browser: BrowserContext, subject: Subject, value: str) -> None:
        """Let whoever uses this browser have said something about themselves."""
        with self._app.app_context():
            diary = diaries.open(self._token_hash(browser), self.clock())
            statements.add(diary, [Statement(self.clock(), subject, value)], self.clock())

    def _diary(self, browser: BrowserContext) -> DiaryRef | None:
        has_cookie = any(c["name"] == "steady" for c in browser.cookies(self.address))
        return diaries.find(self._token_hash(browser)) if has_cookie else None

    def _token_hash(self, browser: BrowserContext) -> bytes:
        [cookie] = [c["value"] for c in browser.cookies(self.address) if c["name"] == "steady"]
        return hashlib.sha256(cookie.rpartition(".")[0].encode()).digest()
