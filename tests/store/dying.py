"""A process that writes until it is killed: python -m tests.store.dying URL MOMENT.

It says the number of each session once that is acknowledged. The moments: migrating (after
five tables), importing (when all but the receipts is written), before COMMIT, after COMMIT
(before it is acknowledged), any (never by itself).
With starting it makes the schema and ends.
"""

import itertools
import os
import signal
import sys
from uuid import UUID

from sqlalchemy import event

from app.domain.archive import Archived
from app.extensions import db
from app.store import diaries, imports, state
from tests.bodies import NOW
from tests.databases import opened
from tests.domain.archive.kept import archived
from tests.store.sending import send_session

TOKEN = bytes(range(32))
KILLED_AT = 5


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_at_the_fifth_table() -> None:
    made = itertools.count(1)

    def hear(_connection, _cursor, statement, *_rest) -> None:
        if statement.lstrip().startswith("CREATE TABLE") and next(made) == KILLED_AT:
            die()

    event.listen(db.engine, "after_cursor_execute", hear)


def brought() -> list[Archived]:
    return [archived("sessions", id=str(UUID(int=number))) for number in range(20)]


def bring() -> None:
    def hear(_connection, _cursor, statement, *_rest) -> None:
        if statement.startswith("INSERT INTO receipts"):
            die()

    event.listen(db.engine, "before_cursor_execute", hear)
    imports.add(diaries.open(TOKEN, NOW), brought(), NOW)


def write(moment: str) -> None:
    diary = diaries.open(TOKEN, NOW)
    for number in itertools.count():
        last = number == KILLED_AT
        if last and moment == "before COMMIT":
            event.listen(db.engine, "commit", lambda _connection: die())
        send_session(diary, UUID(int=number))
        if last and moment == "after COMMIT":
            die()
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


def main(url: str, moment: str) -> None:
    with opened(url) as app:
        if moment == "migrating":
            die_at_the_fifth_table()
        if moment in {"migrating", "starting"}:
            state.upgrade(app)
        elif moment == "importing":
            bring()
        else:
            write(moment)


if __name__ == "__main__":
    main(*sys.argv[1:])
