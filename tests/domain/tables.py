"""The advice table of a history, and how a browser finds its way in it."""

from datetime import datetime

from app.domain.advice import table
from tests.domain.cases import NOW
from tests.domain.thresholds import RULES, SCREEN


def made(past, now=NOW, screen=SCREEN):
    """Return the table that is worked out at a moment."""
    return table(past, now, RULES, screen, "2026-11-23")


def at(advice, when):
    """Return the interval that holds at a moment."""
    for interval in advice["before"]:
        start, end = (datetime.fromisoformat(interval[key]) for key in ("from", "until"))
        if start <= when < end:
            return interval
    raise AssertionError(f"no interval for {when}")
