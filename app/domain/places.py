"""Where pain is felt: the low back and four parts of each leg, front and back as one."""

from app.domain.exercises import SIDES

LEG_PARTS = ("buttock", "thigh", "calf", "foot")
LOW_BACK = "low_back"
PLACES = (LOW_BACK, *(f"{side}_{part}" for side in SIDES for part in LEG_PARTS))
"""All places in their one order; records and the database keep to it."""

Places = tuple[str, ...]

ZONES = ("none", LOW_BACK, *LEG_PARTS)
"""How far down pain reaches, by rank: no pain 0, low back 1, buttock 2 … foot 5."""

BUTTOCK = ZONES.index("buttock")

_RANKS = {
    place: ZONES.index(place if place == LOW_BACK else place.partition("_")[2]) for place in PLACES
}


def in_order(places: Places) -> Places:
    """Return the same places in the one order."""
    return tuple(place for place in PLACES if place in places)


def furthest(places: Places | None) -> int | None:
    """Return the rank of the furthest place, 0 for no pain; None when not answered."""
    if places is None:
        return None
    return max((_RANKS[place] for place in places), default=0)
