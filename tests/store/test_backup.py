"""A copy of the live database: nothing acknowledged is missing in it."""

import stat
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from uuid import UUID

import pytest

from app.config import SettingError
from app.store import backup, diaries
from tests.bodies import NOW
from tests.databases import opened
from tests.store.instances import LATER, NOON, SECRET, TOKEN, database, instance, send, stored
from tests.store.sending import send_session


def test_what_was_acknowledged_before_a_copy_is_in_it_while_others_write(home, tmp_path):
    acknowledged: list[int] = []
    some, enough = Event(), Event()

    def write() -> None:
        with opened(home.database_url):
            diary = diaries.open(TOKEN, NOW)
            for number in range(10_000):
                send_session(diary, UUID(int=number))
                acknowledged.append(number)
                some.set() if number == 20 else None
                if enough.is_set():
                    return

    with ThreadPoolExecutor(1) as other:
        writing = other.submit(write)
        assert some.wait(30)
        sure = list(acknowledged)
        made = backup.make(home, None, NOON)
        enough.set()
        writing.result(30)
    new = instance(tmp_path / "new", "another secret that was made at its first start")
    assert backup.restore(new, made, LATER) is None
    kept = stored(new)
    assert kept[: len(sure)] == sure
    assert kept == acknowledged[: len(kept)]


def test_a_copy_bears_its_time_is_private_and_brings_the_secret(home, tmp_path):
    send(home, 1)
    made = backup.make(home, None, NOON)
    assert made == home.instance / "backups/steady-2026-11-23-120000.db"
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    new = instance(tmp_path / "new", "another secret that was made at its first start")
    backup.restore(new, made, LATER)
    assert (new.instance / "secret_key").read_text() == SECRET
    assert stat.S_IMODE((new.instance / "secret_key").stat().st_mode) == 0o600
    assert SECRET.encode() in made.read_bytes()
    assert SECRET.encode() not in database(new).read_bytes()


def test_a_secret_of_the_environment_is_in_no_copy(home, tmp_path):
    told = replace(home, secret_key="a secret that the environment of the server gives")
    made = backup.make(told, tmp_path, NOON)
    assert made == tmp_path / "steady-2026-11-23-120000.db"
    assert b"environment" not in made.read_bytes()
    backup.restore(told, made, LATER)
    assert (home.instance / "secret_key").read_text() == SECRET


def test_what_was_there_before_a_restore_is_kept_and_can_be_put_back(home):
    send(home, 1)
    made = backup.make(home, None, NOON)
    send(home, 2)
    before = backup.restore(home, made, LATER)
    assert stored(home) == [1]
    backup.restore(home, before, LATER.replace(hour=13))
    assert stored(home) == [1, 2]


def test_a_copy_never_takes_the_place_of_a_file(home, tmp_path):
    (tmp_path / "mine.db").write_text("mine")
    with pytest.raises(SettingError, match="is there already"):
        backup.make(home, tmp_path / "mine.db", NOON)
    assert (tmp_path / "mine.db").read_text() == "mine"
    assert backup.make(home, None, NOON)
    with pytest.raises(SettingError, match="is there already"):
        backup.make(home, None, NOON)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql+psycopg://here/steady", "pg_dump"),
        ("sqlite://", "a database in a file"),
        ("sqlite:////nowhere/steady.db", "nothing to copy"),
    ],
)
def test_what_cannot_be_copied_is_said(home, url, said):
    with pytest.raises(SettingError, match=said):
        backup.make(replace(home, database_url=url), None, NOON)


def test_a_folder_that_is_not_there_is_said(home, tmp_path):
    with pytest.raises(SettingError, match="Check its folder"):
        backup.make(home, tmp_path / "missing/copy.db", NOON)
