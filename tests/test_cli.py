"""The commands, each in a process of its own."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from app.content import FOLDER

ROOT = Path(__file__).parent.parent
STEADY = [sys.executable, "-c", "from app.cli import main; main()"]


@pytest.fixture
def environ(tmp_path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("STEADY_")}
    return kept | {"STEADY_INSTANCE": str(tmp_path / "instance"), "PYTHONUNBUFFERED": "1"}


def ran(environ: dict[str, str], *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*STEADY, *options],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def refusal(environ: dict[str, str], *options: str) -> str:
    """Return the one line with which a command ends that cannot do its work."""
    done = ran(environ, *options)
    assert done.returncode == 2, done
    assert done.stderr.startswith("steady: ")
    assert done.stderr.count("\n") == 1
    return done.stderr


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_the_server_says_its_address_serves_and_ends(environ, stop):
    port = free_port()
    with subprocess.Popen(
        [*STEADY, "run", "--port", str(port)],
        cwd=ROOT,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout.readline() == f"Steady is ready: http://127.0.0.1:{port}\n"
        with urlopen(f"http://127.0.0.1:{port}/") as page:
            assert page.status == 200
        server.send_signal(stop)
        _, said = server.communicate(timeout=30)
    assert "Traceback" not in said
    assert server.returncode == 0


def test_a_port_in_use_names_the_option_that_helps(environ):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        said = refusal(environ, "run", "--port", str(taken.getsockname()[1]))
    assert "--port" in said


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_what_is_no_port_is_refused(environ, port):
    done = ran(environ, "run", "--port", port)
    assert done.returncode == 2
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_database_whose_folder_is_missing_is_named_with_the_remedy(environ, tmp_path):
    address = f"sqlite:///{tmp_path}/missing/steady.db"
    assert "missing/steady.db" in refusal(environ | {"STEADY_DATABASE_URL": address}, "run")


def test_a_database_that_cannot_be_written_is_named_with_the_remedy(environ, tmp_path):
    (tmp_path / "steady.db").touch()
    address = f"sqlite:///file:{tmp_path}/steady.db?mode=ro&uri=true"
    assert "cannot be written" in refusal(environ | {"STEADY_DATABASE_URL": address}, "run")


def test_a_database_of_a_newer_version_is_named_with_the_remedy(environ, tmp_path, standing):
    newer = tmp_path / "steady.db"
    shutil.copy(standing.empty, newer)
    with sqlite3.connect(newer) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    said = refusal(environ | {"STEADY_DATABASE_URL": f"sqlite:///{newer}"}, "run")
    assert "newer Steady" in said
    assert "9999" in said


def test_a_file_that_is_no_database_is_named_with_the_remedy(environ, tmp_path):
    (tmp_path / "steady.db").write_text("no database " * 1000)
    address = f"sqlite:///{tmp_path}/steady.db"
    assert "Name another file" in refusal(environ | {"STEADY_DATABASE_URL": address}, "run")


def test_a_bad_setting_ends_in_one_line(environ):
    said = refusal(environ | {"STEADY_TRUSTED_PROXIES": "many"}, "run")
    assert "STEADY_TRUSTED_PROXIES" in said


def test_sound_content_is_said_to_be_complete(environ):
    done = ran(environ, "content", "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "The content is complete.\n"


@pytest.fixture
def broken(tmp_path, environ) -> dict[str, str]:
    """The environment of a copy of the app whose content has a hold of ten minutes."""
    copy = tmp_path / "copy"
    shutil.copytree(ROOT / "app", copy / "app")
    for name in ("templates", "static", "migrations"):
        (copy / name).symlink_to(ROOT / name)
    amounts = copy / "app" / FOLDER.relative_to(ROOT / "app") / "amounts/exercises"
    file = amounts / "glute-bridge.toml"
    file.write_text(file.read_text() + "\nsurprise = 1\n")
    return environ | {"PYTHONPATH": str(copy), "COPY": str(copy)}


@pytest.mark.parametrize("command", [("content", "check"), ("run",)])
def test_broken_content_is_named_by_file_and_field(broken, command):
    done = subprocess.run(
        [*STEADY, *command],
        cwd=broken["COPY"],
        env=broken,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode in {1, 2}
    assert "glute-bridge.toml" in done.stderr
    assert "surprise" in done.stderr
    assert "Traceback" not in done.stderr
