"""INSERT … ON CONFLICT DO NOTHING, which each database spells with its own class."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from app.extensions import Base

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_if_new(connection: Connection, table: type[Base], **values: object) -> bool:
    """Insert a row unless one with its key is there; return whether it was inserted."""
    insert = _INSERT[connection.dialect.name](table).on_conflict_do_nothing()
    # Without the option an INSERT on PostgreSQL forgets how many rows it made.
    counted = insert.execution_options(preserve_rowcount=True)
    return connection.execute(counted, values).rowcount == 1


def insert_all_new(
    connection: Connection, table: type[Base], rows: Sequence[Mapping[str, object]]
) -> None:
    """Insert those rows whose key is not there."""
    connection.execute(_INSERT[connection.dialect.name](table).on_conflict_do_nothing(), rows)
