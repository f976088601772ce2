"""A server that is killed while a browser saves: the session is stored once when it is back."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests import bodies
from tests.journeys.keeping import has_left_nothing, says_unsaved
from tests.journeys.site import HOST
from tests.journeys.test_offline_hundred import ADD, FLUSH

pytestmark = pytest.mark.browser

ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


@contextmanager
def server(folder: Path, port: int, moment: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Run a server that dies at a moment; end it where it lives on."""
    command = [sys.executable, "-m", "tests.journeys.dying_site", str(folder), str(port), moment]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process, int(process.stdout.readline())
        process.kill()


@pytest.mark.parametrize("moment", ["before COMMIT", "after COMMIT"])
def test_a_server_killed_around_commit_stores_the_session_once(
    browser: Browser, tmp_path: Path, moment: str
) -> None:
    entry = {"kind": "sessions", "id": ID, "record": bodies.session(note="Once.", check=None)}
    context = browser.new_context()
    page = context.new_page()
    with server(tmp_path, 0, moment) as (process, port):
        page.goto(f"http://{HOST}:{port}/learn/")
        page.evaluate(ADD, [entry])
        process.wait(30)
    says_unsaved(page, 1)

    with server(tmp_path, port, "never"):
        assert page.evaluate(FLUSH) == 0
        says_unsaved(page, 0)
        has_left_nothing(page)
        page.goto(f"http://{HOST}:{port}/diary/")
        expect(page.get_by_role("main").get_by_text("Once.")).to_have_count(1)
    context.close()
