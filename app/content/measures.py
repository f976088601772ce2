"""What is asked about pain: the scale, how far down the leg, the places, and what is new."""

from dataclasses import dataclass
from typing import Annotated, Literal

from app.content.folder import Source
from app.content.lines import Option, join, options
from app.content.places import Place, PlaceAmounts, Zone, ZoneAmounts, places, zones_by_rank
from app.domain.ranges import Between, refuse_out_of_range

Rating = Literal["leg_before", "back_before", "leg_after", "back_after"]


@dataclass(frozen=True)
class ScaleAmounts:
    """The ends of a scale of whole numbers; 0 and 10 are what records can hold."""

    min: Annotated[int, Between(0, 0)]
    max: Annotated[int, Between(10, 10)]

    def __post_init__(self) -> None:
        refuse_out_of_range(self)


@dataclass(frozen=True)
class PainAmounts(ScaleAmounts):
    """The pain scale in numbers; ``required`` ratings cannot be skipped."""

    step: Annotated[int, Between(1, 1)]
    primary: Literal["leg", "back"]
    required: tuple[Rating, ...]


@dataclass(frozen=True)
class PainWords:
    """The pain scale in words; ``meaning`` has one line for each number, from 0."""

    anchor_low: str
    anchor_high: str
    meaning: tuple[str, ...]
    ask_leg_now: str
    ask_back_now: str
    ask_back_help: str
    ask_after: str
    ask_next_day: str


@dataclass(frozen=True)
class PainScale(PainWords, PainAmounts):
    """The 0-10 scale, complete."""


@dataclass(frozen=True)
class InterfereAmounts(ScaleAmounts):
    """How often it is asked how much pain got in the way."""

    every_days: Annotated[int, Between(1, 28)]


@dataclass(frozen=True)
class InterfereWords:
    """How that is asked."""

    ask: str
    anchor_low: str
    anchor_high: str


@dataclass(frozen=True)
class Interfere(InterfereWords, InterfereAmounts):
    """The weekly question how much pain got in the way, complete."""


@dataclass(frozen=True, slots=True)
class Furthest:
    """How far down the leg the pain is: the question and the zones, nearest first."""

    ask: str
    zones: tuple[Zone, ...]


@dataclass(frozen=True, slots=True)
class NewSymptoms:
    """The question after a session, and its answers."""

    ask: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """Every question about pain; ``places`` in the order of the page, left before right."""

    pain: PainScale
    furthest: Furthest
    places: tuple[Place, ...]
    interfere: Interfere
    new_symptoms: NewSymptoms


@dataclass(frozen=True, slots=True)
class _Amounts:
    pain: PainAmounts
    zones: tuple[ZoneAmounts, ...]
    places: tuple[PlaceAmounts, ...]
    interfere: InterfereAmounts
    new_symptoms: tuple[Literal["none", "tingling", "weakness", "warning"], ...]


@dataclass(frozen=True, slots=True)
class _Question:
    ask: str
    options: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Words:
    pain: PainWords
    furthest: _Question
    places: dict[str, str]
    interfere: InterfereWords
    new_symptoms: _Question


def load_measures(source: Source) -> Measures:
    """Return all questions about pain."""
    amounts, at = source.amounts(_Amounts, "measures")
    words, words_at = source.words(_Words, "measures")
    if len(words.pain.meaning) != amounts.pain.max + 1:
        allowed = f"{amounts.pain.max + 1} lines, one for each number"
        raise words_at.key("pain").key("meaning").refused(words.pain.meaning, allowed)
    labels_at = words_at.key("furthest").key("options")
    zones = zones_by_rank(amounts.zones, at.key("zones"), words.furthest.options, labels_at)
    new_options = options(
        amounts.new_symptoms,
        at.key("new_symptoms"),
        words.new_symptoms.options,
        words_at.key("new_symptoms").key("options"),
    )
    return Measures(
        pain=join(PainScale, amounts.pain, words.pain),
        furthest=Furthest(words.furthest.ask, zones),
        places=places(
            amounts.places, at.key("places"), zones, words.places, words_at.key("places")
        ),
        interfere=join(Interfere, amounts.interfere, words.interfere),
        new_symptoms=NewSymptoms(words.new_symptoms.ask, new_options),
    )
