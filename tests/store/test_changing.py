"""A record that is changed: at its revision or not at all, with its receipt as it was."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from uuid import UUID

import pytest

from app.domain.records import Invalid, read_entry, read_session
from app.store import entries, events, history, sessions
from app.store.decisions import Decided
from tests import bodies
from tests.bodies import CHECK_ID, NOW, ZONES
from tests.store.sending import send_check, send_entry, send_session, together

ONE, TWO = UUID(int=1), UUID(int=2)
PROCEED, PAUSE = Decided("proceed", ()), Decided("pause", ("pain_high",))


def session_with(**changes: object):
    return read_session(bodies.session(**changes), NOW, ZONES)


def entry_with(**changes: object):
    return read_entry(bodies.entry(**changes), NOW, ZONES)


def test_a_changed_session_is_the_new_one_with_its_exercises(diary):
    send_session(diary, ONE)
    record = session_with(
        leg_after=0,
        places_after=[],
        note="better",
        exercises=[bodies.exercise(felt=None), bodies.exercise(slug="glute-bridge")],
    )
    assert sessions.change(diary, sessions.get(diary, ONE), record, NOW)
    kept = sessions.get(diary, ONE)
    assert (kept.record, kept.revision) == (record, 2)


def test_a_changed_entry_is_the_new_one(diary):
    send_entry(diary, ONE)
    record = entry_with(kind="walk", minutes=9, leg=None, note="")
    assert entries.change(diary, entries.get(diary, ONE), record, NOW)
    kept = entries.get(diary, ONE)
    assert (kept.record, kept.revision) == (record, 2)


def test_the_date_moves_with_the_time_and_counts_as_a_change_of_the_diary(diary, open_diary):
    send_session(diary, ONE)
    before = open_diary("anna").revision
    at = {"started_at": "2026-11-20T07:30:00Z", "finished_at": "2026-11-20T07:46:00Z"}
    sessions.change(diary, sessions.get(diary, ONE), session_with(**at), NOW)
    assert sessions.get(diary, ONE).day == date(2026, 11, 20)
    assert sessions.days(diary, date(2026, 11, 1)) == {date(2026, 11, 20)}
    assert open_diary("anna").revision == before + 1


def test_an_older_zone_of_a_record_is_not_the_zone_of_the_diary(diary, open_diary):
    send_entry(diary, ONE, time_zone="UTC")
    send_entry(diary, TWO)
    older = entries.get(diary, ONE)
    entries.change(diary, older, entry_with(time_zone="UTC", note="more"), NOW)
    assert open_diary("anna").time_zone == "Europe/Berlin"


@pytest.mark.parametrize("meanwhile", ["changed", "deleted", "gone"])
def test_what_was_changed_or_deleted_meanwhile_is_left_as_it_is(diary, open_diary, meanwhile):
    send_entry(diary, ONE)
    seen = entries.get(diary, ONE)
    if meanwhile == "changed":
        entries.change(diary, seen, entry_with(leg=8), NOW)
    elif meanwhile == "deleted":
        entries.delete(diary, ONE, NOW)
    else:
        seen = replace(seen, id=TWO)
    assert not entries.change(diary, seen, entry_with(leg=1), NOW)
    kept = entries.get(diary, ONE)
    assert kept is None or kept.record.leg in (8, 3)


def test_of_two_changes_at_once_one_is_kept_whole(app, diary):
    send_session(diary, ONE)
    seen = sessions.get(diary, ONE)
    records = [session_with(leg_after=n, exercises=[bodies.exercise()] * n) for n in (1, 2, 3)]
    answers = together(app, 3, lambda n: sessions.change(diary, seen, records[n], NOW))
    kept = sessions.get(diary, ONE)
    assert (sorted(answers), kept.revision) == ([False, False, True], 2)
    assert kept.record == records[answers.index(True)]


def test_a_stranger_changes_nothing(diary, open_diary):
    send_session(diary, ONE)
    seen = sessions.get(diary, ONE)
    assert not sessions.change(open_diary("bert"), seen, session_with(leg_after=1), NOW)
    assert sessions.get(diary, ONE) == seen


def test_a_late_repeat_of_the_first_body_changes_nothing(diary):
    send_session(diary, ONE)
    sessions.change(diary, sessions.get(diary, ONE), session_with(leg_after=1), NOW)
    assert send_session(diary, ONE) == "repeated"
    assert send_session(diary, ONE, leg_after=1) == "conflict"
    assert sessions.get(diary, ONE).record.leg_after == 1


def test_what_was_decided_stays_until_it_is_decided_again(diary):
    record = session_with()
    sessions.put(diary, ONE, record, bytes(32), NOW, (PROCEED, PAUSE))
    sessions.change(diary, sessions.get(diary, ONE), replace(record, note="later"), NOW)
    kept = sessions.get(diary, ONE)
    assert (kept.begun, kept.ended) == (PROCEED, PAUSE)
    sessions.decide(diary, ONE, (PAUSE, PROCEED))
    kept = sessions.get(diary, ONE)
    assert (kept.begun, kept.ended) == (PAUSE, PROCEED)


def test_a_session_moved_to_another_week_takes_the_rating_of_its_check_with_it(diary):
    send_check(diary, UUID(CHECK_ID))
    send_session(diary, ONE, check=CHECK_ID)
    earlier = NOW - timedelta(days=40)
    at = {"started_at": earlier.isoformat(), "finished_at": earlier.isoformat()}
    moved = session_with(check=CHECK_ID, **at)
    sessions.change(diary, sessions.get(diary, ONE), moved, NOW)
    assert [r.day for r in events.read(diary, date(2026, 1, 1)).events] == [earlier.date()]
    assert [rating.day for rating in history.read(diary, UTC).daily] == [earlier.date()]


def test_a_changed_rating_cannot_follow_somebody_elses_session(diary, open_diary):
    send_session(open_diary("bert"), TWO)
    send_entry(diary, ONE)
    seen = entries.get(diary, ONE)
    with pytest.raises(Invalid, match="after_session"):
        entries.change(diary, seen, entry_with(after_session=str(TWO)), NOW)
    assert entries.get(diary, ONE) == seen


def test_clock_corrected_tells_of_how_it_first_came(diary):
    year_ago = {
        name: bodies.session()[name].replace("2026", "2025")
        for name in ("sent_at", "started_at", "finished_at")
    }
    send_session(diary, ONE, **year_ago)
    sessions.change(diary, sessions.get(diary, ONE), session_with(note="x"), NOW)
    assert sessions.get(diary, ONE).record.clock_corrected
