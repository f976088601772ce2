import stat
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from app import store
from app.config import SettingError, Settings
from app.store import engine, state
from app.store.transaction import writing
from tests.databases import opened


def refusal(url: str) -> str:
    """Return the one line that a start on this database ends with."""
    with opened(url) as app, pytest.raises(SettingError) as refused:
        state.upgrade(app)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def set_revision(revision: str) -> None:
    with writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})


def test_an_empty_database_is_made_ready(empty_url):
    with opened(empty_url) as app:
        assert not state.ready()
        state.upgrade(app)
        assert state.ready()


def test_a_ready_database_is_left_as_it_is(app):
    state.upgrade(app)
    assert state.ready()


def test_several_first_starts_at_once_make_one_schema(empty_url):
    start = [sys.executable, "-m", "tests.store.dying", empty_url, "starting"]
    processes = [subprocess.Popen(start) for _ in range(2)]
    assert [process.wait() for process in processes] == [0] * 2
    with opened(empty_url):
        assert state.ready()


def test_a_database_from_a_newer_version_is_refused(app, database_url):
    set_revision("9999")
    assert not state.ready()
    said = refusal(database_url)
    assert "newer Steady (schema 9999)" in said
    assert "STEADY_DATABASE_URL" in said


def test_a_new_file_is_for_nobody_elses_eyes(tmp_path):
    path = tmp_path / "steady.db"
    with opened(f"sqlite:///{path}") as app:
        state.upgrade(app)
        seen = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    assert set(seen.values()) == {0o600}
    assert "steady.db" in seen


def test_a_missing_folder_is_refused(tmp_path):
    said = refusal(f"sqlite:///{tmp_path / 'nowhere' / 'steady.db'}")
    assert "nowhere/steady.db cannot be opened. Make its folder" in said


def test_another_file_is_refused(tmp_path):
    (tmp_path / "steady.db").write_text("Dear diary, " * 100)
    assert "is not a Steady database" in refusal(f"sqlite:///{tmp_path / 'steady.db'}")


def test_a_damaged_file_is_refused(migrated_file, tmp_path):
    bytes_ = bytearray(migrated_file.read_bytes())
    bytes_[100:4096] = b"\xff" * 3996
    (tmp_path / "steady.db").write_bytes(bytes_)
    assert "is damaged. Restore a backup" in refusal(f"sqlite:///{tmp_path / 'steady.db'}")


def test_a_read_only_file_is_refused(migrated_file):
    said = refusal(f"sqlite:///file:{migrated_file}?mode=ro&uri=true")
    assert "cannot be written to" in said


def test_a_file_held_by_another_program_is_refused(migrated_file, tmp_path, monkeypatch):
    path = tmp_path / "steady.db"
    path.write_bytes(migrated_file.read_bytes())
    monkeypatch.setattr(engine, "BUSY_S", 0.02)
    with opened(f"sqlite:///{path}"), writing():
        assert "held by another program" in refusal(f"sqlite:///{path}")


def test_a_path_that_is_no_file_is_refused(tmp_path):
    assert "cannot be opened" in refusal(f"sqlite:///{tmp_path}")


def test_a_postgresql_that_is_not_there_is_refused_without_its_password(tmp_path: Path):
    said = refusal(f"postgresql+psycopg://steady:secret@/steady?host={tmp_path}")
    assert "Start it, or correct STEADY_DATABASE_URL" in said
    assert "secret" not in said


def test_a_database_that_went_away_is_not_ready(tmp_path):
    with opened(f"sqlite:///{tmp_path / 'nowhere' / 'steady.db'}"):
        assert not state.ready()


def test_a_database_that_takes_no_writes_is_not_ready(migrated_file):
    with opened(f"sqlite:///file:{migrated_file}?mode=ro&uri=true"):
        assert not state.ready()


def test_a_missing_driver_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    settings = Settings(tmp_path, "postgresql+psycopg://h/steady", "a secret")
    with pytest.raises(SettingError, match="steady\\[postgres\\]"):
        store.init_app(Flask("storage"), settings)
