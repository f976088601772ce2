"""The limits of the domain as CHECKs, so that no other road into the database is wider."""

from collections.abc import Sequence

from sqlalchemy import CheckConstraint

from app.domain.limits import Span
from app.domain.places import PLACES

PLACE_SETS = Span(0, 2 ** len(PLACES) - 1)
"""Every choice of places, as one bit each."""


def between(span: Span, *columns: str) -> tuple[CheckConstraint, ...]:
    """Return one CHECK for each column: a number of this span, or NULL where that is allowed."""
    return tuple(
        CheckConstraint(f"{column} BETWEEN {span.low} AND {span.high}", name=column)
        for column in columns
    )


def one_of(options: Sequence[str], column: str) -> CheckConstraint:
    """Return the CHECK for one of these words."""
    return CheckConstraint(f"{column} IN ({', '.join(map(repr, options))})", name=column)


def at_most(length: int, column: str) -> CheckConstraint:
    """Return the CHECK for a text's length in characters."""
    return CheckConstraint(f"length({column}) <= {length}", name=column)


def exactly(length: int, column: str) -> CheckConstraint:
    """Return the CHECK for a hash's length in bytes."""
    return CheckConstraint(f"length({column}) = {length}", name=column)
