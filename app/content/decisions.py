"""The rules in plain words: each row with its levels, messages, thresholds and sources."""

from dataclasses import dataclass
from typing import Literal, get_args

from app.content.folder import Source
from app.content.lines import refuse_no_source, same_keys
from app.domain.rules import LEVELS, Level, Origin

Part = Literal["before", "after", "exercises"]
PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One row of a rule table; ``words`` name the thresholds ``values`` in braces.

    ``levels``: those it may lead to, none where it leaves the level as it is.
    """

    id: str
    part: Part
    levels: tuple[Level, ...]
    messages: tuple[str, ...]
    source: tuple[Origin, ...]
    words: str
    values: tuple[str, ...]
    put_back: bool


@dataclass(frozen=True, slots=True)
class Decisions:
    """All rows by id, and the words around them: parts, levels, numbers that a rule used."""

    title: str
    summary: str
    why: str
    short_offer: str
    parts: dict[str, str]
    levels: dict[str, str]
    numbers: dict[str, str]
    rows: dict[str, RuleRow]


@dataclass(frozen=True, slots=True)
class _RowAmounts:
    part: Part
    levels: tuple[Level, ...]
    messages: tuple[str, ...]
    source: tuple[Origin, ...]
    values: tuple[str, ...] = ()
    put_back: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    summary: str
    why: str
    short_offer: str
    parts: dict[str, str]
    levels: dict[str, str]
    numbers: dict[str, str]
    rules: dict[str, str]


def load_decisions(source: Source) -> Decisions:
    """Return the rules in plain words, in the order of the file of amounts."""
    amounts, at = source.amounts(dict[str, _RowAmounts], "decisions")
    for name, row in amounts.items():
        refuse_no_source(row.source, at.key(name).key("source"))
    words, words_at = source.words(_Words, "decisions", {n: r.values for n, r in amounts.items()})
    same_keys(words.rules, amounts, words_at.key("rules"))
    same_keys(words.parts, PARTS, words_at.key("parts"))
    same_keys(words.levels, LEVELS, words_at.key("levels"))
    rows = {
        name: RuleRow(
            id=name,
            part=row.part,
            levels=row.levels,
            messages=row.messages,
            source=row.source,
            words=words.rules[name],
            values=row.values,
            put_back=row.put_back,
        )
        for name, row in amounts.items()
    }
    return Decisions(
        title=words.title,
        summary=words.summary,
        why=words.why,
        short_offer=words.short_offer,
        parts=words.parts,
        levels=words.levels,
        numbers=words.numbers,
        rows=rows,
    )
