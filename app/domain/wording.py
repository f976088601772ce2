"""What is said in a session: the placeholders filled, and when each sentence fits."""

from dataclasses import dataclass
from math import ceil

from app.domain.exercises import Dose, FirstSide, Side

# Our own choices, given with the table "What is spoken when" (content/rules.md 3).
MID_FROM_S = 15
NEAR_END_FROM_S = 12
NEAR_END_S = 5
SOON_S = 10
QUIET_END_S = 3
"""Nothing is said in the last seconds of a stretch."""

OTHER_SIDE: dict[Side, Side] = {"right": "left", "left": "right"}


@dataclass(frozen=True, slots=True)
class Spoken:
    """One utterance, and how many seconds after the start of its cue it begins."""

    at_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """One way of doing an exercise, put into words.

    ``lines`` are the voice of a variant by key, ``words_per_second`` the pace of speech.
    """

    lines: dict[str, str]
    countdown: tuple[str, ...]
    words_per_second: float

    def say(self, *keys: str, side: FirstSide = None, **values: int) -> str:
        """Return these lines one after another, their placeholders filled."""
        return " ".join(fill(self.lines[key], side, **values) for key in keys)

    def takes_s(self, text: str) -> float:
        """Return the seconds it takes to say ``text``."""
        return spoken_s(text, self.words_per_second)

    def setup(self, seconds: int, side: FirstSide) -> tuple[Spoken, ...]:
        """Return the name, how to lie or stand, and the countdown into the first move."""
        name = self.say("name")
        setup = Spoken(ceil(self.takes_s(name)), self.say("setup", side=side))
        return (Spoken(0, name), setup, *self.count_down(seconds))

    def move_in(self, side: FirstSide, *, stretch: bool) -> tuple[Spoken, ...]:
        """Return what is said while going into a stretch or a repetition."""
        if not stretch:
            return (Spoken(0, self.say("in")),)
        return (Spoken(0, self.say("in_side" if side else "in_both", side=side)),)

    def stretch(self, hold_s: int, *, first_turn: bool) -> tuple[Spoken, ...]:
        """Return what is said in a stretch: all of it in the first turn, less later."""
        full = self.say("hold")
        fits = self.takes_s(full) <= hold_s - QUIET_END_S
        lines = [Spoken(0, full if first_turn and fits else self.say("hold_short"))]
        if first_turn and hold_s >= MID_FROM_S:
            lines.append(Spoken(_half(hold_s), self.say("mid")))
        if hold_s >= NEAR_END_FROM_S:
            lines.append(Spoken(hold_s - NEAR_END_S, self.say("near_end")))
        return tuple(lines)

    def repetition(self, *, first: bool) -> tuple[Spoken, ...]:
        """Return what is said at the top of a repetition: only tones after the first."""
        return (Spoken(0, self.say("hold")),) if first else ()

    def after_stretch(self, dose: Dose, rep: int, side: FirstSide, *, switch: bool) -> str:
        """Return what is said in the rest before repetition ``rep`` on ``side``.

        ``last`` is said of the last of several: who does one a side needs no warning.
        """
        keys = ["switch" if switch else "again"]
        if rep == dose.reps > 1:
            keys.append("last")
        return self.say(*keys, side=side)

    def after_repetition(self, dose: Dose, done: int) -> str:
        """Return the count of the repetitions done in this set, and which comes last."""
        keys = ["count", "last"] if done == dose.reps - 1 else ["count"]
        return self.say(*keys, n=done)

    def set_rest(self, seconds: int, next_set: int) -> tuple[Spoken, ...]:
        """Return what is said between two sets, the countdown included."""
        rest = self.say("set_rest", set=next_set, seconds=seconds)
        lines = [Spoken(0, rest)]
        if self.takes_s(rest) <= seconds - SOON_S:
            lines.append(Spoken(seconds - SOON_S, self.say("set_soon")))
        return (*lines, *self.count_down(seconds))

    def count_down(self, seconds: int) -> tuple[Spoken, ...]:
        """Return Three, Two, One at the end of so many seconds; nothing in too few."""
        first = seconds - len(self.countdown)
        if first <= 0:
            return ()
        return tuple(Spoken(first + i, word) for i, word in enumerate(self.countdown))


def fill(line: str, side: FirstSide = None, **values: int) -> str:
    """Return a line of the content with its placeholders filled.

    ``{side}`` and ``{Side}`` are the side that is worked, ``{other}`` and ``{Other}`` the
    opposite one; a line that names a side cannot be said without one (KeyError).
    """
    if side is None:
        return line.format(**values)
    other = OTHER_SIDE[side]
    sides = {"side": side, "Side": side.title(), "other": other, "Other": other.title()}
    return line.format(**sides, **values)


def spoken_s(text: str, words_per_second: float) -> float:
    """Return the seconds it takes to say ``text`` at this pace."""
    return len(text.split()) / words_per_second


def _half(seconds: int) -> float:
    return seconds / 2 if seconds % 2 else seconds // 2
