"""Migrations make exactly the tables of the models, up and down, whole or not at all."""

import re
import subprocess
import sys
from datetime import UTC
from uuid import UUID

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from app.extensions import db
from app.store import diaries, history, schema, sessions, state
from tests.bodies import NOW
from tests.databases import opened
from tests.store.sending import send_session

ONE, TWO = UUID(int=1), UUID(int=2)
CONSTRAINTS = "SELECT conrelid::regclass || conname || pg_get_constraintdef(oid) FROM pg_constraint"
INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"


def tables(engine: Engine) -> set[str]:
    """Return every table, constraint and index of ours as the database itself says it."""
    if engine.dialect.name == "sqlite":
        questions = ["SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%'"]
    else:
        questions = [CONSTRAINTS, INDEXES]
    with engine.connect() as connection:
        said = [str(row[0]) for asked in questions for row in connection.execute(text(asked))]
    return {" ".join(re.sub(r'["\s]+', " ", line).split()) for line in said} - {"None"}


def test_the_schema_of_this_version_is_the_last_migration(app):
    assert ScriptDirectory.from_config(schema.config()).get_heads() == [state.SCHEMA]


def test_there_is_nothing_left_to_migrate(app):
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


def test_migrations_make_the_same_schema_as_the_models(app, empty_url):
    with opened(empty_url) as other:
        with db.engine.begin() as connection:
            connection.execute(text("DROP TABLE IF EXISTS alembic_version"))
        db.create_all()
        modelled = tables(db.engine)
        db.drop_all()
        state.upgrade(other)
        migrated = {line for line in tables(db.engine) if "alembic_version" not in line}
    assert {_sorted(line) for line in migrated} == {_sorted(line) for line in modelled}


def _sorted(line: str) -> str:
    """Return a statement with its parts in one order: CHECKs may stand in any."""
    return " ".join(sorted(line.replace(",", " ").split()))


def test_down_and_up_again_with_data(app, diary):
    send_session(diary, ONE)
    command.downgrade(schema.config(), "base")
    assert inspect(db.engine).get_table_names() == ["alembic_version"]
    assert not state.ready()
    state.upgrade(app)
    fresh = diaries.open(bytes(32), NOW)
    assert send_session(fresh, ONE) == "created"
    assert sessions.get(fresh, ONE).record.exercises


def test_a_diary_of_an_older_version_is_read_as_often_as_one_likes(app, diary, open_diary):
    send_session(diary, ONE)
    command.downgrade(schema.config(), "0005")
    state.upgrade(app)
    first = history.read(open_diary("anna"), UTC)
    assert [session.id for session in first.sessions] == [ONE]
    assert history.read(open_diary("anna"), UTC) == first
    send_session(diary, TWO)
    assert len(history.read(open_diary("anna"), UTC).sessions) == 2


def test_an_upgrade_that_is_killed_midway_leaves_nothing_and_can_be_done_again(empty_url):
    killed = subprocess.run(
        [sys.executable, "-m", "tests.store.dying", empty_url, "migrating"], check=False
    )
    assert killed.returncode == -9
    with opened(empty_url) as app:
        assert inspect(db.engine).get_table_names() == []
        state.upgrade(app)
        assert state.ready()
