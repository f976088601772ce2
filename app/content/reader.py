"""Makes of a value from a TOML file what a type hint says, and refuses what does not fit."""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from app.content.refusal import Where, names
from app.domain.ranges import Impossible

T = TypeVar("T")

KINDS: dict[type, str] = {
    str: "text in quotes",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    tuple: "a list",
    list: "a list",
    dict: "a table",
}


def read(kind: type[T], value: object, where: Where) -> T:
    """Return what a type hint makes of a value; ContentError names the field that does not fit.

    A field with a default may be left out. Nothing is converted: true is not 1, 5.0 is
    not 5, "5" is not 5; only a whole number may stand where any number may.
    """
    result: T = _read(kind, value, where)
    return result


def _read(hint: Any, value: object, where: Where) -> Any:
    origin = get_origin(hint)
    if origin in READERS:
        return READERS[origin](hint, value, where)
    if is_dataclass(hint):
        return _record(hint, value, where)
    return _expect(hint, value, where)


def _record(kind: Any, value: object, where: Where) -> Any:
    table = _expect(dict, value, where)
    hints = _fields(kind)
    for name in table:
        if name not in hints:
            raise where.key(name).unknown(names(hints))
    values = {}
    for name, (hint, required) in hints.items():
        if name in table:
            values[name] = _read(hint, table[name], where.key(name))
        elif required:
            raise where.key(name).missing(_allowed(hint))
    try:
        return kind(**values)
    except Impossible as error:
        raise where.key(error.field).refused(error.value, error.allowed) from error


@cache
def _fields(kind: Any) -> dict[str, tuple[Any, bool]]:
    hints = get_type_hints(kind)
    return {
        field.name: (
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(kind)
    }


def _expect(kind: Any, value: object, where: Where) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise where.refused(value, _allowed(kind))
    return value


def _literal(hint: Any, value: object, where: Where) -> object:
    if value not in get_args(hint):
        raise where.refused(value, _allowed(hint))
    return value


def _optional(hint: Any, value: object, where: Where) -> object:
    (present,) = (inner for inner in get_args(hint) if inner is not type(None))
    return _read(present, value, where)


def _list(hint: Any, value: object, where: Where) -> tuple[Any, ...]:
    inner = get_args(hint)[0]
    elements = enumerate(_expect(list, value, where))
    return tuple(_read(inner, element, where.item(index)) for index, element in elements)


def _table(hint: Any, value: object, where: Where) -> dict[str, Any]:
    inner = get_args(hint)[1]
    items = _expect(dict, value, where).items()
    return {name: _read(inner, element, where.key(name)) for name, element in items}


READERS: dict[Any, Callable[[Any, object, Where], Any]] = {
    Literal: _literal,
    Union: _optional,
    UnionType: _optional,
    tuple: _list,
    dict: _table,
}


def _allowed(hint: Any) -> str:
    if get_origin(hint) is Literal:
        return names(get_args(hint))
    return KINDS.get(get_origin(hint) or hint, KINDS[dict])
