"""Many rows put aside first, so that other writes wait only while the database moves them.

On SQLite one connection writes at a time. Row by row from Python ten years of records held up
everybody else for seconds, the longer the busier the server; a temporary table belongs to one
connection and holds up nobody.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice

from sqlalchemy import Column, ColumnElement, Connection, MetaData, Select, Table, inspect, select
from sqlalchemy import delete as sql_delete
from sqlalchemy import insert as sql_insert

from app.store.inserting import insert_selected
from app.store.owner import OwnedTable
from app.store.transaction import prepared

AT_ONCE = 500
Values = Mapping[str, object]


class Aside:
    """Rows in temporary tables of the connection that is going to write them."""

    def __init__(self, connection: Connection, tables: Mapping[OwnedTable, Table]) -> None:
        self.connection = connection
        self._tables = tables

    def column(self, table: OwnedTable, name: str) -> ColumnElement[object]:
        """Return a column of the rows put aside for a table."""
        return self._tables[table].c[name]

    def drop(self, table: OwnedTable, *where: ColumnElement[bool]) -> None:
        """Leave out those rows put aside for a table."""
        self.connection.execute(sql_delete(self._tables[table]).where(*where))

    def move(self, table: OwnedTable) -> int:
        """Insert the rows whose key is not there; return how many that were."""
        waiting: Select[tuple[object, ...]] = select(self._tables[table])
        return insert_selected(self.connection, table, waiting)


@contextmanager
def aside(rows: Mapping[OwnedTable, Iterable[Values]]) -> Iterator[Aside]:
    """Put rows aside, some at a time, then begin to write; what is not moved is forgotten."""
    tables = {table: _temporary(table) for table in rows}

    def prepare(connection: Connection) -> None:
        for table, waiting in tables.items():
            waiting.create(connection)
            given = iter(rows[table])
            while some := list(islice(given, AT_ONCE)):
                connection.execute(sql_insert(waiting), some)

    with prepared(prepare) as connection:
        yield Aside(connection, tables)
        for waiting in tables.values():
            waiting.drop(connection)


def _temporary(table: OwnedTable) -> Table:
    """Return a table of the same columns, without their rules: those hold where rows move to."""
    kept = inspect(table).local_table
    columns = [Column(column.name, column.type) for column in kept.columns]
    return Table(f"aside_{kept.description}", MetaData(), *columns, prefixes=["TEMPORARY"])
