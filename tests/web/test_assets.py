"""Static files: named by their content, kept by browsers for good."""

import os
import re
import subprocess
import sys
from pathlib import Path

import brotli
import pytest

from app import create_app
from app.web import assets

ROOT = Path(__file__).parent.parent.parent
PAGES = [
    "/",
    "/exercises/",
    "/exercises/glute-bridge/",
    "/session/",
    "/diary/",
    "/progress/",
    "/learn/",
    "/learn/safety/",
    "/settings/",
    "/settings/plan/",
    "/warning-signs/",
    "/nowhere/",
]


@pytest.fixture
def prefix(app) -> str:
    found: str = app.extensions["steady_assets"]["prefix"]
    return found


def test_every_file_that_a_page_names_is_there(client, prefix):
    named = {
        address
        for page in PAGES
        for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', client.get(page).text)
    }
    assert len(named) > 5
    for address in named:
        assert address.startswith(prefix)
        assert client.get(address, buffered=True).status_code == 200, address


def test_every_module_that_a_module_imports_is_there():
    for path in assets.STATIC.rglob("*.js"):
        imported = re.findall(r"""(?:from|import)\s*\(?["']([^"']+)["']""", path.read_text())
        for name in imported:
            assert name.startswith("."), (path, name)
            assert (path.parent / name).is_file(), (path, name)


@pytest.mark.parametrize("name", ["shared/steady.css", "session/main.js", "font/figtree.ttf"])
def test_a_file_is_kept_for_good_and_comes_without_a_cookie(client, prefix, name):
    answer = client.get(prefix + name, buffered=True)
    assert "immutable" in answer.headers["Cache-Control"]
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("shared/steady.css", "text/css"),
        ("session/main.js", "text/javascript"),
        ("figures/mark/icon.svg", "image/svg+xml"),
        ("font/figtree.ttf", "font/ttf"),
    ],
)
def test_a_file_says_what_it_is(client, prefix, name, kind):
    assert client.get(prefix + name, buffered=True).mimetype == kind


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_a_file_is_sent_compressed(client, prefix, encoding):
    answer = client.get(
        f"{prefix}shared/steady.css", headers={"Accept-Encoding": encoding}, buffered=True
    )
    assert answer.headers["Content-Encoding"] == encoding


def test_the_compressed_file_is_the_same(client, prefix):
    path = f"{prefix}shared/steady.css"
    packed = client.get(path, headers={"Accept-Encoding": "br"}, buffered=True).data
    assert brotli.decompress(packed) == client.get(path, buffered=True).data


def test_the_shared_sheets_come_as_one_in_their_order(client, prefix):
    sent = client.get(f"{prefix}shared/steady.css", buffered=True).text
    sheets = [(assets.STATIC / f"shared/{name}.css").read_text() for name in assets.SHARED_STYLES]
    assert sent == "".join(sheets)


def test_a_file_of_another_version_is_not_there(client):
    assert client.get("/static/000000000000/shared/steady.css").status_code == 404


def test_files_of_the_last_versions_stay_for_pages_that_are_open(settings):
    folder = settings.instance / "static"
    for number, name in enumerate(["oldest", "old", "newer", "newest"]):
        (folder / name).mkdir(parents=True)
        (folder / name / "then.js").write_text(name)
        os.utime(folder / name, (number, number))
    client = create_app(settings).test_client()
    found = {
        name: client.get(f"/static/{name}/then.js", buffered=True).text
        for name in ("old", "newer", "newest")
    }
    assert found == {"old": "old", "newer": "newer", "newest": "newest"}
    assert not (folder / "oldest").exists()


def test_a_script_comes_without_its_documentation(client, prefix):
    source = (assets.STATIC / "shared/uuid.js").read_text()
    sent = client.get(f"{prefix}shared/uuid.js", buffered=True).text
    assert source.startswith("/**")
    assert sent == source[source.index("export") :]


def test_the_same_files_have_the_same_address_at_every_start(app, settings):
    again = create_app(settings)
    assert again.extensions["steady_assets"] == app.extensions["steady_assets"]


def test_two_processes_may_start_at_once_for_the_first_time(tmp_path):
    start = (
        "from app import config, create_app; from app.store import state;"
        f"app = create_app(config.from_environment({{'STEADY_INSTANCE': {str(tmp_path)!r}}}));"
        "state.upgrade(app); print(app.secret_key, app.test_client().get('/').status_code)"
    )
    both = [
        subprocess.Popen([sys.executable, "-c", start], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [process.communicate(timeout=120)[0] for process in both]
    assert said[0] == said[1]
    assert said[0].endswith(" 200\n")
    assert len(list((tmp_path / "static").iterdir())) == 1
    assert not list(tmp_path.glob(".secret*"))
