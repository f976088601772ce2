"""The form of a walk, a rating, a note or a flare-up."""

from datetime import datetime
from typing import Any

from wtforms import StringField, TextAreaField

from app.domain.records import Entry, Invalid, read_entry, to_dict
from app.domain.records.entry import EntryKind
from app.domain.records.times import rfc_3339
from app.web import zones
from app.web.diary.moments import MomentForm, filled, typed
from app.web.forms import NOWHERE, UNRATED, Places, number, pain, typed_whole

ASKED: dict[EntryKind, tuple[str, ...]] = {
    "walk": ("minutes", "leg", "back", "note"),
    "rating": ("leg", "back", "places", "note"),
    "note": ("note",),
    "flare": ("leg", "back", "places", "note"),
}
"""What each kind is asked; anything else that a record has is asked when it is changed."""
EXTRA = ("leg", "back", "places", "interfere")
NOTHING: dict[str, Any] = dict.fromkeys(
    ("leg", "back", "places", "interfere", "minutes", "after_session")
)


class EntryForm(MomentForm):
    """When it was, and what is kept of it."""

    minutes = StringField()
    leg = pain(unrated=True)
    back = pain(unrated=True)
    places = Places()
    interfere = pain(unrated=True)
    note = TextAreaField(default="")

    def record(
        self, kind: EntryKind, zone: str, now: datetime, kept: Entry | None = None
    ) -> Entry | None:
        """Return the entry; None: something is wrong, and is said beside it."""
        zone = self.zone(zone)
        at = self.moment(zone, kept.at if kept else None)
        before = to_dict(kept) if kept else NOTHING | {"kind": kind}
        answers = {name: self._answer(name) for name in asked(kind, kept)}
        given = before | answers | {"at": rfc_3339(at or now), "time_zone": zone}
        try:
            record = read_entry({"note": ""} | given, now, zones.known())
        except Invalid as invalid:
            self.show(invalid, at="day")
            return None
        return record if self.sound() else None

    def _answer(self, name: str) -> object:
        field = self[name]
        if name == "places":
            return self.places.value()
        if name == "minutes":
            return typed_whole(field)
        return field.data or "" if name == "note" else number(field)


def asked(kind: EntryKind, kept: Entry | None = None) -> tuple[str, ...]:
    """Return the questions about an entry: those of its kind, and about what it has besides."""
    usual = ASKED[kind]
    has = [name for name in EXTRA if kept and getattr(kept, name) is not None]
    return (
        *(name for name in usual if name != "note"),
        *(n for n in has if n not in usual),
        "note",
    )


def entry_form(
    zone: str, at: datetime, kept: Entry | None, revision: int | None, typed_in: bool = True
) -> EntryForm:
    """Return the form, filled with its time and with an entry that is kept, until it is sent."""
    day, clock = typed(at, zone)
    data: dict[str, Any] = {"day": day, "clock": clock, "time_zone": zone, "revision": revision}
    if kept is not None:
        data |= {name: rated(getattr(kept, name)) for name in ("leg", "back", "interfere")}
        data |= {"minutes": kept.minutes, "note": kept.note, "places": marked(kept.places)}
    return filled(EntryForm, data, typed_in)


def rated(value: int | None) -> str:
    """Return the radio button of a rating."""
    return UNRATED if value is None else str(value)


def marked(places: tuple[str, ...] | None) -> list[str]:
    """Return the boxes of these places: none at all where it was not answered."""
    if places is None:
        return []
    return list(places) or [NOWHERE]
