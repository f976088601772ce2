"""Servers in processes of their own, measured from outside."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
STEADY = "from app.cli import main; main()"
BARE = """
import sys
from flask import Flask
from waitress import serve
app = Flask("bare")
app.add_url_rule("/", "index", lambda: "ok")
serve(app, host="127.0.0.1", port=int(sys.argv[1]), threads=8, ident=None)
"""


class Server:
    """A running server."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, started_s: float) -> None:
        self._process = process
        self.port = port
        self.started_s = started_s

    def memory_mib(self) -> float:
        """Return its proportional set size."""
        rollup = Path(f"/proc/{self._process.pid}/smaps_rollup").read_text()
        return int(re.findall(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)[0]) / 1024

    def cpu_s(self) -> float:
        """Return the seconds of processor it has used."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def steady(instance: Path) -> Iterator[Server]:
    """Run Steady on the data of this folder."""
    port = free_port()
    with _running([STEADY, "run", "--port", str(port)], port, "/exercises/", instance) as server:
        yield server


@contextmanager
def bare() -> Iterator[Server]:
    """Run a Flask app that only says ok, on the same kind of server."""
    port = free_port()
    with _running([BARE, str(port)], port, "/", Path.cwd()) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, path: str, instance: Path) -> Iterator[Server]:
    environ = os.environ | {"STEADY_INSTANCE": str(instance)}
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", *command], cwd=ROOT, env=environ, stdout=subprocess.DEVNULL
    )
    try:
        while not _answers(port, path):
            if process.poll() is not None:
                raise SystemExit("The server ended before it answered.")
        yield Server(process, port, time.perf_counter() - began)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)


def _answers(port: int, path: str) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == 200
    except OSError:
        return False
    finally:
        connection.close()
