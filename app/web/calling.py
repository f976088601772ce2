"""Whom to call in an emergency: the person's own number, where they gave one."""

from app.store import settings
from app.store.owner import DiaryRef
from app.web.current import content
from app.web.identity import current_diary

PART = "emergency"
NUMBER = r"(?=(?:[^0-9]*[0-9]){2})[0-9+*#][0-9 ()+*#-]{1,19}"
"""What may be dialled: two digits at least, with the signs between them."""


def own_number() -> str | None:
    """Return the number of the person who asks, None where they gave none."""
    number = settings.part(current_diary(), PART).get("number")
    return str(number) if number else None


def whom() -> str:
    """Return whom to call, in a sentence."""
    return own_number() or content().emergency.default_text


def keep(diary: DiaryRef, number: str) -> None:
    """Keep a number; an empty one brings the list back."""
    settings.save(diary, PART, {"number": number})
