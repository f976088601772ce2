def test_the_first_visit_leads_to_the_questions(anna):
    assert "/first-run/" in anna.opens("/")


def test_after_the_first_run_a_session_may_start(anna):
    anna.answers_first_run()
    assert "/first-run/" not in anna.opens("/")
    assert anna.level() == "proceed"


def test_without_the_first_run_sessions_are_gentle(anna):
    anna.opens("/")
    assert anna.level() == "gentle"
    assert "check_doctor" in anna.advice()["before"][0]["messages"][4]
