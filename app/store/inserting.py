"""INSERT … ON CONFLICT DO NOTHING, which each database spells with its own class."""

from typing import Any

from sqlalchemy import Connection, Select, true
from sqlalchemy.dialects import postgresql, sqlite

from app.extensions import Base

_INSERT: dict[str, Any] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def insert_if_new(connection: Connection, table: type[Base], **values: object) -> bool:
    """Insert a row unless one with its key is there; return whether it was inserted."""
    insert = _INSERT[connection.dialect.name](table).on_conflict_do_nothing()
    # Without the option an INSERT on PostgreSQL forgets how many rows it made.
    counted = insert.execution_options(preserve_rowcount=True)
    return connection.execute(counted, values).rowcount == 1


def insert_selected(connection: Connection, table: Any, rows: Select[Any]) -> int:
    """Insert those rows of a statement whose key is not there; return how many that were."""
    # Without a condition SQLite takes ON CONFLICT for a part of a join.
    named = [column.name for column in rows.selected_columns]
    insert = _INSERT[connection.dialect.name](table).from_select(named, rows.where(true()))
    counted = insert.on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return int(connection.execute(counted).rowcount)
