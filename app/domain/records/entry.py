"""An entry: a rating, a walk, a note or a flare at any time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args
from uuid import UUID

from app.domain import limits
from app.domain.places import Places
from app.domain.records import ratings, times, values
from app.domain.records.fields import Fields

EntryKind = Literal["rating", "walk", "note", "flare"]
ENTRY_KINDS: tuple[EntryKind, ...] = get_args(EntryKind)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; None: not answered. ``after_session``: the session a next-day rating follows."""

    kind: EntryKind
    at: datetime
    time_zone: str
    leg: int | None
    back: int | None
    places: Places | None
    interfere: int | None
    minutes: int | None
    after_session: UUID | None
    note: str
    clock_corrected: bool = False

    @property
    def rated(self) -> bool:
        """Whether any question about pain was answered."""
        return (self.leg, self.back, self.places, self.interfere) != (None, None, None, None)


_KNOWN = frozenset(Entry.__dataclass_fields__) - {"clock_corrected"} | {"sent_at"}


def read_entry(given: object, now: datetime, zones: frozenset[str]) -> Entry:
    """Return the entry that was sent, or raise ``Invalid`` with all that is wrong."""
    fields = Fields(given, _KNOWN)
    shift = times.clock_shift(fields.maybe("sent_at", times.instant), now)
    leg, back, places = ratings.take(fields)
    entry = Entry(
        kind=fields.take("kind", values.choice(ENTRY_KINDS)),
        at=fields.take("at", times.moment(now, shift)),
        time_zone=fields.take("time_zone", values.zone(zones)),
        leg=leg,
        back=back,
        places=places,
        interfere=fields.maybe("interfere", ratings.pain),
        minutes=fields.maybe("minutes", values.whole(limits.MINUTES)),
        after_session=fields.maybe("after_session", values.uuid),
        note=fields.take("note", values.note),
        clock_corrected=bool(shift),
    )
    if fields.sound():
        _refuse_contradictions(fields, entry)
    fields.finish()
    return entry


def _refuse_contradictions(fields: Fields, entry: Entry) -> None:
    if entry.kind == "rating" and not entry.rated:
        fields.refuse("leg", "Rate your pain, or mark where it is.")
    if entry.kind == "note" and not entry.note.strip():
        fields.refuse("note", "Write something here.")
    if entry.minutes is not None and entry.kind != "walk":
        fields.refuse("minutes", "Only a walk has minutes. Leave this out.")
    if entry.after_session is not None and entry.kind != "rating":
        fields.refuse("after_session", "Only a rating follows a session. Leave this out.")
