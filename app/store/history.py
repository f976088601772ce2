"""What is kept about one diary's person, with its past as it was last read."""

from datetime import date, tzinfo

from flask import current_app

from app.domain.kept import Kept
from app.domain.limits import EARLIEST_YEAR
from app.last_used import LastUsed
from app.store import history_rows, history_statement
from app.store.history_dated import Dated
from app.store.history_rows import ByKind
from app.store.owner import DiaryRef
from app.store.transaction import is_writing, reading

EVER = date(EARLIEST_YEAR - 1, 1, 1)
"""Before all records, in every zone."""
MOST = 32
"""The past of how many diaries is kept, the least used goes first; ten years are some 400 KB."""


def read(diary: DiaryRef, zone: tzinfo) -> Kept:
    """Return what is kept about this diary's person.

    Only what is dated after its past is read where that past is known and still the same.
    """
    pasts: LastUsed[Dated] = current_app.extensions.setdefault("steady_pasts", LastUsed(MOST))
    known = pasts.find(diary.past)
    if known is not None:
        rows = _rows(diary, max(diary.past_until, EVER))
        if history_rows.past(diary, rows) == diary.past:
            found = known.then(history_rows.dated(rows))
            return history_rows.kept(found, rows, zone, diary.created_at)
    rows = _rows(diary, EVER)
    found, past = history_rows.dated(rows), history_rows.past(diary, rows)
    if past is not None and not is_writing():  # what is not committed may never have been
        pasts.keep(past, found.before(past.until))
    return history_rows.kept(found, rows, zone, diary.created_at)


def _rows(diary: DiaryRef, since: date) -> ByKind:
    with reading() as connection:
        parameters = history_statement.parameters(diary, since)
        return history_rows.by_kind(
            connection.execute(history_statement.wanted(), parameters).all()
        )
