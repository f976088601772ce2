"""What two answers about the same pain cannot both say."""

from app.domain.limits import PAIN
from app.domain.places import LOW_BACK, Places
from app.domain.records.fields import Fields
from app.domain.records.values import places, whole

pain = whole(PAIN)


def take(fields: Fields, suffix: str = "") -> tuple[int | None, int | None, Places | None]:
    """Take leg, back and places, each named with this suffix; refuse what contradicts."""
    leg = fields.maybe(f"leg{suffix}", pain)
    back = fields.maybe(f"back{suffix}", pain)
    felt = fields.maybe(f"places{suffix}", places)
    if felt is not None and fields.sound():
        _refuse_contradictions(fields, f"places{suffix}", leg, back, felt)
    return leg, back, felt


def _refuse_contradictions(
    fields: Fields, name: str, leg: int | None, back: int | None, felt: Places
) -> None:
    if not felt and (leg or back):
        fields.refuse(name, "You rated your pain above 0. Mark where it is.")
    if leg == 0 and any(place != LOW_BACK for place in felt):
        fields.refuse(name, "You rated leg pain 0. Unmark the leg, or change the rating.")
    if back == 0 and LOW_BACK in felt:
        fields.refuse(name, "You rated back pain 0. Unmark the back, or change the rating.")
