"""How values are kept: compact and fast to sort on SQLite, native on PostgreSQL.

Each type names, in ``in_migrations``, the stock types it stands for, so that a migration
never imports the application.
"""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, LargeBinary, SmallInteger, Text
from sqlalchemy.dialects import postgresql
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.domain.places import PLACES, Places

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_PLACES_OF = tuple(
    tuple(place for bit, place in enumerate(PLACES) if mask >> bit & 1)
    for mask in range(2 ** len(PLACES))
)
_MASK_OF = {places: mask for mask, places in enumerate(_PLACES_OF)}


class Key(TypeDecorator[UUID]):
    """A UUID: 16 bytes on SQLite, native on PostgreSQL."""

    impl = LargeBinary(16)
    cache_ok = True
    in_migrations: ClassVar = "sa.LargeBinary(16).with_variant(sa.UUID(), 'postgresql')"

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column type of this database."""
        return dialect.type_descriptor(_native(dialect, postgresql.UUID(), LargeBinary(16)))

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> UUID | bytes | None:
        """Return what is stored."""
        return value if value is None or dialect.name == "postgresql" else value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        """Return what was stored."""
        return UUID(bytes=value) if isinstance(value, bytes) else value


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: whole microseconds since 1970 on SQLite, timestamptz on PostgreSQL."""

    impl = BigInteger
    cache_ok = True
    in_migrations: ClassVar = (
        "sa.BigInteger().with_variant(sa.DateTime(timezone=True), 'postgresql')"
    )

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the column type of this database."""
        return dialect.type_descriptor(_native(dialect, DateTime(timezone=True), BigInteger()))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        """Return what is stored; a time without a zone is a TypeError."""
        if value is None or dialect.name == "postgresql":
            return value
        return (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return what was stored, in UTC."""
        if isinstance(value, int):
            return _EPOCH + timedelta(microseconds=value)
        return None if value is None else value.astimezone(UTC)


class Day(TypeDecorator[date]):
    """A local date as the number of days since the year 1."""

    impl = Integer
    cache_ok = True
    in_migrations: ClassVar = "sa.Integer()"

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        """Return what is stored."""
        return None if value is None else value.toordinal()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        """Return what was stored."""
        return None if value is None else date.fromordinal(value)


class PlaceSet(TypeDecorator[Places]):
    """Places as one bit each in their one order: 0 is no pain anywhere, NULL not answered."""

    impl = SmallInteger
    cache_ok = True
    in_migrations: ClassVar = "sa.SmallInteger()"

    def process_bind_param(self, value: Places | None, dialect: Dialect) -> int | None:
        """Return what is stored."""
        return None if value is None else _MASK_OF[value]

    def process_result_value(self, value: Any, dialect: Dialect) -> Places | None:
        """Return what was stored."""
        return None if value is None else _PLACES_OF[value]


class Json(TypeDecorator[Any]):
    """Plain data as JSON text; lists come back as lists."""

    impl = Text
    cache_ok = True
    in_migrations: ClassVar = "sa.Text()"

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """Return what is stored."""
        if value is None:
            return None
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Return what was stored."""
        return None if value is None else json.loads(value)


def _native(
    dialect: Dialect, on_postgresql: TypeEngine[Any], elsewhere: TypeEngine[Any]
) -> TypeEngine[Any]:
    return on_postgresql if dialect.name == "postgresql" else elsewhere
