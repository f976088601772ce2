"""What is asked about pain: the scale, how far down the leg, the places, and what is new."""

from dataclasses import dataclass
from typing import Annotated, Literal

from app.content.folder import Source
from app.content.lines import Option, join, options, refuse_twice, same_keys
from app.content.refusal import Where, names
from app.domain.exercises import Side
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


@dataclass(frozen=True)
class ZoneAmounts:
    """How far down pain reaches: rank 0 is no pain, which has no SNOMED code."""

    id: str
    rank: Annotated[int, Between(0, 9)]
    snomed: str | None = None

    def __post_init__(self) -> None:
        refuse_out_of_range(self)


@dataclass(frozen=True)
class PlaceAmounts:
    """A place of the body as a record names it; ``side`` is None for the low back."""

    id: str
    zone: str
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone, complete."""

    id: str
    rank: int
    label: str
    snomed: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place, with the rank of its zone."""

    id: str
    side: Side | None
    zone: str
    rank: int
    label: str


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
    new = words.new_symptoms
    return Measures(
        pain=join(PainScale, amounts.pain, words.pain),
        furthest=_furthest(amounts, at, words.furthest, words_at.key("furthest")),
        places=_places(amounts, at, words.places, words_at.key("places")),
        interfere=join(Interfere, amounts.interfere, words.interfere),
        new_symptoms=NewSymptoms(
            new.ask,
            options(amounts.new_symptoms, new.options, words_at.key("new_symptoms").key("options")),
        ),
    )


def _furthest(amounts: _Amounts, at: Where, words: _Question, words_at: Where) -> Furthest:
    refuse_twice([zone.id for zone in amounts.zones], at.key("zones"))
    refuse_twice([zone.rank for zone in amounts.zones], at.key("zones"))
    same_keys(words.options, [zone.id for zone in amounts.zones], words_at.key("options"))
    zones = (Zone(z.id, z.rank, words.options[z.id], z.snomed) for z in amounts.zones)
    return Furthest(words.ask, tuple(sorted(zones, key=lambda zone: zone.rank)))


def _places(
    amounts: _Amounts, at: Where, words: dict[str, str], words_at: Where
) -> tuple[Place, ...]:
    refuse_twice([place.id for place in amounts.places], at.key("places"))
    same_keys(words, [place.id for place in amounts.places], words_at)
    ranks = {zone.id: zone.rank for zone in amounts.zones}
    for index, place in enumerate(amounts.places):
        if place.zone not in ranks:
            raise at.key("places").item(index).key("zone").refused(place.zone, names(ranks))
    return tuple(Place(p.id, p.side, p.zone, ranks[p.zone], words[p.id]) for p in amounts.places)
