"""A diary outside of the database: every record with all that is kept about it, and back."""

from app.domain.archive.decided import read_decided
from app.domain.archive.kinds import DATED, KINDS, Archived, ArchiveKind, Record, plain
from app.domain.archive.reading import read_archived

__all__ = [
    "DATED",
    "KINDS",
    "ArchiveKind",
    "Archived",
    "Record",
    "plain",
    "read_archived",
    "read_decided",
]
