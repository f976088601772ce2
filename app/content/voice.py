"""Which lines are spoken in an exercise, and whether a variant has all of them."""

from collections.abc import Mapping

from app.content.refusal import Where, names
from app.domain.exercises import Kind

SIDES = ("side", "Side", "other", "Other")

VALUES = {"voice": SIDES, "count": ("n",), "set_rest": ("set", "seconds")}
"""The names that may stand in braces: sides in every line but the two that count."""

SPOKEN: dict[Kind, tuple[str, ...]] = {
    "hold": (
        "name",
        "setup",
        "in_side",
        "in_both",
        "hold",
        "hold_short",
        "mid",
        "near_end",
        "out",
        "switch",
        "again",
        "last",
        "done",
    ),
    "reps": (
        "name",
        "setup",
        "in",
        "hold",
        "out",
        "count",
        "last",
        "set_rest",
        "set_soon",
        "done",
    ),
}


def refuse_unknown_lines(voice: Mapping[str, str], kind: Kind, where: Where) -> None:
    """Refuse a spoken line that no exercise of this kind has a moment for."""
    for name in voice:
        if name not in SPOKEN[kind]:
            raise where.key(name).unknown(names(SPOKEN[kind]))


def spoken(
    voice: Mapping[str, str], kind: Kind, *, per_side: bool, sets: bool, where: Where
) -> dict[str, str]:
    """Return the lines a variant says, none missing; ``sets``: it can have more than one.

    Lines that only the other variants of the exercise say are left out.
    """
    unsaid = {"in_both"} if per_side else {"in_side", "switch"}
    if not sets:
        unsaid |= {"set_rest", "set_soon"}
    said = {}
    for name in SPOKEN[kind]:
        if name in unsaid:
            continue
        if name not in voice:
            raise where.key(name).missing("the line to be spoken")
        if not per_side and any(f"{{{side}}}" in voice[name] for side in SIDES):
            raise where.key(name).refused(voice[name], "no side, because both legs work at once")
        said[name] = voice[name]
    return said
