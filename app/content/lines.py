"""Joins what the amounts order with what the words say: lines with sources, options by id."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar, get_args

from app.content.refusal import Where, names
from app.domain.exercises import Line
from app.domain.exercises import Source as Kind
from app.domain.rules import Origin

T = TypeVar("T")
W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a question: what is stored, and what is read."""

    id: str
    label: str


def lines(texts: Sequence[str], sources: Sequence[Kind], where: Where) -> tuple[Line, ...]:
    """Return these lines, each with its own source; both have the same number."""
    if len(texts) != len(sources):
        raise where.refused(texts, f"{len(sources)} lines, as many as have a source")
    return tuple(map(Line, texts, sources))


def same_keys(table: Mapping[str, W], ids: Iterable[str], where: Where) -> Mapping[str, W]:
    """Return a table that has exactly these keys; another one is refused."""
    known = tuple(ids)
    for name in table:
        if name not in known:
            raise where.key(name).unknown(names(known))
    for name in known:
        if name not in table:
            raise where.key(name).missing("an entry of its own")
    return table


def options(
    ids: Sequence[str], at: Where, labels: Mapping[str, str], labels_at: Where
) -> tuple[Option, ...]:
    """Return the answers in the order of their ids."""
    refuse_twice(ids, at)
    same_keys(labels, ids, labels_at)
    return tuple(Option(name, labels[name]) for name in ids)


def refuse_twice(ids: Iterable[object], where: Where) -> None:
    """Refuse a list in which two elements have the same id."""
    seen: set[object] = set()
    for index, name in enumerate(ids):
        if name in seen:
            raise where.item(index).refused(name, "each one once")
        seen.add(name)


def refuse_no_source(letters: Sequence[Origin], where: Where) -> None:
    """Refuse a rule or a message that rests on nothing."""
    if not letters:
        raise where.refused(letters, f"one or more of {names(get_args(Origin))}")


def join(kind: Callable[..., T], amounts: object, words: object) -> T:
    """Return the record that has the fields of both halves."""
    return kind(**vars(amounts), **vars(words))
