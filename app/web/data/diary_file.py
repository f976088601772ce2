"""A diary as one JSON file: written record by record, and read back with what is wrong in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec
from flask_babel import gettext as _

from app.domain.archive import KINDS, Archived, ArchiveKind, plain, read_archived
from app.domain.records import Invalid, Problem
from app.domain.records.fields import WHOLE, Fields
from app.domain.records.times import moment, rfc_3339
from app.domain.records.values import zone
from app.store.archive import Archive
from app.web import zones
from app.web.data.chosen import read_settings

FORMAT = "steady-diary"
VERSION = 1
_TOP = ("format", "version", "diary", *KINDS)
_ABOUT = frozenset({"created_at", "time_zone", "settings"})
BOM = b"\xef\xbb\xbf"
UNREADABLE = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class FileRefused(Exception):
    """A file of which nothing can be taken; its text says what to do."""


@dataclass(frozen=True, slots=True)
class RefusedRecord:
    """One record that is not taken: the how-maniest of its kind, from 1, and why."""

    kind: ArchiveKind
    number: int
    fields: Mapping[str, list[Problem]]


@dataclass(slots=True)
class DiaryFile:
    """What a file holds: sound records, refused ones, and what is known of the diary itself."""

    created_at: datetime
    time_zone: str | None
    settings: dict[str, Any]
    refused_settings: list[str]
    records: list[Archived] = field(default_factory=list)
    refused: list[RefusedRecord] = field(default_factory=list)


def told(problem: Problem) -> str:
    """Return what is wrong as a sentence of the interface."""
    return str(_(problem.message).format(**problem.values))


def written(archive: Archive) -> Iterator[bytes]:
    """Yield a diary as JSON, a line for each record."""
    about = {
        "created_at": rfc_3339(archive.created_at),
        "time_zone": archive.time_zone,
        "settings": archive.settings,
    }
    top = {"format": FORMAT, "version": VERSION, "diary": about}
    yield msgspec.json.encode(top)[:-1]
    for kind in KINDS:
        yield f',\n"{kind}":['.encode()
        between = b"\n"
        for kept in archive.records(kind):
            yield between + msgspec.json.encode(plain(kept))
            between = b",\n"
        yield b"]"
    yield b"}\n"


def refuse(body: bytes, now: datetime) -> None:
    """Raise ``FileRefused`` where nothing of a file can be taken; its records are not read."""
    _opened(body, now)


def read(body: bytes, now: datetime) -> DiaryFile:
    """Return what a file holds, or raise ``FileRefused``."""
    made, lists = _opened(body, now)
    for kind, records in lists.items():
        first: dict[UUID, int] = {}
        for number, raw in enumerate(records, 1):
            try:
                made.records.append(_record(kind, raw, now, first, number))
            except Invalid as invalid:
                made.refused.append(RefusedRecord(kind, number, invalid.fields))
    return made


def _opened(body: bytes, now: datetime) -> tuple[DiaryFile, dict[ArchiveKind, list[msgspec.Raw]]]:
    """Return what a file says of the diary itself, and its records not yet read."""
    parts = _parts(body)
    _refuse_foreign(parts)
    return _about(parts, now), {kind: _list(parts, kind) for kind in KINDS}


def _parts(body: bytes) -> dict[str, msgspec.Raw]:
    """Return the parts of a file, not yet read: it is never in memory as objects as a whole."""
    try:
        return msgspec.json.decode(body.removeprefix(BOM), type=dict[str, msgspec.Raw])
    except msgspec.ValidationError as error:
        raise _foreign() from error
    except UNREADABLE as error:
        if body.strip() and "truncated" in str(error):
            raise FileRefused(
                _("This file ends in the middle. Download it again, then import the new one.")
            ) from error
        raise FileRefused(
            _("This file cannot be read as JSON. Choose the file as Steady made it.")
        ) from error


def _refuse_foreign(parts: Mapping[str, msgspec.Raw]) -> None:
    if _value(parts, "format") != FORMAT:
        raise _foreign()
    version = _value(parts, "version")
    if type(version) is not int or version != VERSION:
        raise FileRefused(
            _(
                "This file is of another version of Steady; this one reads version %(ours)s. "
                "Update Steady, then import it again.",
                ours=VERSION,
            )
        )
    if parts.keys() - {*_TOP}:
        raise FileRefused(
            _("This file has parts that are not known here. Update Steady, then import it again.")
        )


def _foreign() -> FileRefused:
    return FileRefused(
        _("This is not a diary file of Steady. Choose one named like steady-diary-2026-11-23.json.")
    )


def _list(parts: Mapping[str, msgspec.Raw], kind: ArchiveKind) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(parts[kind], type=list[msgspec.Raw])
    except (KeyError, msgspec.ValidationError) as error:
        raise FileRefused(
            _(
                "The list “%(name)s” of this file is missing. Choose the file as Steady made it.",
                name=kind,
            )
        ) from error


def _about(parts: Mapping[str, msgspec.Raw], now: datetime) -> DiaryFile:
    fields = Fields(_value(parts, "diary"), _ABOUT)
    created_at = fields.take("created_at", moment(now, timedelta()))
    time_zone = fields.maybe("time_zone", zone(zones.known()))
    chosen = fields.take("settings", lambda value: value)
    try:
        fields.finish()
    except Invalid as invalid:
        name, problems = next(iter(invalid.fields.items()))
        raise FileRefused(
            _(
                "In the part “diary” of this file, %(name)s: %(problem)s",
                name=name,
                problem=told(problems[0]),
            )
        ) from invalid
    settings, refused = read_settings(chosen)
    return DiaryFile(created_at, time_zone, settings, refused)


def _value(parts: Mapping[str, msgspec.Raw], name: str) -> Any:
    """Return a part of a file, None where it is missing or cannot be read."""
    try:
        return msgspec.json.decode(parts[name])
    except (KeyError, *UNREADABLE):
        return None


def _record(
    kind: ArchiveKind, raw: msgspec.Raw, now: datetime, first: dict[UUID, int], number: int
) -> Archived:
    try:
        given = msgspec.json.decode(raw)
    except UNREADABLE as error:
        raise Invalid({WHOLE: [Problem("This cannot be read. Leave it out.")]}) from error
    kept = read_archived(kind, given, now, zones.known())
    if kept.id in first:
        twice = Problem(
            "This id stands here twice. Record {first} is taken.", {"first": first[kept.id]}
        )
        raise Invalid({"id": [twice]})
    first[kept.id] = number
    return kept
