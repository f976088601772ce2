from datetime import date
from uuid import UUID

from app.domain.records import body_hash, read_check
from app.store import checks
from app.store.checks import Decided
from tests import bodies
from tests.bodies import NOW, ZONES
from tests.store.sending import send_check

ONE, TWO = UUID(int=1), UUID(int=2)


def test_a_check_comes_back_as_it_was_sent(diary):
    changes = {"quick": "list", "ticks": ["saddle"], "not_sure": ["urgent"], "level": "emergency"}
    send_check(diary, ONE, **changes)
    kept = checks.get(diary, ONE)
    assert kept.record == read_check(bodies.check(**changes), NOW, ZONES)
    assert (kept.day, kept.decided) == (date(2026, 11, 23), None)


def test_a_check_that_answered_nothing_keeps_nothing(diary):
    nothing = dict.fromkeys(("leg", "back", "places", "quick", "doctor", "clinician_ok"))
    send_check(diary, ONE, **nothing)
    kept = checks.get(diary, ONE).record
    assert {getattr(kept, name) for name in nothing} == {None}


def test_what_was_shown_and_what_the_server_decides_are_both_kept(diary):
    body = bodies.check()
    decided = Decided("pause", ("pain_high",))
    checks.put(diary, ONE, read_check(body, NOW, ZONES), body_hash(body), NOW, decided)
    kept = checks.get(diary, ONE)
    assert (kept.record.level, kept.decided) == ("proceed", decided)


def test_the_last_check_is_the_latest_moment_not_the_latest_date(diary):
    there = {"at": "2026-11-22T11:00:00Z", "time_zone": "Pacific/Kiritimati"}
    back = {"at": "2026-11-23T07:00:00Z", "time_zone": "Pacific/Pago_Pago"}
    send_check(diary, ONE, **back)
    send_check(diary, TWO, **there)
    assert checks.get(diary, ONE).day < checks.get(diary, TWO).day
    assert checks.last(diary).id == ONE


def test_before_the_first_check_there_is_no_last_one(diary):
    assert checks.last(diary) is None


def test_a_check_is_stored_in_three_statements(diary, statements):
    send_check(diary, ONE)
    assert len(statements) == 3
