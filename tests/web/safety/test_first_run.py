"""The questions before the first session."""

import pytest


def test_the_first_visit_leads_to_the_questions(anna):
    assert "/first-run/" in anna.opens("/")


def test_after_the_first_run_a_session_may_start(anna):
    anna.answers_first_run()
    assert "/first-run/" not in anna.opens("/")
    assert anna.level() == "proceed"


def test_without_the_first_run_sessions_are_gentle(anna):
    assert anna.level() == "gentle"
    assert "check_doctor" in anna.advice()["before"][0]["messages"][4]


def test_a_doctor_not_asked_yet_keeps_sessions_gentle(anna):
    anna.answers_first_run(doctor="not_yet")
    assert anna.level() == "gentle"


@pytest.mark.parametrize("screen", ["emergency", "urgent", "ask_first"])
def test_nothing_is_chosen_for_the_person(anna, screen):
    page = anna.opens(f"/first-run/?screen={screen}")
    assert " checked>" not in page
    assert "None of these" in page
    assert "I am not sure" in page


@pytest.mark.parametrize("screen", ["emergency", "urgent"])
def test_not_sure_counts_as_a_mark_and_stops(anna, screen):
    answer = anna.posts(f"/first-run/?screen={screen}", signs="not_sure")
    assert answer.location.startswith("/stop/")
    assert anna.level() == screen


def test_no_answer_is_asked_again(anna):
    answer = anna.posts("/first-run/?screen=emergency")
    assert answer.status_code == 422
    assert "Mark what is true" in answer.text


def test_what_was_said_is_shown_again(anna):
    anna.answers_first_run(onset="2026-05", disk="not_sure", clinician_ok="yes")
    about = anna.opens("/first-run/")
    assert 'value="2026-05"' in about
    assert about.count(" checked>") == 3


@pytest.mark.parametrize("onset", ["2026-13", "May 2026", "2027-01", "1800-01", "٢٠٢٦-٠٥"])
def test_what_is_no_month_is_refused_and_kept(anna, onset):
    answer = anna.posts("/first-run/?screen=about", doctor="yes", onset=onset)
    assert answer.status_code == 422
    assert "Write the year and the month" in answer.text
    assert onset in answer.text


def test_strong_pain_approved_by_a_clinician_is_gentle(anna):
    anna.answers_first_run(clinician_ok="yes")
    assert anna.level(leg=9) == "gentle"


def test_an_unknown_screen_is_not_found(anna):
    assert anna.client.get("/first-run/?screen=nothing").status_code == 404
