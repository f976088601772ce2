"""Where pain is: the zones down the leg, and the places of the body that lie in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from app.content.lines import refuse_twice, same_keys
from app.content.refusal import Where, names
from app.domain.exercises import Side
from app.domain.ranges import Between, refuse_out_of_range


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


@dataclass(frozen=True, kw_only=True)
class Zone(ZoneAmounts):
    """A zone, complete."""

    label: str


@dataclass(frozen=True, kw_only=True)
class Place(PlaceAmounts):
    """A place, complete; its rank is that of its zone."""

    rank: int
    label: str


def zones_by_rank(
    zones: Sequence[ZoneAmounts], at: Where, labels: Mapping[str, str], labels_at: Where
) -> tuple[Zone, ...]:
    """Return the zones with their labels, no pain first, then further and further down."""
    refuse_twice([zone.id for zone in zones], at)
    refuse_twice([zone.rank for zone in zones], at)
    same_keys(labels, [zone.id for zone in zones], labels_at)
    ordered = sorted(zones, key=lambda zone: zone.rank)
    return tuple(Zone(**vars(zone), label=labels[zone.id]) for zone in ordered)


def places(
    given: Sequence[PlaceAmounts],
    at: Where,
    zones: Sequence[Zone],
    labels: Mapping[str, str],
    labels_at: Where,
) -> tuple[Place, ...]:
    """Return the places with their labels, in the given order, ranked as their zones."""
    refuse_twice([place.id for place in given], at)
    same_keys(labels, [place.id for place in given], labels_at)
    ranks = {zone.id: zone.rank for zone in zones}
    for index, place in enumerate(given):
        if place.zone not in ranks:
            raise at.item(index).key("zone").refused(place.zone, names(ranks))
    return tuple(
        Place(**vars(place), rank=ranks[place.zone], label=labels[place.id]) for place in given
    )
