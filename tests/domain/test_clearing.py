from dataclasses import replace

from app.domain.clearing import Stop, is_cleared
from tests.domain.cases import check, clearance, history, moment, uid

NOON = moment("2026-11-20T12:00:00")
SESSION = Stop("pause", NOON, uid("before"))


def cleared(stop, *clearances, checks=()):
    return is_cleared(stop, replace(history(), checks=checks, clearances=clearances))


def test_nothing_clears_itself():
    assert not cleared(SESSION)


def test_a_statement_made_before_clears_nothing():
    assert not cleared(SESSION, clearance("2026-11-20T11:59:00", "doctor_yes"))


def test_being_seen_clears_a_pause_too():
    assert cleared(SESSION, clearance("2026-11-21T09:00:00", "seen"))


def test_a_statement_about_a_check_covers_what_came_before_it():
    named = check("later", "2026-11-20T13:00:00")
    said = clearance("2026-11-21T09:00:00", "doctor_yes", check="later")
    assert cleared(SESSION, said, checks=(named,))


def test_a_statement_about_an_older_check_does_not_cover_what_came_after_it():
    named = check("older", "2026-11-19T09:00:00")
    said = clearance("2026-11-21T09:00:00", "doctor_yes", check="older")
    assert not cleared(SESSION, said, checks=(named,))


def test_a_statement_about_a_check_covers_the_session_that_followed_it():
    named = check("before", "2026-11-20T11:30:00")
    said = clearance("2026-11-21T09:00:00", "doctor_yes", check="before")
    assert cleared(SESSION, said, checks=(named,))


def test_a_statement_about_an_item_leaves_a_session_alone():
    assert not cleared(SESSION, clearance("2026-11-21T09:00:00", "doctor_yes", item="hip"))
