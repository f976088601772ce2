"""What an exercise is: its words, its dose with limits, its timing and its variants."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["hold", "reps"]
Position = Literal["lying", "standing"]
Source = Literal["article", "adapted", "added"]
Side = Literal["left", "right"]
FirstSide = Side | None

SIDES: tuple[Side, Side] = ("right", "left")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence a person reads, and where it comes from.

    ``article``: a fact of the article; ``adapted``: its fact in other terms;
    ``added``: from our other sources or our own choice (see learn/sources).
    """

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Amount:
    """One adjustable number of a dose: its default and the limits it may be set to.

    ``article_min`` and ``article_max`` are the article's own range, None where it gives
    none; ``article_text`` is its wording where it gives no number ("a few seconds").
    ``harder`` says whether a harder offer may raise this number.
    """

    default: int
    min: int
    max: int
    article_min: int | None = None
    article_max: int | None = None
    article_text: str = ""
    harder: bool = True

    def __post_init__(self) -> None:
        if not 1 <= self.min <= self.max <= 120:
            raise ValueError(
                f"min and max must be 1 to 120 in this order, not {self.min} and {self.max}"
            )
        if not self.min <= self.default <= self.max:
            raise ValueError(f"default must be {self.min} to {self.max}, not {self.default}")


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of one exercise: repetitions (a side, where there are sides), hold and sets."""

    sets: int
    reps: int
    hold_s: int


@dataclass(frozen=True, slots=True)
class Limits:
    """What a dose may be, number by number."""

    hold_s: Amount
    reps: Amount
    sets: Amount

    def default(self) -> Dose:
        """Return the dose of a standard session."""
        return Dose(self.sets.default, self.reps.default, self.hold_s.default)


@dataclass(frozen=True, slots=True)
class Timing:
    """Whole seconds around the holds of one exercise; ``set_rest_s`` is 0 without sets."""

    setup_s: int
    move_in_s: int
    move_out_s: int
    rest_s: int
    set_rest_s: int = 0

    def __post_init__(self) -> None:
        for name in ("setup_s", "move_in_s", "move_out_s", "rest_s", "set_rest_s"):
            if not 0 <= getattr(self, name) <= 120:
                raise ValueError(f"{name} must be 0 to 120 seconds, not {getattr(self, name)}")


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to do an exercise: level 0 is the standard, below easier, above harder.

    ``per_side``, ``position``, ``needs`` and ``steps`` are the variant's own where it
    differs from the exercise, else already filled in from it. ``voice`` holds the spoken
    lines by key (``name``, ``setup``, ``hold`` …), the variant's own over the exercise's.
    ``after_rise`` False: never offered after a session with a rise.
    """

    id: str
    level: int
    label: str
    source: Source
    per_side: bool
    position: Position
    needs: tuple[str, ...]
    steps: tuple[Line, ...]
    voice: dict[str, str]
    after_rise: bool = True


@dataclass(frozen=True, slots=True)
class Exercise:
    """One of the five exercises, complete."""

    slug: str
    article_number: int
    name: str
    kind: Kind
    position: Position
    per_side: bool
    side_means: str
    bends_back: bool
    area: tuple[str, ...]
    needs: tuple[str, ...]
    helps: tuple[str, ...]
    purpose: Line
    feel: Line
    steps: tuple[Line, ...]
    easier: tuple[Line, ...]
    harder: tuple[Line, ...]
    care: tuple[Line, ...]
    limits: Limits
    timing: Timing
    variants: tuple[Variant, ...]

    def variant(self, variant_id: str) -> Variant:
        """Return the variant with this id; KeyError when there is none."""
        for variant in self.variants:
            if variant.id == variant_id:
                return variant
        raise KeyError(variant_id)
