"""What an exercise is: its words, its dose with limits, its timing and its variants."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal

from app.domain.ranges import Between, refuse_out_of_range, require

Kind = Literal["hold", "reps"]
Position = Literal["lying", "standing"]
Source = Literal["article", "adapted", "added"]
Side = Literal["left", "right"]
FirstSide = Side | None

Seconds = Annotated[int, Between(0, 120)]

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
    ``harder`` says whether a harder offer may raise this number; ``max`` is never above
    the article's.
    """

    default: int
    min: int
    max: int
    article_min: int | None = None
    article_max: int | None = None
    article_text: str = ""
    harder: bool = True

    def __post_init__(self) -> None:
        most = 120
        if self.article_max is not None:
            require("article_max", self.article_max, 1, most)
            most = self.article_max
        if self.article_min is not None:
            require("article_min", self.article_min, 1, most)
        require("max", self.max, 1, most)
        require("min", self.min, 1, self.max)
        require("default", self.default, self.min, self.max)


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

    def check(self, dose: Dose) -> None:
        """Raise Impossible for the first number of a dose outside its limits."""
        for field in ("sets", "reps", "hold_s"):
            amount: Amount = getattr(self, field)
            require(field, getattr(dose, field), amount.min, amount.max)

    def default(self) -> Dose:
        """Return the dose of a standard session."""
        return Dose(self.sets.default, self.reps.default, self.hold_s.default)


@dataclass(frozen=True, slots=True)
class Timing:
    """Whole seconds around the holds of one exercise; ``set_rest_s`` is 0 without sets."""

    setup_s: Seconds
    move_in_s: Seconds
    move_out_s: Seconds
    rest_s: Seconds
    set_rest_s: Seconds = 0

    def __post_init__(self) -> None:
        refuse_out_of_range(self)

    def resting(self, kind: Kind, seconds: int | None) -> "Timing":
        """Return this with another rest between holds or sets; None leaves it as it is."""
        if seconds is None:
            return self
        rest = "rest_s" if kind == "hold" else "set_rest_s"
        return replace(self, **{rest: seconds})


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
