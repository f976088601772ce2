"""A diary is deleted with everything in it, and nothing else is."""

from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select, text

from app.extensions import Base, db
from app.store import erasure, share_links
from tests.bodies import NOW
from tests.store.sending import send_entry, send_session
from tests.store.test_archive import fill

ONE = UUID(int=1)


def rows() -> dict[str, int]:
    with db.engine.connect() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(table))
            for name, table in Base.metadata.tables.items()
        }


def test_it_is_said_how_much_there_is(diary):
    fill(diary)
    share_links.create(diary, bytes(32), {}, NOW, 14)
    extent = erasure.extent(diary)
    assert extent.records == {
        "checks": 1,
        "sessions": 1,
        "entries": 1,
        "clearances": 1,
        "statements": 1,
        "exercise_decisions": 1,
    }
    assert extent.links == 1


def test_of_a_deleted_diary_no_row_is_left_in_any_table(diary):
    fill(diary)
    share_links.create(diary, bytes(32), {}, NOW, 14)
    assert erasure.erase(diary)
    assert set(rows().values()) == {0}


def test_another_diary_stays(diary, open_diary):
    theirs = open_diary("berta")
    fill(diary)
    fill(theirs)
    erasure.erase(diary)
    assert rows()["diaries"] == 1
    assert erasure.extent(theirs).records["sessions"] == 1


def test_a_diary_is_deleted_once(diary):
    assert erasure.erase(diary)
    assert not erasure.erase(diary)


def test_what_was_deleted_does_not_stay_in_the_file(app, diary, backend):
    send_session(diary, ONE, note="canary " * 20)
    send_entry(diary, ONE)
    erasure.erase(diary)
    if backend == "sqlite":
        with db.engine.connect() as connection:
            connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
        assert b"canary" not in Path(db.engine.url.database).read_bytes()
    assert rows()["sessions"] == 0
