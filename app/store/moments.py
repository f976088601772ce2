"""A moment as a number inside a statement, the same on both databases."""

from typing import Any

from sqlalchemy import BigInteger
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class microseconds(FunctionElement[int]):
    """Microseconds since 1970 of an ``Instant`` column; it sorts and packs as a number."""

    type = BigInteger()
    inherit_cache = True


@compiles(microseconds)
def _as_stored(element: Any, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(microseconds, "postgresql")
def _from_timestamp(element: Any, compiler: Any, **options: Any) -> str:
    inside = compiler.process(element.clauses, **options)
    return f"CAST(extract(epoch FROM {inside}) * 1000000 AS BIGINT)"
