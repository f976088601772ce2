"""A server that kills itself: python -m tests.journeys.dying_site FOLDER PORT MOMENT.

It says its port once it serves. The moments, always of a session: before COMMIT, after COMMIT
(before it answers), never.
"""

import os
import signal
import sys
from pathlib import Path

from flask import Flask, Response, request
from sqlalchemy import event
from werkzeug.serving import make_server

from app import create_app
from app.config import Settings
from app.extensions import db
from app.store import state
from tests.journeys.site import HOST, Handler


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def saves_a_session() -> bool:
    return request.method == "PUT" and "/sessions/" in request.path


def die_before_commit(app: Flask) -> None:
    with app.app_context():
        event.listen(db.engine, "commit", lambda _connection: die() if saves_a_session() else None)


def die_after_commit(app: Flask) -> None:
    def hear(response: Response) -> Response:
        if saves_a_session():
            die()
        return response

    app.after_request(hear)


def main(folder: str, port: str, moment: str) -> None:
    path = Path(folder)
    app = create_app(Settings(path, f"sqlite:///{path / 'steady.db'}", "a secret of fair length"))
    state.upgrade(app)
    {"before COMMIT": die_before_commit, "after COMMIT": die_after_commit}.get(
        moment, lambda _app: None
    )(app)
    server = make_server(HOST, int(port), app, threaded=True, request_handler=Handler)
    sys.stdout.write(f"{server.port}\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
