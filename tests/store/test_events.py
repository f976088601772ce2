from datetime import date
from uuid import UUID

from app.store import events, sessions
from tests import bodies
from tests.bodies import CHECK_ID, NOW
from tests.store.sending import send_check, send_entry, send_session

DAY = date(2026, 11, 23)
ONE, TWO, THREE = UUID(int=1), UUID(int=2), UUID(int=3)


def kinds(diary, day: date = DAY, **more) -> list[str]:
    return [event.kind for event in events.read(diary, day, **more).events]


def test_a_session_is_one_event_with_its_ratings_and_places(diary):
    send_session(diary, ONE, back_before=2, back_after=1)
    (event,) = events.read(diary, DAY).events
    assert (event.kind, event.id, event.day) == ("session", ONE, DAY)
    assert (event.leg, event.back, event.leg_after, event.back_after) == (5, 2, 4, 1)
    assert event.places == ("right_buttock", "right_thigh")
    assert event.places_after == ("right_buttock",)


def test_what_was_not_answered_stays_unanswered(diary):
    send_entry(diary, ONE, kind="walk", leg=None, minutes=20)
    (event,) = events.read(diary, DAY).events
    assert (event.leg, event.places, event.interfere, event.follows) == (None,) * 4


def test_no_pain_anywhere_is_not_unanswered(diary):
    send_entry(diary, ONE, leg=0, places=[])
    assert events.read(diary, DAY).events[0].places == ()


def test_a_check_stands_for_itself_until_a_session_names_it(diary):
    send_check(diary, UUID(CHECK_ID))
    assert kinds(diary) == ["check"]
    send_session(diary, ONE, check=CHECK_ID)
    assert kinds(diary) == ["session"]


def test_a_check_that_stopped_the_person_is_a_rest_too(diary):
    send_check(diary, ONE, leg=9, level="pause", messages=["pain_high"])
    assert sorted(kinds(diary)) == ["check", "rest"]


def test_a_next_day_rating_names_its_session(diary):
    send_session(diary, ONE)
    send_entry(diary, TWO, after_session=str(ONE))
    assert [event.follows for event in events.read(diary, DAY).events] == [ONE, None] or [
        event.follows for event in events.read(diary, DAY).events
    ] == [None, ONE]


def test_a_long_note_is_cut(diary):
    send_entry(diary, ONE, kind="note", leg=None, note="a" * 2000)
    assert events.read(diary, DAY).events[0].note == "a" * events.NOTE_SHOWN


def test_deleted_and_earlier_records_are_not_there(diary):
    send_session(diary, ONE)
    sessions.delete(diary, ONE, NOW)
    send_entry(diary, TWO, at="2026-11-20T07:00:00Z")
    assert kinds(diary) == []


def test_another_diary_is_not_read(diary, open_diary):
    send_session(open_diary("ben"), ONE)
    assert kinds(diary) == []


def test_notes_and_flares_of_an_older_time_are_the_newest_nine(diary):
    for number in range(12):
        kind = "flare" if number % 2 else "note"
        send_entry(
            diary, UUID(int=number), kind=kind, leg=None, at=f"2026-10-{number + 1:02}T07:00:00Z"
        )
    send_entry(diary, UUID(int=99), at="2026-10-30T07:00:00Z")
    found = events.read(diary, DAY, marks_from=date(2026, 10, 2)).events
    assert [event.day.day for event in found] == [4, 5, 6, 7, 8, 9, 10, 11, 12]


def test_every_event_is_read_in_one_statement(diary, statements):
    for number in range(5):
        send_session(diary, UUID(int=number))
        send_check(diary, UUID(int=number))
    statements.clear()
    assert len(events.read(diary, DAY, marks_from=date(2026, 1, 1)).events) == 10
    assert len(statements) == 1


def done(*felt: str | None) -> list[bodies.Body]:
    return [bodies.exercise(felt=answer) for answer in felt]


def felt(diary) -> dict[str | None, int]:
    return {count.felt: count.times for count in events.read(diary, DAY, felt=(DAY, DAY)).felt}


def test_how_exercises_felt_is_counted(diary):
    send_session(diary, ONE, exercises=done("fine", "hurt"))
    send_session(diary, TWO, exercises=done("fine", None))
    assert felt(diary) == {"fine": 2, "hurt": 1, None: 1}


def test_what_was_done_is_added_up_where_it_was_counted(diary):
    send_session(diary, ONE, exercises=done("fine"))
    uncounted = dict.fromkeys(("sets", "reps", "right_reps", "left_reps", "held_s"))
    send_session(diary, TWO, exercises=[bodies.exercise(done=uncounted, seconds=None)])
    (count,) = events.read(diary, DAY, felt=(DAY, DAY)).felt
    assert (count.times, count.seconds, count.reps, count.last) == (2, 113, 8, DAY)


def test_exercises_left_out_and_deleted_sessions_are_not_counted(diary):
    send_session(
        diary, ONE, completed=False, exercises=[bodies.exercise(outcome="skipped", felt=None)]
    )
    send_session(diary, TWO, exercises=done("fine"))
    sessions.delete(diary, TWO, NOW)
    assert felt(diary) == {}


def test_exercises_of_another_time_or_diary_are_not_counted(diary, open_diary):
    early = {"started_at": "2026-11-20T07:30:00Z", "finished_at": "2026-11-20T07:46:10Z"}
    send_session(diary, ONE, **early)
    send_session(open_diary("ben"), ONE)
    assert felt(diary) == {}
