from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import IntegrityError

from app.domain.records import read_session
from app.extensions import db
from app.store import diaries, sessions
from app.store.models import CheckRow, EntryRow, ExerciseRow, ReceiptRow, SessionRow
from app.store.owner import DiaryGone
from app.store.transaction import writing
from tests import bodies
from tests.bodies import NOW, ZONES
from tests.store.sending import send_check, send_entry, send_session, together

ONE = UUID(int=1)


def test_a_session_comes_back_as_it_was_sent(diary):
    send_session(diary, ONE, check=bodies.CHECK_ID)
    kept = sessions.get(diary, ONE)
    assert kept.record == read_session(bodies.session(check=bodies.CHECK_ID), NOW, ZONES)
    assert (kept.day, kept.revision, kept.received_at) == (date(2026, 11, 23), 1, NOW)


def test_a_session_moved_by_a_wrong_clock_says_so(diary):
    year_ago = {
        name: bodies.session()[name].replace("2026", "2025")
        for name in ("sent_at", "started_at", "finished_at")
    }
    send_session(diary, ONE, **year_ago)
    kept = sessions.get(diary, ONE)
    assert (kept.record.clock_corrected, kept.day) == (True, date(2026, 11, 23))


def test_what_was_not_answered_is_not_zero(diary):
    names = ("leg_before", "back_before", "places_before", "leg_after", "back_after")
    nothing = dict.fromkeys((*names, "places_after", "new_symptoms"))
    send_session(diary, ONE, exercises=[bodies.exercise(felt=None)], **nothing)
    kept = sessions.get(diary, ONE).record
    assert {getattr(kept, name) for name in nothing} == {None}
    with db.engine.connect() as connection:
        row = connection.execute(text("SELECT * FROM sessions")).one()._mapping
    assert {row[name] for name in nothing} == {None}


def test_no_pain_at_all_can_be_recorded(diary):
    send_session(diary, ONE, leg_after=0, back_after=0, places_after=[])
    kept = sessions.get(diary, ONE).record
    assert (kept.leg_after, kept.back_after, kept.places_after) == (0, 0, ())


def test_a_session_without_exercises_can_be_recorded(diary):
    send_session(diary, ONE, completed=False, exercises=[], hurts=[])
    assert sessions.get(diary, ONE).record.exercises == ()


def test_any_text_is_kept_as_it_was_written(diary):
    note = "👩‍👩‍👧 שלום\n\t'); DROP TABLE sessions; -- {{7*7}} \u202e" + "x" * 1900
    send_session(diary, ONE, note=note)
    assert sessions.get(diary, ONE).record.note == note


def test_the_same_again_changes_nothing(diary):
    assert send_session(diary, ONE) == "created"
    assert send_session(diary, ONE, sent_at="2026-11-23T07:49:00Z") == "repeated"
    assert len(sessions.recent(diary)) == 1
    assert diaries.open(_token(), NOW).revision == 1


def test_of_two_bodies_with_one_id_the_first_is_kept(diary):
    send_session(diary, ONE, leg_after=4)
    assert send_session(diary, ONE, leg_after=1) == "conflict"
    assert sessions.get(diary, ONE).record.leg_after == 4


def test_of_eight_with_one_id_at_once_one_is_stored_and_all_are_answered(app, diary):
    answers = together(app, 8, lambda _number: send_session(diary, ONE))
    assert sorted(answers) == ["created"] + ["repeated"] * 7
    assert len(sessions.recent(diary)) == 1


def test_a_late_repeat_never_brings_back_what_was_deleted(diary):
    send_session(diary, ONE)
    assert sessions.delete(diary, ONE, NOW)
    assert send_session(diary, ONE) == "repeated"
    assert sessions.get(diary, ONE) is None
    assert sessions.recent(diary) == ()


def test_a_late_repeat_never_brings_back_what_was_purged(diary):
    send_session(diary, ONE)
    with writing() as connection:
        connection.execute(text("DELETE FROM sessions"))
    assert send_session(diary, ONE) == "repeated"
    assert send_session(diary, ONE, leg_after=1) == "conflict"
    assert sessions.get(diary, ONE) is None


def test_a_deleted_session_can_come_back(diary):
    send_session(diary, ONE)
    sessions.delete(diary, ONE, NOW)
    assert sessions.restore(diary, ONE, NOW)
    kept = sessions.get(diary, ONE)
    assert (kept.revision, len(kept.record.exercises)) == (3, 1)


def test_what_is_not_there_can_be_neither_deleted_nor_restored(diary):
    assert not sessions.delete(diary, ONE, NOW)
    send_session(diary, ONE)
    assert not sessions.restore(diary, ONE, NOW)
    sessions.delete(diary, ONE, NOW)
    assert not sessions.delete(diary, ONE, NOW)


def test_the_same_id_may_name_a_check_a_session_and_an_entry(diary):
    answers = [send(diary, ONE) for send in (send_check, send_session, send_entry)]
    assert answers == ["created"] * 3


def test_exercises_keep_their_order(diary):
    slugs = ["glute-bridge", "pelvic-tilt", "knee-to-chest", "glute-bridge"]
    send_session(diary, ONE, exercises=[bodies.exercise(slug=slug) for slug in slugs])
    assert [done.slug for done in sessions.get(diary, ONE).record.exercises] == slugs


def test_a_save_is_at_most_four_statements(diary, statements):
    send_session(diary, ONE, exercises=[bodies.exercise()] * 50, hurts=[bodies.hurt()] * 200)
    assert len(statements) == 4


@pytest.mark.parametrize(
    "bad",
    [{"leg_after": 11}, {"plan": "long"}, {"new_symptoms": "fever"}, {"note": "x" * 2001}],
    ids=repr,
)
def test_the_database_refuses_what_the_domain_refuses(diary, bad):
    send_session(diary, ONE)
    with pytest.raises(IntegrityError), writing() as connection:
        connection.execute(update(SessionRow).values(bad))


def test_a_write_to_a_diary_that_was_deleted_meanwhile_leaves_nothing(diary):
    with writing() as connection:
        connection.execute(text("DELETE FROM diaries"))
    with pytest.raises(DiaryGone):
        send_session(diary, ONE)
    newer = diaries.open(bytes(32), datetime.now(UTC))
    assert newer.id != diary.id


def test_deleting_a_diary_takes_everything_with_it(diary):
    send_session(diary, ONE)
    send_check(diary, ONE)
    send_entry(diary, ONE)
    with writing() as connection:
        connection.execute(text("DELETE FROM diaries"))
        tables = [SessionRow, ExerciseRow, CheckRow, EntryRow, ReceiptRow]
        left = [connection.execute(select(table)).all() for table in tables]
    assert left == [[]] * 5


def _token() -> bytes:
    with db.engine.connect() as connection:
        found: bytes = connection.scalar(text("SELECT token_hash FROM diaries"))
    return found
