"""A copy put back: only a sound one, and what was there before is kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.config import SettingError, Settings
from app.store import backup, diaries
from tests.databases import opened
from tests.store.instances import LATER, NOON, TOKEN, database, send, stored


def refused(settings: Settings, path: Path) -> str:
    """Return why a restore is refused; nothing has changed then, and no draft is left."""
    before = {one: one.read_bytes() for one in settings.instance.glob("s*")}
    with pytest.raises(SettingError) as refusal:
        backup.restore(settings, path, LATER)
    assert {one: one.read_bytes() for one in settings.instance.glob("s*")} == before
    assert list(settings.instance.glob(".*")) == []
    return str(refusal.value)


def test_a_damaged_database_is_put_aside_as_it_is(home):
    send(home, 1)
    made = backup.make(home, None, NOON)
    database(home).write_bytes(b"no database " * 1000)
    before = backup.restore(home, made, LATER)
    assert before.read_bytes() == b"no database " * 1000
    assert stored(home) == [1]


def test_the_journal_of_a_database_that_is_gone_is_no_part_of_the_one_put_back(home):
    send(home, 1)
    made = backup.make(home, None, NOON)
    send(home, 2)
    database(home).unlink()
    Path(f"{database(home)}-wal").write_bytes(b"left over")
    assert backup.restore(home, made, LATER) is None
    assert stored(home) == [1]


def test_a_server_that_still_runs_is_not_robbed_of_its_database(home):
    send(home, 1)
    made = backup.make(home, None, NOON)
    with opened(home.database_url):
        assert diaries.find(TOKEN)
        with pytest.raises(SettingError, match="End Steady first"):
            backup.restore(home, made, LATER)
        assert diaries.find(TOKEN)
    assert stored(home) == [1]


def no_file(path: Path) -> None:
    path.unlink()


def no_database(path: Path) -> None:
    path.write_text("no database " * 1000)


def cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (no_file, "There is no file"),
        (no_database, "is not a Steady database"),
        (cut_off, "is damaged"),
        (another_program, "is not a Steady database"),
        (newer, "newer Steady"),
    ],
)
def test_what_is_no_sound_copy_is_refused_and_changes_nothing(home, spoil, said):
    send(home, 1)
    made = backup.make(home, None, NOON)
    spoil(made)
    assert said in refused(home, made)
    assert stored(home) == [1]


def test_a_disk_that_fails_at_the_last_step_leaves_what_was_there(home, monkeypatch):
    send(home, 1)
    made = backup.make(home, None, NOON)
    send(home, 2)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", fail)
        with pytest.raises(SettingError, match="No space left"):
            backup.restore(home, made, LATER)
    assert stored(home) == [1, 2]
    assert list(home.instance.glob(".*")) == []
