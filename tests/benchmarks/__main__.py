"""Speed and size of Steady, as a plain table: make bench.

The machine decides about every time; the shares of a bare Flask app say more, and of those
the one by processor time of the server.
"""

import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from uuid import uuid4

from flask.testing import FlaskClient
from sqlalchemy import event

from app import create_app
from app.config import from_environment
from app.extensions import db
from app.store import state
from tests import bodies, histories
from tests.benchmarks import load, serving, visits

HISTORIES = {"28 days": 28, "ten years": 3650}
PERSONAL = {"Today": "/", "Diary": "/diary/", "Progress": "/progress/"}
REDRAWN = 30
"""How often each page is drawn anew; the median says what that costs."""
VISITED = {
    "Today": "/",
    "exercise": "/exercises/glute-bridge/",
    "session": "/session/",
    "Diary": "/diary/",
    "Progress": "/progress/",
    "warning signs": "/warning-signs/",
}


def main() -> None:
    """Measure and print everything."""
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder)
        client = _client(instance)
        diaries = {name: _diary(client, days) for name, days in HISTORIES.items()}
        _say_sizes(client)
        _say_statements(client, diaries)
        _say_redrawn(client, diaries)
        with client.application.app_context():
            db.engine.dispose()
        _say_costs(instance, diaries)


def _client(instance: Path) -> FlaskClient:
    app = create_app(from_environment({"STEADY_INSTANCE": str(instance)}))
    state.upgrade(app)
    return app.test_client()


def _diary(client: FlaskClient, days: int) -> str:
    """Fill a new diary with a session on each of so many days; return its cookie."""
    session_id, check_id = uuid4(), uuid4()
    client.delete_cookie("steady")
    _put(client, f"checks/{check_id}", bodies.check(offline=False))
    _put(client, f"sessions/{session_id}", bodies.session(sent_at=None, check=str(check_id)))
    histories.multiply(client.application, session_id, days, timedelta(days=1))
    cookie = client.get_cookie("steady")
    assert cookie
    return cookie.value


def _put(client: FlaskClient, path: str, body: bodies.Body) -> None:
    kept = client.put(f"/api/v1/{path}", json=body, headers={"X-Steady": "1"})
    assert kept.status_code == 201, kept.text


def _say_sizes(client: FlaskClient) -> None:
    print("First visit, bytes with brotli")
    print(f"{'':16}{'page':>8}{'css js':>8}{'font':>8}{'images':>8}{'all':>8}{'requests':>10}")
    for name, path in VISITED.items():
        seen = visits.visit(client, path)
        row = (seen.page, seen.styles_and_scripts, seen.font, seen.pictures, seen.total)
        print(f"{name:16}" + "".join(f"{size:8}" for size in row) + f"{seen.requests:10}")


def _say_statements(client: FlaskClient, diaries: dict[str, str]) -> None:
    print("\nStatements to the database")
    seen: list[str] = []
    with client.application.app_context():
        event.listen(db.engine, "before_cursor_execute", lambda *call: seen.append(call[2]))
    for history, cookie in diaries.items():
        client.set_cookie("steady", cookie)
        for name, path in {**PERSONAL, "exercise": VISITED["exercise"]}.items():
            seen.clear()
            client.get(path)
            asked = [said for said in seen if not said.startswith("BEGIN")]
            print(f"{name + ', ' + history:28}{len(asked):4}")


def _say_redrawn(client: FlaskClient, diaries: dict[str, str]) -> None:
    """Print what a page costs each time when a new entry came before."""
    print(f"\n{'Drawn anew, cpu ms':24}" + "".join(f"{name:>12}" for name in diaries))
    for name, path in PERSONAL.items():
        costs: dict[str, list[float]] = {history: [] for history in diaries}
        for _ in range(REDRAWN):
            for history, cookie in diaries.items():
                client.set_cookie("steady", cookie)
                _put(client, f"entries/{uuid4()}", bodies.entry(at=datetime.now(UTC).isoformat()))
                began = time.process_time()
                client.get(path)
                costs[history].append(1000 * (time.process_time() - began))
        print(f"{name:24}" + "".join(f"{median(spent):12.1f}" for spent in costs.values()))


def _say_costs(instance: Path, diaries: dict[str, str]) -> None:
    floor = _seconds("import flask, sqlalchemy")
    pages = {
        "public page": (VISITED["exercise"], {"Accept-Encoding": "br"}),
        **{
            f"{name}, {history}": (path, {"Cookie": f"steady={cookie}", "Accept-Encoding": "gzip"})
            for history, cookie in diaries.items()
            for name, path in PERSONAL.items()
        },
    }
    with serving.bare() as bare, serving.steady(instance) as server:
        print(f"\nStart to first answer {server.started_s:.2f} s, imports alone {floor:.2f} s")
        print(f"\n{'':24}{'per second':>12}{'share':>8}{'cpu ms':>8}{'share':>8}")
        for name, page, ok in load.beside(bare, server, pages):
            shares = page.per_second / ok.per_second, ok.cpu_ms / page.cpu_ms
            print(
                f"{name:24}{page.per_second:12.0f}{shares[0]:8.0%}"
                f"{page.cpu_ms:8.2f}{shares[1]:8.0%}"
            )
        print(f"\nMemory of one process, PSS {server.memory_mib():.0f} MiB")


def _seconds(code: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
