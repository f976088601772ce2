"""What both sides agree on: blocks, and what is playing at sampled moments of two sessions.

``python -m tests.contract.cues`` writes cues.json anew from the content and the domain.
"""

import json
from math import ceil
from pathlib import Path
from typing import Any

from app.content import load
from app.domain.exercises import Side
from app.domain.script import Script, as_plain, with_easier
from app.domain.timeline import Session, compile_session
from app.domain.transitions import transitions

FILE = Path(__file__).parent / "cues.json"
EVERY_S = 3.5


def contract() -> str:
    """Return the text of the contract; the same content gives the same bytes."""
    catalogue = load().catalogue
    chosen: tuple[tuple[str, Side], ...] = (("full", "right"), ("short", "left"))
    sessions = {
        plan_id: compile_session(catalogue, catalogue.plans[plan_id], first_side)
        for plan_id, first_side in chosen
    }
    items = dict.fromkeys(item for id_ in sessions for item in catalogue.plans[id_].items)
    blocks = tuple(block for item in items for block in with_easier(catalogue, item))
    script = as_plain(Script(blocks, transitions(catalogue), catalogue.voice))
    expected = [_expected(plan_id, session) for plan_id, session in sessions.items()]
    return json.dumps({"script": script, "sessions": expected}, separators=(",", ":")).replace(
        '{"at_s"', '\n{"at_s"'
    )


def _expected(plan_id: str, session: Session) -> dict[str, Any]:
    samples = [i * EVERY_S for i in range(ceil(session.seconds / EVERY_S))]
    return {
        "plan": {"id": plan_id, "items": [{"block": block.id} for block in session.blocks]},
        "seconds": session.seconds,
        "minutes": session.minutes,
        "cues": len(session.cues),
        "positions": [_position(session, elapsed) for elapsed in samples],
    }


def _position(session: Session, elapsed: float) -> dict[str, Any]:
    index, placed = next(
        (index, placed)
        for index, placed in enumerate(session.cues)
        if elapsed < placed.cue.at_s + placed.cue.lasts_s
    )
    cue = placed.cue
    return {
        "at_s": elapsed,
        "index": index,
        "left": cue.at_s + cue.lasts_s - elapsed,
        "phase": cue.phase,
        "item": placed.exercise,
        "side": cue.side,
        "set": cue.set,
        "rep": cue.rep,
        "say": [[cue.at_s + line.at_s, line.text] for line in cue.say],
    }


if __name__ == "__main__":
    FILE.write_text(contract() + "\n")
