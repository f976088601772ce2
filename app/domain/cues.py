"""The timed cues of one exercise: what happens when, on which side, and what is said."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from app.domain.catalogue import SideMode
from app.domain.exercises import Dose, Exercise, FirstSide
from app.domain.wording import OTHER_SIDE, Speaker, Spoken

Phase = Literal[
    "open", "setup", "move_in", "hold", "move_out", "rest", "switch", "set_rest", "between", "close"
]


@dataclass(frozen=True, slots=True)
class Cue:
    """One stretch of time in which one thing happens; seconds from the start of its block.

    ``side``, ``set`` and ``rep`` are those of the repetition that is done or, while waiting
    (``setup``, ``rest``, ``switch``, ``set_rest``), of the one that comes next.
    """

    at_s: int
    lasts_s: int
    phase: Phase
    side: FirstSide = None
    set: int | None = None
    rep: int | None = None
    say: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """One time into the position and out again."""

    set: int
    rep: int
    side: FirstSide


def moves(dose: Dose, first_side: FirstSide, side_mode: SideMode) -> list[Move]:
    """Return all moves of an exercise in order; ``first_side`` None means it has no sides."""
    sides = (first_side, OTHER_SIDE[first_side]) if first_side else (None,)
    reps = range(1, dose.reps + 1)
    if side_mode == "alternate":
        turns = [(rep, side) for rep in reps for side in sides]
    else:
        turns = [(rep, side) for side in sides for rep in reps]
    return [Move(s, rep, side) for s in range(1, dose.sets + 1) for rep, side in turns]


def cues_of(exercise: Exercise, dose: Dose, order: list[Move], speaker: Speaker) -> tuple[Cue, ...]:
    """Return the cues of an exercise one after another, from 0 and without a gap."""
    placed: list[Cue] = []
    at_s = 0
    for cue in _all(exercise, dose, order, speaker):
        if cue.lasts_s:
            placed.append(replace(cue, at_s=at_s))
            at_s += cue.lasts_s
    return tuple(placed)


def _all(exercise: Exercise, dose: Dose, order: list[Move], speaker: Speaker) -> Iterator[Cue]:
    setup_s = exercise.timing.setup_s
    yield _cue("setup", setup_s, order[0], speaker.setup(setup_s, order[0].side))
    yield from _move(exercise, dose, order[0], speaker)
    for before, move in pairwise(order):
        yield _wait(exercise, dose, before, move, speaker)
        yield from _move(exercise, dose, move, speaker)


def _move(exercise: Exercise, dose: Dose, move: Move, speaker: Speaker) -> Iterator[Cue]:
    timing = exercise.timing
    stretch = exercise.kind == "hold"
    if stretch:
        hold = speaker.stretch(dose.hold_s, first_turn=move.rep == 1)
    else:
        hold = speaker.repetition(first=move.set == move.rep == 1)
    yield _cue("move_in", timing.move_in_s, move, speaker.move_in(move.side, stretch=stretch))
    yield _cue("hold", dose.hold_s, move, hold)
    yield _cue("move_out", timing.move_out_s, move, (Spoken(0, speaker.say("out")),))


def _wait(exercise: Exercise, dose: Dose, before: Move, move: Move, speaker: Speaker) -> Cue:
    timing = exercise.timing
    if before.set != move.set:
        say = speaker.set_rest(timing.set_rest_s, move.set)
        return _cue("set_rest", timing.set_rest_s, move, say)
    switch = before.side != move.side
    if exercise.kind == "hold":
        text = speaker.after_stretch(dose, move.rep, move.side, switch=switch)
    else:
        text = speaker.after_repetition(dose, before.rep)
    return _cue("switch" if switch else "rest", timing.rest_s, move, (Spoken(0, text),))


def _cue(phase: Phase, lasts_s: int, move: Move, say: tuple[Spoken, ...]) -> Cue:
    return Cue(0, lasts_s, phase, move.side, move.set, move.rep, say)
