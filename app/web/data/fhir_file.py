"""A diary as a FHIR R4 Bundle: collection, written resource by resource."""

from collections.abc import Iterator
from datetime import datetime
from itertools import chain
from uuid import UUID

import msgspec

from app.domain.fhir import Words, entry, patient, resources
from app.domain.records.times import rfc_3339
from app.store.archive import Archive


def written(archive: Archive, handle: UUID, words: Words, moment: datetime) -> Iterator[bytes]:
    """Yield the Bundle; of deleted records nothing, of checks those that no session names."""
    top = {"resourceType": "Bundle", "type": "collection", "timestamp": rfc_3339(moment)}
    yield msgspec.json.encode(top)[:-1] + b',\n"entry":[\n'
    yield msgspec.json.encode(entry(patient(handle)))
    sessions: set[UUID] = set()
    for kept in chain(archive.live("sessions"), archive.lone_checks(), archive.live("entries")):
        if kept.kind == "sessions":
            sessions.add(kept.id)
        for resource in resources(kept, handle, words, sessions):
            yield b",\n" + msgspec.json.encode(entry(resource))
    yield b"\n]}\n"
