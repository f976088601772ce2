"""The manifest, the service worker, the page without a network."""

import json
import re
from typing import Any

import pytest

from app import create_app
from tests.web.sending import keep_session


def shell(client) -> dict[str, Any]:
    """Return what the service worker is told to keep."""
    first_line = client.get("/sw.js").text.split("\n", 1)[0]
    kept: dict[str, Any] = json.loads(first_line.removeprefix("const SHELL = "))
    return kept


@pytest.mark.parametrize("path", ["/offline/", "/sw.js", "/manifest.webmanifest"])
def test_it_is_the_same_for_everybody(client, other, path):
    keep_session(client)
    mine, theirs = client.get(path), other.get(path)
    assert mine.data == theirs.data
    assert "Set-Cookie" not in theirs.headers
    assert theirs.headers["Cache-Control"] == "public, no-cache"


def test_the_worker_is_a_script_that_may_control_everything(client):
    answer = client.get("/sw.js")
    assert answer.mimetype == "text/javascript"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_warning_signs_are_kept_first(client):
    assert shell(client)["pages"][0] == "/warning-signs/"


def test_everything_kept_is_there_and_the_same_for_everybody(client):
    kept = shell(client)
    for path in [*kept["pages"], *kept["files"]]:
        answer = client.get(path, buffered=True)
        assert answer.status_code == 200, path
        assert "Set-Cookie" not in answer.headers, path
        assert "no-store" not in answer.headers["Cache-Control"], path


def test_nothing_personal_is_kept(client):
    kept = shell(client)
    assert "/" not in kept["pages"]
    assert [p for p in kept["pages"] if p.startswith("/api/")] == ["/api/v1/script"]
    assert not [p for p in kept["pages"] if p.startswith(("/diary", "/progress", "/stop"))]


def test_what_a_kept_page_names_is_kept_too(client):
    kept = shell(client)
    for path in kept["pages"]:
        named = re.findall(
            r'<(?:script|link)[^>]+(?:src|href)="(/static/[^"]+)"', client.get(path).text
        )
        missing = [name for name in named if name not in kept["files"] and "/mark/" not in name]
        assert missing == [], path


def test_every_process_and_start_has_the_same_version(client, settings, clock):
    again = create_app(settings, clock)
    clock.move(days=40)
    assert shell(again.test_client()) == shell(client)


def test_the_version_is_the_same_whatever_was_read_first(settings, clock):
    first, second = (create_app(settings, clock).test_client() for _ in range(2))
    for path in ("/exercises/knee-to-chest/versions/", "/exercises/glute-bridge/"):
        second.get(path)
    assert shell(second)["version"] == shell(first)["version"]


def test_a_page_that_reads_otherwise_is_a_newer_version(client, app, settings, clock):
    again = create_app(settings, clock)
    again.jinja_env.globals["asset"] = lambda name: f"/elsewhere/{name}"
    assert shell(again.test_client())["version"] != shell(client)["version"]


def test_it_can_be_installed(client):
    manifest = json.loads(client.get("/manifest.webmanifest").data)
    assert (manifest["name"], manifest["display"], manifest["start_url"]) == (
        "Steady",
        "standalone",
        "/",
    )
    assert [icon["sizes"] for icon in manifest["icons"]] == ["192x192", "512x512", "512x512"]
    for icon in manifest["icons"]:
        assert client.get(icon["src"], buffered=True).mimetype == icon["type"]
    for shortcut in manifest["shortcuts"]:
        assert client.get(shortcut["url"]).status_code == 200


@pytest.mark.parametrize("path", ["/", "/diary/", "/session/", "/offline/", "/learn/"])
def test_every_page_names_the_manifest_and_can_say_what_is_not_saved(client, path):
    page = client.get(path).text
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page
    assert 'href="/offline/#waiting"' in page


def test_a_personal_page_says_whose_it_is_and_a_public_one_does_not(client):
    assert '<body data-diary="">' in client.get("/").text
    keep_session(client)
    handle = client.get("/api/v1/today").get_json()["handle"]
    assert f'<body data-diary="{handle}">' in client.get("/").text
    assert "data-diary" not in client.get("/session/").text


def test_only_where_no_session_runs_a_newer_version_is_offered(client):
    assert "A newer Steady is ready." in client.get("/learn/").text
    assert "A newer Steady is ready." not in client.get("/session/").text


def test_somebody_whom_nothing_is_known_of_has_a_pack_in_the_script(client):
    keep_session(client)
    without = client.get("/api/v1/script").get_json()["without_diary"]
    assert without["handle"] is None
    assert set(without) == set(client.get("/api/v1/today").get_json())
