"""A whole session on one line of time: blocks with changes between them.

The browser does the same (static/session/timeline.js); tests/contract/cues.json holds the
two together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from app.domain.catalogue import Catalogue, Plan, SideMode
from app.domain.cues import Cue
from app.domain.exercises import Side
from app.domain.script import Block, block
from app.domain.transitions import (
    Transition,
    TransitionId,
    change_between,
    closing,
    opening,
    transitions,
)
from app.domain.wording import Spoken


@dataclass(frozen=True, slots=True)
class SessionCue:
    """A cue of a session, ``cue.at_s`` counted from its start.

    ``exercise`` is the index of the exercise it belongs to; a change belongs to the one it
    leads to, the close to the last.
    """

    exercise: int
    cue: Cue


@dataclass(frozen=True, slots=True)
class Session:
    """A session from its opening to its close."""

    blocks: tuple[Block, ...]
    cues: tuple[SessionCue, ...]
    seconds: int

    @property
    def minutes(self) -> int:
        """Honest minutes: rounded up."""
        return whole_minutes(self.seconds)


def compile_session(
    catalogue: Catalogue,
    plan: Plan,
    first_side: Side = "right",
    side_mode: SideMode | None = None,
) -> Session:
    """Return the whole of a session; the plan names at least one exercise."""
    blocks = tuple(block(catalogue, item, first_side, side_mode) for item in plan.items)
    return assemble(blocks, transitions(catalogue), gentle=plan.id == "gentle")


def assemble(blocks: Sequence[Block], between: Iterable[Transition], *, gentle: bool) -> Session:
    """Put blocks one after another, with what lies before, between and after them."""
    by_id = {transition.id: transition for transition in between}
    around = [by_id[id_] for id_ in _around(blocks, gentle=gentle)]
    seconds = sum(b.seconds for b in blocks) + sum(t.seconds for t in around)
    totals = {"count": len(blocks), "minutes": whole_minutes(seconds)}
    cues: list[SessionCue] = []
    at_s = 0
    for index, transition in enumerate(around):
        exercise = min(index, len(blocks) - 1)
        values = totals | {"done": blocks[index - 1].done, "next": blocks[exercise].next}
        cues.append(SessionCue(exercise, _transition_cue(transition, at_s, values)))
        at_s += transition.seconds
        if index < len(blocks):
            cues += _block_cues(blocks[index], at_s, index)
            at_s += blocks[index].seconds
    return Session(tuple(blocks), tuple(cues), seconds)


def whole_minutes(seconds: int) -> int:
    """Return minutes, rounded up."""
    return ceil(seconds / 60)


def _around(blocks: Sequence[Block], *, gentle: bool) -> list[TransitionId]:
    changes = [change_between(a.position, b.position) for a, b in pairwise(blocks)]
    return [opening(len(blocks)), *changes, closing(blocks[-1].position, gentle=gentle)]


def _transition_cue(transition: Transition, at_s: int, values: Mapping[str, object]) -> Cue:
    say = tuple(Spoken(line.at_s, line.text.format(**values)) for line in transition.say)
    return Cue(at_s, transition.seconds, transition.phase, say=say)


def _block_cues(block: Block, at_s: int, index: int) -> list[SessionCue]:
    """Return the cues of a block from ``at_s`` on.

    Only the first exercise says its name: of the others the change before has said it.
    """
    cues = [replace(cue, at_s=at_s + cue.at_s) for cue in block.cues]
    if index and cues[0].phase == "setup":
        cues[0] = replace(cues[0], say=cues[0].say[1:])
    return [SessionCue(index, cue) for cue in cues]
