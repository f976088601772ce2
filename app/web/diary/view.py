"""What the diary shows of each record, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby
from uuid import UUID

from flask_babel import gettext as _

from app.domain.stretches import monday
from app.store.listing import Line
from app.web.charts.session_words import exercise_name
from app.web.current import content
from app.web.diary.words import kind_names


@dataclass(frozen=True, slots=True)
class Pain:
    """One rating, or two with a session between them; None: not rated."""

    label: str
    before: int | None
    after: int | None
    twice: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One record of the diary in words; ``hurt``: what hurt, ``parts``: how much was left out."""

    kind: str
    id: UUID
    day: date
    at: datetime
    time_zone: str
    deleted_at: datetime | None
    title: str
    pains: list[Pain]
    interfere: int | None
    places: list[str]
    hurt: list[str]
    parts: str
    note: str


@dataclass(frozen=True, slots=True)
class Week:
    """The rows of one week, by its Monday."""

    monday: date
    title: str
    rows: list[Row]


def by_week(lines: Iterable[Line], today: date) -> list[Week]:
    """Return the lines by week, in the order given."""
    weeks = groupby(lines, lambda line: monday(line.day))
    return [Week(start, _week_title(start, today), [*map(row, week)]) for start, week in weeks]


def _week_title(start: date, today: date) -> str:
    """Return the name of a week that is near; empty for one that is called by its date."""
    names = {timedelta(): _("This week"), timedelta(weeks=1): _("Last week")}
    return names.get(monday(today) - start, "")


def row(line: Line) -> Row:
    """Return one record in words."""
    places = line.places if line.places_after is None else line.places_after
    return Row(
        kind=line.kind,
        id=line.id,
        day=line.day,
        at=line.at,
        time_zone=line.time_zone,
        deleted_at=line.deleted_at,
        title=_title(line),
        pains=_pains(line),
        interfere=line.interfere,
        places=_places(places),
        hurt=_hurt(line),
        parts=_parts(line),
        note=line.note,
    )


def _title(line: Line) -> str:
    if line.kind == "session":
        return _session_title(line)
    name = kind_names()[line.kind]
    if line.kind == "rating" and line.follows:
        return _("Rating, the day after a session")
    if line.minutes is None:
        return name
    return _lasting(name, line.minutes)


def _session_title(line: Line) -> str:
    plans, slugs = content().catalogue.plans, [part.slug for part in line.exercises]
    name = exercise_name(slugs[0]) if len(slugs) == 1 else _("Session")
    if line.plan in plans:
        name = plans[line.plan].name
    if line.ended_at is None or line.ended_at <= line.at:
        return name
    return _lasting(name, max(1, round((line.ended_at - line.at) / timedelta(minutes=1))))


def _lasting(name: str, minutes: int) -> str:
    return _("%(name)s, %(num)s min", name=name, num=minutes)


def _pains(line: Line) -> list[Pain]:
    both = line.kind == "session"
    asked = [
        Pain(_("Leg"), line.leg, line.leg_after, both),
        Pain(_("Back"), line.back, line.back_after, both),
    ]
    return [pain for pain in asked if (pain.before, pain.after) != (None, None)]


def _places(places: Sequence[str] | None) -> list[str]:
    """Return the places as a list begins a sentence: the first of them with a capital."""
    labels = {place.id: place.label for place in content().measures.places}
    said = [labels[place] for place in places or ()]
    return [*said[:1], *(label[:1].lower() + label[1:] for label in said[1:])]


def _hurt(line: Line) -> list[str]:
    felt = [part.slug for part in line.exercises if part.felt == "hurt"]
    return [exercise_name(slug) for slug in dict.fromkeys([*line.hurts, *felt])]


def _parts(line: Line) -> str:
    """Return how many of the exercises were done where some were left out."""
    moved = [part for part in line.exercises if part.outcome != "skipped"]
    if len(moved) == len(line.exercises):
        return ""
    return _("%(moved)s of %(all)s exercises", moved=len(moved), all=len(line.exercises))
