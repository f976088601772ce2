"""The wide limits of every record: for forms, the API, its schema and the database alike.

They say what a number can mean at all, not what today's content offers, so that a session
done offline under an older content is still accepted.
"""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Span:
    """The whole numbers from ``low`` to ``high``, both included."""

    low: int
    high: int


PAIN = Span(0, 10)
SETS = Span(1, 120)
REPS = Span(1, 120)
HOLD_S = Span(1, 120)
SETS_DONE = Span(0, 120)
REPS_DONE = Span(0, 28_800)
"""Up to every set and repetition of a dose, on both sides."""
SECONDS = Span(0, 86_400)
MINUTES = Span(1, 1_440)

EXERCISES = 50
HURTS = 200
MARKS = 50
"""How many warning signs or messages one check may name."""

NOTE_CHARACTERS = 2_000
HABIT_CHARACTERS = 60
BREAK_EVERY_MIN = Span(10, 240)
SLUG_CHARACTERS = 60
SLUG = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
VERSION_CHARACTERS = 40
VERSION = r"[0-9A-Za-z][0-9A-Za-z.-]*"
ZONE_CHARACTERS = 64

EARLIEST_YEAR = 1900
FUTURE = timedelta(hours=26)
"""How far ahead a time may lie: the width of all time zones together."""
CLOCK_TOLERANCE = timedelta(minutes=5)
"""How far a sender's clock may be off before its times are shifted."""
