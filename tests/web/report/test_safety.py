"""What the doctor reads of safety: signs, new symptoms and the doctor's yes."""

import re

from tests.web.report.people import figures, show
from tests.web.sending import check_in, introduce, keep_check, keep_session, token

MARKED = "Warning signs marked"


def told(page: str) -> list[str]:
    """Return the sentences under "Safety answers"."""
    part = page.partition("<h3>Safety answers</h3>")[2].partition("</section>")[0]
    return re.findall(r"<li>(.*?)</li>", part)


def keep_symptom(client, what: str, day: int) -> None:
    at = f"2026-11-{day}T07:30:00Z"
    keep_session(
        client, started_at=at, finished_at=at.replace("30", "46"), new_symptoms=what, hurts=[]
    )


def test_the_doctor_s_yes_of_the_first_run_is_told(client):
    introduce(client)
    assert told(client.get("/report/").text)[-1] == (
        "A doctor has said yes to these exercises, as answered."
    )


def test_an_answer_given_later_than_the_last_day_is_not_told_of_it(client):
    introduce(client)
    page = show(client, last="2026-11-22").text
    assert told(page)[-1] == "Whether a doctor has said yes to these exercises was not answered."


def test_a_doctor_who_was_not_asked_yet_is_told(client):
    keep_check(client, doctor="not_yet")
    assert told(client.get("/report/").text)[-1] == (
        "A doctor has not been asked about these exercises yet."
    )


def test_a_session_that_ended_with_a_warning_sign_is_not_told_as_none_marked(client):
    keep_symptom(client, "warning", 23)
    page = client.get("/report/").text
    assert told(page)[0] == "Nov 23, 2026, after a session: One of the emergency warning signs"
    assert "No warning sign was marked." not in page
    assert figures(page)[MARKED] == "On 1 day"


def test_a_warning_sign_is_not_left_out_for_newer_symptoms(client):
    keep_symptom(client, "warning", 15)
    for day in (17, 18, 19, 20):
        keep_symptom(client, "tingling", day)
    found = told(client.get("/report/").text)
    assert found[0].startswith("Nov 15, 2026, after a session: One of the emergency")
    assert [line.partition(",")[0] for line in found[1:3]] == ["Nov 20", "Nov 19"]
    assert found[3] == "2 more after sessions."


def test_not_being_sure_is_told_in_words(client):
    check_in(client, quick="list", emergency="not_sure")
    check_in(client, quick="list", urgent="not_sure")
    check_in(client, quick="list", ask_first="not_sure")
    page = client.get("/report/").text
    assert sorted(told(page)[:3]) == [
        "Nov 23, 2026, not sure: whether there is a sign to see a doctor about today",
        "Nov 23, 2026, not sure: whether there is an emergency sign",
        "Nov 23, 2026, not sure: whether there is something to ask a doctor about first",
    ]


def test_a_mark_made_by_mistake_is_told_as_one_and_not_counted(client, clock):
    stop = check_in(client, quick="list", urgent=["fever"]).location
    clock.move(minutes=1)
    sent = {"csrf_token": token(client.get(stop)), "answer": "mistake"}
    assert client.post(stop, data=sent).status_code == 303
    page = client.get("/report/").text
    assert told(page)[0] == (
        "Nov 23, 2026, marked by mistake: A fever, shivering, or feeling very unwell"
    )
    assert figures(page)[MARKED] == "None"
