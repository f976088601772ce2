from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, text

from app.extensions import db
from app.store import engine, sessions
from app.store.models import DiaryRow
from app.store.transaction import StorageAway, reading, writing
from tests.databases import opened
from tests.store.sending import send_session, together

ONE, TWO = UUID(int=1), UUID(int=2)
on_sqlite = pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
on_postgresql = pytest.mark.parametrize("backend", ["postgresql"], indirect=True)


@pytest.mark.parametrize("raised", [RuntimeError, KeyboardInterrupt])
def test_whatever_is_raised_nothing_is_half_stored(diary, raised):
    def stopped_midway() -> None:
        with writing():
            send_session(diary, ONE)
            raise raised

    with pytest.raises(raised):
        stopped_midway()
    assert sessions.recent(diary) == ()
    assert send_session(diary, ONE) == "created"


def test_several_saves_can_be_one_transaction(diary):
    with writing():
        send_session(diary, ONE)
        send_session(diary, TWO)
        assert len(sessions.recent(diary)) == 2
    assert len(sessions.recent(diary)) == 2


def test_a_read_sees_one_state_however_many_statements_it_makes(app, diary):
    with reading() as connection:
        before = connection.execute(select(DiaryRow.revision)).all()
        together(app, 1, lambda _number: send_session(diary, uuid4()))
        if connection.dialect.name == "sqlite":
            assert connection.execute(select(DiaryRow.revision)).all() == before
    assert len(sessions.recent(diary)) == 1


@on_sqlite
def test_sqlite_is_opened_for_durability(app):
    asked = ("journal_mode", "synchronous", "foreign_keys", "mmap_size", "busy_timeout")
    asked += ("temp_store",)
    with reading() as connection:
        found = [connection.scalar(text(f"PRAGMA {name}")) for name in asked]
    assert found == ["wal", 2, 1, 0, 2000, 2]


@on_sqlite
def test_a_file_held_by_another_program_is_away_until_it_is_let_go(database_url, monkeypatch):
    monkeypatch.setattr(engine, "BUSY_S", 0.02)
    with opened(database_url):
        other = db.engine.connect().execution_options(**{engine.WRITES: True})
        with other.begin(), pytest.raises(StorageAway) as away, writing():
            pass
        other.close()
        assert away.value.retry_after > 0
        with writing() as connection:
            connection.execute(select(DiaryRow))


@on_sqlite
def test_a_write_whose_turn_does_not_come_is_away(app, monkeypatch):
    monkeypatch.setattr("app.store.transaction.BUSY_S", 0.01)

    def refused(_number: int) -> type[BaseException] | None:
        try:
            with writing():
                pass
        except StorageAway as away:
            return type(away.__cause__)
        return None

    with writing():
        assert together(app, 1, refused) == [TimeoutError]


def fill(diary) -> None:
    for _ in range(200):
        send_session(diary, uuid4(), note="x" * 2000)


@on_sqlite
def test_a_full_disk_is_away_and_keeps_what_was_there(app, diary):
    send_session(diary, ONE)
    with writing() as connection:
        pages = connection.scalar(text("PRAGMA page_count"))
        connection.execute(text(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(StorageAway):
        fill(diary)
    assert sessions.get(diary, ONE)


@on_sqlite
def test_a_read_only_file_is_away_for_writing_and_can_be_read(database_url):
    path = database_url.removeprefix("sqlite:///")
    with opened(f"sqlite:///file:{path}?mode=ro&uri=true"):
        with pytest.raises(StorageAway), writing() as connection:
            connection.execute(text("DELETE FROM diaries"))
        with reading() as connection:
            assert connection.execute(select(DiaryRow)).all() == []


def test_a_mistake_of_ours_is_not_called_away(app):
    with pytest.raises(Exception, match="no_such_table"), reading() as connection:
        connection.execute(text("SELECT * FROM no_such_table"))


@on_postgresql
def test_a_lost_connection_is_away_and_the_next_write_is_not(diary, server):
    def cut_off_midway() -> None:
        with writing() as connection:
            number = connection.scalar(text("SELECT pg_backend_pid()"))
            server.run(f"SELECT pg_terminate_backend({number})")
            send_session(diary, ONE)

    with pytest.raises(StorageAway):
        cut_off_midway()
    assert send_session(diary, ONE) == "created"


@on_postgresql
def test_a_server_that_takes_no_writes_is_away(database_url, server):
    name = database_url.partition("@/")[2].partition("?")[0]
    server.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    with opened(database_url), pytest.raises(StorageAway), writing():
        pass


@on_postgresql
@pytest.mark.parametrize(("level", "kept"), [("WARNING", False), ("NOTICE", True)])
def test_a_warning_during_commit_is_not_believed(diary, level, kept):
    with writing() as connection:
        connection.exec_driver_sql(
            "CREATE FUNCTION warn() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE {level} 'cancelled'; RETURN NULL; END $$"
        )
        connection.exec_driver_sql(
            "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON sessions "
            "DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warn()"
        )
    if kept:
        assert send_session(diary, ONE) == "created"
        return
    with pytest.raises(StorageAway):
        send_session(diary, ONE)
    assert send_session(diary, ONE) == "repeated"


@on_postgresql
def test_a_row_that_stays_locked_is_away(diary):
    def impatient() -> None:
        with writing() as connection:
            connection.exec_driver_sql("SET LOCAL lock_timeout = '20ms'")
            send_session(diary, ONE)

    with db.engine.connect() as other, other.begin():
        other.execute(select(DiaryRow).with_for_update())
        with pytest.raises(StorageAway):
            impatient()
    assert send_session(diary, ONE) == "created"
