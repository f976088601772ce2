"""What was deleted comes back for 30 days, then goes for good; its receipt stays."""

from datetime import UTC, timedelta
from uuid import UUID

from sqlalchemy import func, select

from app.extensions import db
from app.store import checks, entries, history, listing, sessions
from app.store.deleting import KEPT
from app.store.models import EntryRow, ExerciseRow, SessionRow
from tests.bodies import CHECK_ID, NOW
from tests.store.sending import send_check, send_entry, send_session

ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))
LATER = NOW + KEPT
MOMENT = timedelta(seconds=1)


def rows(table) -> int:
    with db.engine.connect() as connection:
        found: int = connection.scalar(select(func.count()).select_from(table))
    return found


def test_the_last_moment_to_put_it_back_is_30_days_later(diary):
    send_session(diary, ONE)
    sessions.delete(diary, ONE, NOW)
    assert not sessions.restore(diary, ONE, LATER)
    assert listing.deleted(diary, LATER) == ()
    assert len(listing.deleted(diary, LATER - MOMENT)) == 1
    assert sessions.restore(diary, ONE, LATER - MOMENT)
    assert sessions.get(diary, ONE).deleted_at is None


def test_an_open_diary_knows_when_the_oldest_goes(diary, open_diary):
    send_session(diary, ONE)
    send_entry(diary, TWO)
    assert open_diary("anna").purge_at is None
    sessions.delete(diary, ONE, NOW)
    entries.delete(diary, TWO, NOW + MOMENT)
    assert open_diary("anna").purge_at == LATER


def test_the_next_write_purges_what_is_old_and_only_that(diary, open_diary):
    for record_id in (ONE, TWO):
        send_session(diary, record_id)
        send_entry(diary, record_id)
    sessions.delete(diary, ONE, NOW)
    entries.delete(diary, ONE, NOW)
    sessions.delete(diary, TWO, NOW + MOMENT)
    due = open_diary("anna")
    assert entries.delete(due, TWO, LATER)
    assert (rows(SessionRow), rows(ExerciseRow), rows(EntryRow)) == (1, 1, 1)
    assert open_diary("anna").purge_at == LATER + MOMENT


def test_a_record_that_is_sent_purges_too(diary, open_diary):
    send_entry(diary, ONE)
    entries.delete(diary, ONE, NOW - KEPT)
    send_entry(open_diary("anna"), TWO)
    assert rows(EntryRow) == 1
    assert open_diary("anna").purge_at is None


def test_a_change_purges_too(diary, open_diary):
    send_session(diary, ONE)
    send_entry(diary, TWO)
    sessions.delete(diary, ONE, NOW)
    kept = entries.get(diary, TWO)
    assert entries.change(open_diary("anna"), kept, kept.record, LATER)
    assert rows(SessionRow) == 0


def test_a_late_repeat_of_what_was_purged_brings_nothing_back(diary, open_diary):
    send_session(diary, ONE)
    sessions.delete(diary, ONE, NOW - KEPT)
    send_entry(open_diary("anna"), TWO)
    assert rows(SessionRow) == 0
    assert send_session(diary, ONE) == "repeated"
    assert send_session(diary, ONE, leg_after=1) == "conflict"
    assert send_entry(diary, THREE, after_session=str(ONE)) == "created"
    assert rows(SessionRow) == 0


def test_the_ratings_of_its_check_go_with_a_session_and_not_its_signs(diary, open_diary):
    check = UUID(CHECK_ID)
    send_check(diary, check, leg=9, quick="list", ticks=["fever"])
    send_session(diary, ONE, check=CHECK_ID)
    sessions.delete(diary, ONE, NOW - KEPT)
    send_entry(open_diary("anna"), TWO, kind="note")
    record = checks.get(diary, check).record
    assert (record.leg, record.back, record.places, record.ticks) == (None, None, None, ("fever",))
    assert [rating.points for rating in history.read(diary, UTC).daily] == [3]


def test_another_diary_is_not_purged(diary, open_diary):
    stranger = open_diary("bert")
    send_session(stranger, ONE)
    sessions.delete(stranger, ONE, NOW - KEPT)
    send_entry(diary, TWO)
    entries.delete(diary, TWO, NOW - KEPT)
    send_entry(open_diary("anna"), THREE)
    assert rows(SessionRow) == 1


def test_nothing_is_asked_of_the_database_until_something_is_due(diary, open_diary, statements):
    send_entry(diary, ONE)
    entries.delete(diary, ONE, NOW)
    known = open_diary("anna")
    statements.clear()
    send_entry(known, TWO)
    assert len(statements) == 3
