"""What lies before, between and after the exercises: seconds, and what is said there."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Literal

from app.domain.catalogue import Catalogue
from app.domain.exercises import Position
from app.domain.wording import Spoken, spoken_s

BREATH_S = 0.5
"""Silence between two sentences of a transition."""

TransitionId = Literal[
    "opening",
    "opening_single",
    "lying_to_lying",
    "floor_to_standing",
    "standing_to_floor",
    "close",
    "close_lying",
    "close_gentle",
]


@dataclass(frozen=True, slots=True)
class Transition:
    """A fixed time outside the exercises.

    Its lines may hold ``{done}`` (of the exercise before), ``{next}`` (of the one after),
    ``{count}`` and ``{minutes}`` (of the session); whoever puts a session together fills
    them in.
    """

    id: TransitionId
    phase: Literal["open", "between", "close"]
    seconds: int
    say: tuple[Spoken, ...]


def transitions(catalogue: Catalogue) -> tuple[Transition, ...]:
    """Return all transitions, at the catalogue's seconds."""
    voice, times = catalogue.voice, catalogue.defaults
    plan_at_s = _slot_s(catalogue, [voice["open"]])
    welcome = (Spoken(0, voice["open"]), Spoken(plan_at_s, voice["plan"]))
    between = (Spoken(0, "{done}"), Spoken(_done_slot_s(catalogue), "{next}"))
    move_at_s = _done_slot_s(catalogue) + _next_slot_s(catalogue)
    get_up = (*between, Spoken(move_at_s, voice["get_up"]))
    get_down = (*between, Spoken(move_at_s, voice["get_down"]))
    return (
        Transition("opening", "open", times.open_s, welcome),
        Transition("opening_single", "open", times.open_s, welcome[:1]),
        Transition("lying_to_lying", "between", times.between_lying_s, between),
        Transition("floor_to_standing", "between", times.floor_to_standing_s, get_up),
        Transition("standing_to_floor", "between", times.standing_to_floor_s, get_down),
        Transition("close", "close", times.close_s, (Spoken(0, voice["close"]),)),
        Transition("close_lying", "close", times.close_s, (Spoken(0, voice["close_lying"]),)),
        Transition("close_gentle", "close", times.close_s, (Spoken(0, voice["close_gentle"]),)),
    )


def shortest_s(catalogue: Catalogue) -> dict[str, int]:
    """Return the seconds each change needs at least, for all that is said in it."""
    both = _done_slot_s(catalogue) + _next_slot_s(catalogue)
    return {
        "between_lying_s": both,
        "floor_to_standing_s": both + _slot_s(catalogue, [catalogue.voice["get_up"]]),
        "standing_to_floor_s": both + _slot_s(catalogue, [catalogue.voice["get_down"]]),
    }


def opening(exercises: int) -> TransitionId:
    """Return how a session of so many exercises opens: one alone is not counted aloud."""
    return "opening" if exercises > 1 else "opening_single"


def change_between(before: Position, after: Position) -> TransitionId:
    """Return the change between two exercises, by their positions."""
    if before == after:
        return "lying_to_lying"
    return "floor_to_standing" if after == "standing" else "standing_to_floor"


def closing(last: Position, *, gentle: bool) -> TransitionId:
    """Return how a session closes that ends in this position."""
    if last == "standing":
        return "close"
    return "close_gentle" if gentle else "close_lying"


def next_line(catalogue: Catalogue, name: str) -> str:
    """Return what announces the exercise with this spoken name."""
    return catalogue.voice["next"].format(name=name)


def _done_slot_s(catalogue: Catalogue) -> int:
    return _slot_s(catalogue, (voice["done"] for voice in _voices(catalogue)))


def _next_slot_s(catalogue: Catalogue) -> int:
    return _slot_s(catalogue, (next_line(catalogue, v["name"]) for v in _voices(catalogue)))


def _voices(catalogue: Catalogue) -> Iterable[dict[str, str]]:
    return (v.voice for e in catalogue.exercises.values() for v in e.variants)


def _slot_s(catalogue: Catalogue, texts: Iterable[str]) -> int:
    """Return whole seconds in which any of these can be said, with a breath after it."""
    longest = max(spoken_s(text, catalogue.defaults.words_per_second) for text in texts)
    return ceil(longest + BREATH_S)
