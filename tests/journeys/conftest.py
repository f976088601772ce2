"""A browser, a site, and a person who uses both; whatever the browser complains of fails a test."""

import re
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.conftest import StandingClock
from tests.journeys.site import Site
from tests.journeys.steps import Person

PATIENCE_MS = 10_000
expect.set_options(timeout=PATIENCE_MS)

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP steady.lan 127.0.0.1",
]


class Complaints:
    """What went wrong in a browser: errors, warnings, and requests to anybody else."""

    def __init__(self, host: str) -> None:
        self._host = host
        self._expected: list[str] = ["Service Worker registration blocked by Playwright"]
        self._found: list[str] = []

    def watch(self, context: BrowserContext) -> None:
        context.on("console", self._said)
        context.on("weberror", lambda error: self._found.append(f"page error: {error.error}"))
        context.on("request", lambda request: self._asked(request.url))

    def expect(self, pattern: str) -> None:
        """Let a test go on after a complaint that it brings about itself."""
        self._expected.append(pattern)

    def unexpected(self) -> list[str]:
        return [c for c in self._found if not any(re.search(e, c) for e in self._expected)]

    def _said(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self._found.append(f"console {message.type}: {message.text}")

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self._host:
            self._found.append(f"request to another host: {url}")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("The browser tests need Chromium: apt-get install chromium", pytrace=False)
    return {"executable_path": path, "args": SWITCHES}


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder: Path = tmp_path_factory.mktemp("site")
    site = Site(folder, StandingClock(START))
    yield site
    site.stop()


@pytest.fixture(scope="session")
def base_url(served: Site) -> str:
    """Where all addresses of a journey begin."""
    served.start()
    return served.address


@pytest.fixture
def site(served: Site) -> Site:
    """The running site, at the start of its day; each browser context has its own diary."""
    served.start()
    served.clock.now = START
    return served


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        "viewport": {"width": 390, "height": 844},
        "timezone_id": "Europe/Berlin",
        "locale": "en-US",
        "service_workers": "block",
    } | browser_context_args


@pytest.fixture
def complaints(site: Site) -> Complaints:
    return Complaints(urlsplit(site.address).netloc)


@pytest.fixture
def new_context(
    new_context: Callable[..., BrowserContext], complaints: Complaints
) -> Iterator[Callable[..., BrowserContext]]:
    def watched(**arguments: Any) -> BrowserContext:
        # Drawing every frame of a quarter of an hour that passes in a second takes minutes.
        context = new_context(**{"reduced_motion": "reduce"} | arguments)
        context.set_default_timeout(PATIENCE_MS)
        complaints.watch(context)
        return context

    yield watched
    assert complaints.unexpected() == []


@pytest.fixture
def newcomer(page: Page, site: Site) -> Person:
    """Somebody who has never been here."""
    return Person(page, site.clock)


@pytest.fixture
def person(newcomer: Person) -> Person:
    """Somebody who has answered the first questions, and whose doctor has agreed."""
    newcomer.is_known()
    return newcomer
