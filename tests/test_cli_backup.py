"""From a running server to another machine: the same browser finds its diary again."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from uuid import UUID

import pytest

from tests import bodies
from tests.test_cli import ROOT, STEADY, environ, free_port, ran, refusal

__all__ = ["environ"]
SESSION = UUID(int=7)


@contextmanager
def running(environ: dict[str, str]) -> Iterator[int]:
    """Serve; yield the port."""
    port = free_port()
    command = [*STEADY, "run", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.PIPE) as server:
        assert server.stdout
        assert server.stdout.readline()
        yield port
        server.terminate()


def asked(port: int, method: str, body: str | None = None, **headers: str) -> tuple[str, str]:
    """Ask for the session; return the cookie and the body of the answer."""
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.request(method, f"/api/v1/sessions/{SESSION}", body, headers)
        answer = connection.getresponse()
        assert answer.status in {200, 201}
        return answer.headers["Set-Cookie"].partition(";")[0], answer.read().decode()


def keep(port: int) -> str:
    """Keep a session; return the cookie of the diary that it made."""
    sent = {"Content-Type": "application/json", "X-Steady": "1"}
    return asked(port, "PUT", json.dumps(bodies.session(sent_at=None)), **sent)[0]


def kept(port: int, cookie: str) -> dict[str, object]:
    record: dict[str, object] = json.loads(asked(port, "GET", Cookie=cookie)[1])["record"]
    return record


def test_a_copy_of_a_running_server_is_put_back_on_another_machine(environ, tmp_path):
    copy = tmp_path / "usb" / "steady.db"
    copy.parent.mkdir()
    with running(environ) as port:
        cookie = keep(port)
        before = kept(port, cookie)
        made = ran(environ, "backup", str(copy))
        assert (made.returncode, made.stderr) == (0, "")
        assert made.stdout.startswith(f"Copied to {copy}.")
        assert "End Steady first" in refusal(environ, "restore", str(copy))
    shutil.rmtree(environ["STEADY_INSTANCE"])
    elsewhere = environ | {"STEADY_INSTANCE": str(tmp_path / "elsewhere")}
    put_back = ran(elsewhere, "restore", str(copy))
    assert (put_back.returncode, put_back.stderr) == (0, "")
    assert put_back.stdout == f"Put back what was in {copy}.\n"
    with running(elsewhere) as port:
        assert kept(port, cookie) == before


def test_what_was_there_is_named(environ):
    with running(environ) as port:
        keep(port)
    ran(environ, "backup")
    (copy,) = (Path(environ["STEADY_INSTANCE"]) / "backups").iterdir()
    copy = copy.rename(copy.with_name("mine.db"))
    said = ran(environ, "restore", str(copy)).stdout
    assert "What was there before is kept in" in said
    assert len(list(copy.parent.iterdir())) == 2


@pytest.mark.parametrize("command", [["backup"], ["restore", "nothing.db"]])
def test_without_anything_to_take_it_is_one_line(environ, command):
    assert "nothing" in refusal(environ, *command)
