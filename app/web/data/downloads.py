"""A diary to take away: as one JSON file, as tables, as FHIR; streamed, never whole in memory."""

from collections.abc import Callable, Iterator
from datetime import datetime

from flask import Response, redirect, request, stream_with_context, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from app.domain.fhir import Words
from app.domain.places import LOW_BACK
from app.domain.records import local_date
from app.store import archive
from app.store.archive import Archive
from app.store.owner import DiaryRef
from app.web import deciding
from app.web.current import content, now
from app.web.data import bp, diary_file, fhir_file, tables_file
from app.web.identity import current_diary

PIECE = 64 * 1024
"""How many bytes are sent at once."""

Writer = Callable[[Archive, DiaryRef, datetime], Iterator[bytes]]


@bp.get("/diary.json")
def diary_json() -> ResponseReturnValue:
    """Send everything, lossless."""
    return _file(
        lambda opened, _diary, _moment: diary_file.written(opened), "json", "application/json"
    )


@bp.get("/tables.zip")
def tables() -> ResponseReturnValue:
    """Send one table for each kind of record.

    Excel parts a line at semicolons wherever numbers are written with a comma.
    """
    between = ";" if request.args.get("between") == "semicolon" else ","

    def write(opened: Archive, diary: DiaryRef, moment: datetime) -> Iterator[bytes]:
        return tables_file.written(opened, deciding.zone(diary), moment, between)

    return _file(write, "zip", "application/zip")


@bp.get("/fhir.json")
def fhir() -> ResponseReturnValue:
    """Send sessions and ratings as a FHIR R4 Bundle."""
    words = fhir_words()
    return _file(
        lambda opened, diary, moment: fhir_file.written(opened, diary.handle, words, moment),
        "fhir.json",
        "application/fhir+json; charset=utf-8",
    )


def fhir_words() -> Words:
    """Return what places and ratings are called, with the codes of the content."""
    measures = content().measures
    codes = {zone.id: zone.snomed for zone in measures.furthest.zones}
    return Words(
        places={place.id: place.label for place in measures.places},
        codes={place.id: str(codes[place.zone]) for place in measures.places},
        leg=_("Leg or buttock pain, 0 to 10"),
        leg_site=_("Leg or buttock"),
        back={place.id: place.label for place in measures.places}[LOW_BACK],
        session=_("Exercise therapy"),
        duration=_("Duration of exercise"),
    )


def _file(write: Writer, ending: str, mimetype: str) -> ResponseReturnValue:
    diary = current_diary()
    if diary is None:
        return redirect(url_for("data.index"), code=303)
    moment = now()
    day = local_date(moment, deciding.zone(diary))

    def stream() -> Iterator[bytes]:
        with archive.opened(diary) as opened:
            yield from _pieces(write(opened, diary, moment))

    response = Response(stream_with_context(_begun(stream())), mimetype=mimetype)
    name = f"steady-diary-{day.isoformat()}.{ending}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Return the same pieces once there is a first: a failure before it gets a proper answer."""
    first = next(pieces)

    def both() -> Iterator[bytes]:
        yield first
        yield from pieces

    return both()


def _pieces(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the same bytes in fewer pieces: each costs the server as much, however small."""
    waiting = bytearray()
    for chunk in chunks:
        waiting += chunk
        if len(waiting) >= PIECE:
            yield bytes(waiting)
            waiting.clear()
    yield bytes(waiting)
