"""A clearance: the person's own dated statement about one stop."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from app.domain.records import times, values
from app.domain.records.fields import Fields

ClearanceAnswer = Literal["doctor_yes", "seen", "same", "worse"]
CLEARANCE_ANSWERS: tuple[ClearanceAnswer, ...] = get_args(ClearanceAnswer)


@dataclass(frozen=True, slots=True)
class Clearance:
    """One statement, about a check that ended in a stop or about one warning sign."""

    at: datetime
    check: UUID | None
    item: str | None
    answer: ClearanceAnswer
    clock_corrected: bool = False


_KNOWN = frozenset(Clearance.__dataclass_fields__) - {"clock_corrected"} | {"sent_at"}


def read_clearance(given: object, now: datetime) -> Clearance:
    """Return the clearance that was sent, or raise ``Invalid`` with all that is wrong."""
    fields = Fields(given, _KNOWN)
    shift = times.clock_shift(fields.maybe("sent_at", times.instant), now)
    clearance = Clearance(
        at=fields.take("at", times.moment(now, shift)),
        check=fields.maybe("check", values.uuid),
        item=fields.maybe("item", values.slug),
        answer=fields.take("answer", values.choice(CLEARANCE_ANSWERS)),
        clock_corrected=bool(shift),
    )
    if fields.sound() and (clearance.check is None) == (clearance.item is None):
        fields.refuse("check", "Name the check or the warning sign this is about, not both.")
    fields.finish()
    return clearance
