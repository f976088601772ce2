"""The history that the rules read, from real databases, in one statement."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from app.domain.decision import Decision, Reason
from app.domain.exercise_states import ExerciseDecision
from app.domain.exercises import Dose
from app.domain.history import DoneExercise, Pain, PastCheck, PastClearance
from app.domain.person import Statement
from app.domain.records import body_hash, read_check, read_session
from app.store import checks, entries, history, sessions
from app.store import statements as saying
from app.store.decisions import decided
from app.store.history_statement import CHECKS
from tests import bodies
from tests.bodies import NOW, ZONES
from tests.store.sending import send_check, send_clearance, send_entry, send_session

ONE, TWO, THREE = UUID(int=1), UUID(int=2), UUID(int=3)
BERLIN = ZoneInfo("Europe/Berlin")
ENDED = datetime(2026, 11, 23, 7, 46, 10, tzinfo=UTC)
STOP = decided(
    Decision("pause", ("pain_high",), False, (), (Reason("B5", "pause", "pain_high", {"leg": 9}),)),
    "2026-11-23",
)


def test_an_empty_diary_has_no_history(diary):
    kept = history.read(diary, BERLIN)
    assert (kept.sessions, kept.checks, kept.daily.packed, kept.statements) == ((),) * 4
    assert kept.first_use() == date(2026, 11, 23)


def test_a_session_comes_back_as_the_rules_read_it(diary):
    send_session(diary, ONE, exercises=[bodies.exercise(), bodies.exercise(slug="x", felt=None)])
    past = history.read(diary, BERLIN).sessions[0]
    assert (past.id, past.ended_at, past.local_date) == (ONE, ENDED, date(2026, 11, 23))
    assert (past.before, past.after) == (Pain(5, None, 3), Pain(4, None, 2))
    assert (past.new_symptoms, past.hurts, past.plan) == ("none", 1, "full")
    assert past.exercises == (
        DoneExercise("pelvic-tilt", "base", "fine"),
        DoneExercise("x", "base", None),
    )
    assert not past.against_advice


def test_a_session_against_advice_is_known_as_such(diary):
    body = bodies.session()
    record = read_session(body, NOW, ZONES)
    sessions.put(diary, ONE, record, body_hash(body), NOW, (STOP, STOP))
    assert history.read(diary, BERLIN).sessions[0].against_advice
    assert sessions.get(diary, ONE).ended == STOP


def test_a_check_comes_back_with_what_was_decided_of_it(diary):
    send_check(diary, ONE, quick="list", ticks=["fever"], not_sure=["urgent"], doctor=None)
    at = datetime(2026, 11, 23, 7, 28, tzinfo=UTC)
    found = history.read(diary, BERLIN)
    assert found.checks == (
        PastCheck(ONE, at, "proceed", ("ready",), ("fever",), ("urgent",), full_list=True),
    )
    assert found.places == {"low_back", "left_calf"}


def test_what_a_check_says_of_the_doctor_is_a_statement(diary):
    send_check(diary, ONE, doctor="not_yet", clinician_ok=True)
    at = datetime(2026, 11, 23, 7, 28, tzinfo=UTC)
    assert history.read(diary, BERLIN).statements == (
        Statement(at, "doctor", "not_yet"),
        Statement(at, "clinician_ok", "yes"),
    )


def test_an_old_mark_is_never_lost_among_many_checks(diary):
    send_check(diary, ONE, at="2025-01-01T09:00:00Z", quick=None, ticks=["saddle"])
    for number in range(CHECKS + 5):
        at = (NOW - timedelta(hours=number + 1)).isoformat()
        send_check(diary, UUID(int=100 + number), at=at)
    found = history.read(diary, BERLIN).checks
    assert ONE in {check.id for check in found}
    assert len(found) == CHECKS + 1


def test_statements_decisions_and_clearances_come_back(diary):
    said = [Statement(NOW, "onset", "2026-05-01"), Statement(NOW, "gone")]
    saying.add(diary, said, NOW)
    step = ExerciseDecision(NOW, "pelvic-tilt", "harder", "base", Dose(1, 9, 5))
    aside = ExerciseDecision(NOW + timedelta(hours=1), "glute-bridge", "aside")
    saying.decide(diary, step, NOW)
    saying.decide(diary, aside, NOW)
    send_clearance(diary, ONE, check=None, item="fever", answer="worse")
    found = history.read(diary, BERLIN)
    assert set(found.statements) == set(said)
    assert set(found.decisions) == {step, aside}
    at = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
    assert found.clearances == (PastClearance(at, "worse", None, "fever"),)


def test_saying_nothing_changes_nothing(diary, open_diary):
    saying.add(diary, [], NOW)
    assert open_diary("anna").revision == diary.revision


def test_a_statement_counts_as_a_change_of_the_diary(diary, open_diary):
    saying.add(diary, [Statement(NOW, "gone")], NOW)
    assert open_diary("anna").revision == diary.revision + 1


def test_the_first_rating_of_each_date_counts_wherever_it_comes_from(diary):
    send_entry(diary, ONE, at="2026-11-22T06:00:00Z", leg=6)
    send_check(diary, TWO, at="2026-11-22T05:00:00Z", leg=2)
    send_session(diary, THREE)
    assert list(history.read(diary, BERLIN).daily) == [
        (date(2026, 11, 22), 2),
        (date(2026, 11, 23), 5),
    ]


def test_a_rating_of_the_next_day_names_its_session(diary):
    send_session(diary, ONE)
    send_entry(diary, TWO, after_session=str(ONE))
    assert history.read(diary, BERLIN).next_day == {ONE}
    entries.delete(diary, TWO, NOW)
    assert history.read(diary, BERLIN).next_day == frozenset()


def test_what_is_deleted_or_somebody_elses_is_not_read(diary, open_diary):
    send_session(diary, ONE)
    sessions.delete(diary, ONE, NOW)
    bert = open_diary("bert")
    send_session(bert, TWO)
    send_check(bert, THREE)
    saying.add(bert, [Statement(NOW, "gone")], NOW)
    found = history.read(diary, BERLIN)
    assert (found.sessions, found.checks, found.daily.packed, found.statements) == ((),) * 4


def test_the_history_is_read_in_one_statement(diary, statements):
    send_session(diary, ONE)
    statements.clear()
    history.read(diary, BERLIN)
    assert len(statements) == 1


def test_a_check_keeps_the_rows_that_decided_it(diary):
    body = bodies.check(leg=9)
    checks.put(diary, ONE, read_check(body, NOW, ZONES), body_hash(body), NOW, STOP)
    assert checks.get(diary, ONE).decided == STOP
    assert history.read(diary, BERLIN).checks[0].level == "pause"


def test_walks_and_the_last_answer_to_the_weekly_question_are_known(diary):
    assert history.read(diary, BERLIN).interfered is None
    walk = {"kind": "walk", "leg": None}
    send_entry(diary, ONE, **walk, at="2026-11-20T07:00:00Z")
    send_entry(diary, TWO, leg=None, interfere=0, at="2026-11-15T07:00:00Z")
    send_entry(diary, THREE, leg=None, interfere=4, at="2026-11-08T07:00:00Z")
    found = history.read(diary, BERLIN)
    assert found.walks == {date(2026, 11, 20)}
    assert found.interfered == date(2026, 11, 15)
    assert found.entered == date(2026, 11, 20)


def test_a_deleted_walk_is_not_known(diary):
    send_entry(diary, ONE, kind="walk", leg=None)
    entries.delete(diary, ONE, NOW)
    assert history.read(diary, BERLIN).walks == set()
