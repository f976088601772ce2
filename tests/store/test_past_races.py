"""The past of a diary to which two write at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, timedelta
from threading import Event
from uuid import UUID

import pytest
from sqlalchemy import text

from app.extensions import db
from app.store import history
from app.store.owner import DiaryRef
from app.store.transaction import writing
from tests.bodies import NOW
from tests.store.sending import send_check, send_session

CHECK, SESSION = UUID(int=1), UUID(int=2)
LONG_AGO = (NOW - timedelta(days=9)).isoformat()
WAITING = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")


def legs(diary: DiaryRef) -> list[int]:
    return [rating.points for rating in history.read(diary, UTC).daily]


def until_another_waits() -> None:
    """Let the other one come as far as it can beside the write that we are in."""
    with db.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        while not connection.scalar(WAITING):
            pass


@pytest.mark.parametrize("backend", ["postgresql"], indirect=True)  # on SQLite one by one
def test_a_session_may_name_an_old_check_that_is_being_written(app, diary, open_diary):
    read_between = Event()

    def name_the_check() -> str:
        with app.app_context(), writing():
            kept = send_session(diary, SESSION, check=str(CHECK), leg_before=7)
            read_between.wait(10)
            return kept

    with ThreadPoolExecutor(1) as other:
        with writing():
            send_check(diary, CHECK, at=LONG_AGO, leg=3)
            named = other.submit(name_the_check)
            until_another_waits()
        assert legs(diary) == [3]
        read_between.set()
        assert named.result(10) == "created"
    assert legs(open_diary("anna")) == [7]
