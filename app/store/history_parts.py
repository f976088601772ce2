"""The parts of the history statement: the same columns in each, NULL in those it lacks."""

from typing import Any

from sqlalchemy import Select, SmallInteger, Text, cast, literal, null, select
from sqlalchemy.types import TypeEngine

from app.store.types import Day, Instant, Json, Key, PlaceSet

COLUMNS: dict[str, TypeEngine[Any]] = {
    "kind": Text(),
    "id": Key(),
    "ref": Key(),
    "at": Instant(),
    "day": Day(),
    "name": Text(),
    "word": Text(),
    "other": Text(),
    "variant": Text(),
    "leg": SmallInteger(),
    "back": SmallInteger(),
    "leg_after": SmallInteger(),
    "back_after": SmallInteger(),
    "number": SmallInteger(),
    "places": PlaceSet(),
    "places_after": PlaceSet(),
    "ticks": Json(),
    "not_sure": Json(),
    "messages": Json(),
    "decided": Json(),
}


def part(kind: str, **columns: Any) -> Select[Any]:
    """Return one part with what it has of the columns."""
    given = {"kind": literal(kind), **columns}
    return select(
        *(given.get(name, cast(null(), type_)).label(name) for name, type_ in COLUMNS.items())
    )
