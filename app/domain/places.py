"""Where pain is felt: the low back and four parts of each leg, front and back as one."""

from app.domain.exercises import SIDES

LEG_PARTS = ("buttock", "thigh", "calf", "foot")
LOW_BACK = "low_back"
PLACES = (LOW_BACK, *(f"{side}_{part}" for side in SIDES for part in LEG_PARTS))
"""All places in their one order; records and the database keep to it."""

Places = tuple[str, ...]


def in_order(places: Places) -> Places:
    """Return the same places in the one order."""
    return tuple(place for place in PLACES if place in places)
