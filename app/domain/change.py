"""How pain changed over one session: by how much, and up or down the leg."""

from typing import Literal

from app.domain.history import PastSession
from app.domain.places import BUTTOCK
from app.domain.rules import Rules

Moved = Literal["up", "same", "down"]


def difference(before: int | None, after: int | None) -> int | None:
    """Return after minus before in points; None unless both were rated."""
    return None if before is None or after is None else after - before


def moved(session: PastSession) -> Moved:
    """Return where the furthest point went; ``down`` only to the buttock or beyond."""
    before, after = session.before.furthest, session.after.furthest
    if before is None or after is None or after == before:
        return "same"
    if after < before:
        return "up"
    return "down" if after >= BUTTOCK else "same"


def rating_rise(session: PastSession, rules: Rules) -> int | None:
    """Return the largest rise of leg or back in points; None when neither is known.

    Where the furthest point moved up and leg pain is not higher, a small back rise is
    not counted: pain that draws back towards the spine is a good sign.
    """
    leg = difference(session.before.leg, session.after.leg)
    back = difference(session.before.back, session.after.back)
    drew_back = moved(session) == "up" and leg is not None and leg <= 0
    if drew_back and back is not None and back <= rules.back_rise_allowed_if_centralised:
        back = None
    return max((change for change in (leg, back) if change is not None), default=None)


def rise(session: PastSession, rules: Rules) -> int | None:
    """Return the rise that decides: pain further down counts as a gentle-day rise at least."""
    by_rating = rating_rise(session, rules)
    if moved(session) != "down":
        return by_rating
    return rules.rise_gentle if by_rating is None else max(by_rating, rules.rise_gentle)


def rose(session: PastSession, rules: Rules, at_least: int) -> bool:
    """Say whether a session is known to have raised the pain by this many points."""
    points = rise(session, rules)
    return points is not None and points >= at_least


def rose_to_urgent(session: PastSession, rules: Rules) -> bool:
    """Say whether pain rose a lot and a rating afterwards was very strong."""
    strong = rules.rise_urgent_if_after
    ratings = (session.after.leg, session.after.back)
    return rose(session, rules, rules.rise_pause) and any(
        rating is not None and rating >= strong for rating in ratings
    )
