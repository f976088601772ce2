"""Runs migrations in one transaction on both databases, so that a kill midway leaves nothing.

SQLite takes its write lock first and leaves foreign keys alone while tables are rebuilt; they
are checked before COMMIT. PostgreSQL lets one process migrate at a time.
"""

from alembic import context
from flask import current_app

from app.store.engine import WRITES

WAIT_MS = 60_000
MIGRATING = 7_328_449  # any number, the same for every process

extension = current_app.extensions["migrate"]


def run():
    engine = extension.db.engine
    with engine.connect().execution_options(**{WRITES: True}) as connection:
        on_sqlite = connection.dialect.name == "sqlite"
        driver = connection.connection.driver_connection
        if on_sqlite:
            driver.execute("PRAGMA foreign_keys = OFF")
            driver.execute(f"PRAGMA busy_timeout = {WAIT_MS}")
        try:
            migrate(connection, on_sqlite)
        finally:
            if on_sqlite:
                connection.invalidate()  # the next one is opened with the usual pragmas


def migrate(connection, on_sqlite):
    context.configure(
        connection=connection,
        target_metadata=extension.db.metadata,
        transactional_ddl=True,
        **extension.configure_args,
    )
    with context.begin_transaction():
        if not on_sqlite:
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {WAIT_MS}")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATING})")
        context.run_migrations()
        if on_sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise RuntimeError("a migration left rows that belong to nothing")


run()
