"""What the player must show and the diary must keep, worked out from the compiled script."""

from math import ceil

from app.content import load
from app.domain.cues import Cue
from app.domain.records import Done, ExerciseDone
from app.domain.script import Block
from app.domain.timeline import Session, SessionCue
from tests.journeys.stage import Stage

CATALOGUE = load().catalogue
COLOURS = {
    "ready": "rgb(220, 233, 244)",
    "hold": "rgb(10, 74, 58)",
    "switch": "rgb(245, 185, 63)",
    "rest": "rgb(242, 245, 242)",
}
"""The stage of the design, in the light theme."""
LOOK = {
    "open": ("ready", "Get ready"),
    "setup": ("ready", "Get ready"),
    "move_in": ("hold", "Move in"),
    "hold": ("hold", "Hold"),
    "move_out": ("hold", "Ease out"),
    "rest": ("rest", "Rest"),
    "switch": ("switch", "Switch sides"),
    "set_rest": ("rest", "Rest"),
    "between": ("ready", "Next exercise"),
    "close": ("rest", "All done"),
}
SIDES = {"left": "Left leg", "right": "Right leg", None: ""}
TOLD = {"open", "setup", "set_rest", "between", "close"}
"""Phases in which it is written what to do, instead of the side."""


def stage(session: Session, placed: SessionCue, moment: float) -> Stage:
    """Return what is to be seen at a moment, in seconds of the session."""
    cue, block = placed.cue, session.blocks[placed.exercise]
    colour, word = LOOK[cue.phase]
    told = cue.phase in TOLD
    return Stage(
        colour=COLOURS[colour],
        word=word,
        name="" if cue.phase == "close" else block.name,
        side="" if told else SIDES[cue.side],
        count="" if told else count(block, cue),
        seconds=str(ceil(cue.at_s + cue.lasts_s - moment)),
        say=said(block, cue, moment) if told else "",
    )


def count(block: Block, cue: Cue) -> str:
    turn = "Hold {} of {}" if block.kind == "hold" else "{} of {}"
    text = turn.format(cue.rep, block.dose.reps)
    return f"Set {cue.set} of {block.dose.sets} · {text}" if block.dose.sets > 1 else text


def said(block: Block, cue: Cue, moment: float) -> str:
    """Return the sentence under way; the countdown is shown by its number."""
    begun = [line.text for line in cue.say if cue.at_s + line.at_s <= moment and " " in line.text]
    before = block.label if cue.phase == "setup" else ""
    return begun[-1] if begun else before


def done(block: Block, felt: str | None) -> ExerciseDone:
    """Return what is kept of an exercise that was done from its setup to its last move out."""
    holds = [cue for cue in block.cues if cue.phase == "hold"]
    left, right = (sum(cue.side == side for cue in holds) for side in ("left", "right"))
    return ExerciseDone(
        slug=block.slug,
        variant=block.variant,
        first_side=block.first_side,
        planned=block.dose,
        done=Done(
            sets=block.dose.sets,
            reps=left if block.first_side else len(holds),
            right_reps=right if block.first_side else None,
            left_reps=left if block.first_side else None,
            held_s=sum(cue.lasts_s for cue in holds),
        ),
        seconds=block.seconds,
        outcome="done",
        felt=felt,
    )
