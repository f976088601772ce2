"""A check: what was answered before a session and what the person was shown."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from app.domain import limits
from app.domain.places import Places
from app.domain.records import ratings, times, values
from app.domain.records.fields import Fields
from app.domain.rules import LEVELS, Level

Quick = Literal["none", "list"]
Doctor = Literal["yes", "not_yet"]

QUICK: tuple[Quick, ...] = get_args(Quick)
DOCTOR: tuple[Doctor, ...] = get_args(Doctor)


@dataclass(frozen=True, slots=True)
class Check:
    """One check-in, also one that ended in a stop; None: not answered.

    ``quick``: "None today", or the list was asked for. ``level`` and ``messages``: what was
    shown. ``put_back``: the person undid a change of the session. ``offline``: decided from
    the offline pack.
    """

    at: datetime
    time_zone: str
    leg: int | None
    back: int | None
    places: Places | None
    quick: Quick | None
    ticks: tuple[str, ...]
    not_sure: tuple[str, ...]
    doctor: Doctor | None
    clinician_ok: bool | None
    content_version: str
    level: Level
    messages: tuple[str, ...]
    put_back: bool
    offline: bool
    clock_corrected: bool = False


_KNOWN = frozenset(Check.__dataclass_fields__) - {"clock_corrected"} | {"sent_at"}


def read_check(given: object, now: datetime, zones: frozenset[str]) -> Check:
    """Return the check that was sent, or raise ``Invalid`` with all that is wrong."""
    fields = Fields(given, _KNOWN)
    shift = times.clock_shift(fields.maybe("sent_at", times.instant), now)
    leg, back, places = ratings.take(fields)
    check = Check(
        at=fields.take("at", times.moment(now, shift)),
        time_zone=fields.take("time_zone", values.zone(zones)),
        leg=leg,
        back=back,
        places=places,
        quick=fields.maybe("quick", values.choice(QUICK)),
        ticks=fields.take("ticks", values.slugs(limits.MARKS)),
        not_sure=fields.take("not_sure", values.slugs(limits.MARKS)),
        doctor=fields.maybe("doctor", values.choice(DOCTOR)),
        clinician_ok=fields.maybe("clinician_ok", values.yes_no),
        content_version=fields.take("content_version", values.version),
        level=fields.take("level", values.choice(LEVELS)),
        messages=fields.take("messages", values.slugs(limits.MARKS)),
        put_back=fields.take("put_back", values.yes_no),
        offline=fields.take("offline", values.yes_no),
        clock_corrected=bool(shift),
    )
    if fields.sound() and check.quick == "none" and (check.ticks or check.not_sure):
        fields.refuse("quick", "You said no warning signs and marked some. Answer one way.")
    fields.finish()
    return check
