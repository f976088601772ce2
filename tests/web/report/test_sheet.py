"""What the doctor reads."""

import re

import pytest

from tests import bodies
from tests.web.report.people import EVERYTHING, figures, sections, show, week_of_sessions
from tests.web.sending import keep_check, keep_entry, keep_session


def test_a_report_of_nothing_says_so_and_breaks_nowhere(client):
    page = client.get("/report/")
    assert page.status_code == 200
    assert "No ratings in this time." in page.text
    assert "No place was marked in this time." in page.text
    assert figures(page.text)["Pain, first rated week"] == "Too few"


def test_the_first_figures_are_how_bad_it_was_and_is(client):
    week_of_sessions(client)
    found = figures(client.get("/report/").text)
    assert found == {
        "Pain, first rated week": "5.0 of 10",
        "Pain, latest rated week": "5.0 of 10",
        "Sessions": "7, moved on 7 days",
        "Warning signs marked": "None",
    }


def test_all_sections_stand_in_their_order(client):
    assert sections(client.get("/report/").text) == [
        "Leg or buttock pain over time, 0 to 10",
        "By month",
        "Exercises",
        "Where it hurts",
        "Effect of a session",
        "Safety answers",
        "What I want to ask",
    ]


def row(page: str, head: str) -> dict[str, str]:
    """Return a row of a table by the names of its columns, as they stand beside its values."""
    [cells] = re.findall(rf'<th scope="row">{head}</th>(.*?)</tr>', page)
    return dict(re.findall(r'<td data-name="(.*?)">(.*?)</td>', cells))


@pytest.mark.parametrize("left_out", EVERYTHING)
def test_a_section_that_is_not_ticked_is_not_there(client, left_out):
    week_of_sessions(client)
    page = show(client, sections=[name for name in EVERYTHING if name != left_out]).text
    assert len(sections(page)) + bool(figures(page)) == len(EVERYTHING) - 1


def test_without_any_section_there_is_the_head_alone(client):
    assert sections(show(client, sections=[]).text) == []


def test_what_was_done_and_how_it_felt_is_counted(client):
    week_of_sessions(client)
    assert row(client.get("/report/").text, "Pelvic tilt") == {
        "Times": "7", "Reps": "56", "Min": "13", "Fine": "7", "Strong": "0", "Hurt": "0"
    }  # fmt: skip


def test_a_month_has_its_mean_its_span_and_its_sessions(client):
    week_of_sessions(client)
    leg = {"Leg average": "5.0", "Range": "5–5", "Days rated": "7"}
    assert row(client.get("/report/").text, "Nov 2026") == leg | {"Sessions": "7"}
    keep_entry(client, at="2026-11-17T09:30:00Z", leg=None, back=2, note="")
    rated = leg | {"Back average": "2.0", "Sessions": "7"}
    assert row(client.get("/report/").text, "Nov 2026") == rated


def test_back_pain_alone_has_its_months(client):
    keep_entry(client, at="2026-11-17T09:30:00Z", leg=None, back=0, note="")
    found = row(client.get("/report/").text, "Nov 2026")
    assert (found["Leg average"], found["Back average"]) == ("–", "0.0")


def test_the_diary_begins_with_the_first_thing_in_it(client):
    keep_entry(client, at="2026-10-05T07:30:00Z", leg=4, note="")
    assert "Diary since October 5, 2026" in client.get("/report/").text


def test_the_effect_of_sessions_is_counted(client):
    week_of_sessions(client)
    assert "was lower after 7, the same after 0, higher after 0." in client.get("/report/").text


def test_the_body_is_shaded_by_the_share_of_days_and_says_so_in_words(client):
    week_of_sessions(client)
    keep_session(client, leg_before=0, places_before=[], places_after=["left_calf"])
    page = client.get("/report/").text
    assert 'data-place="right_buttock" data-share="4"' in page
    assert 'data-place="left_calf" data-share="1"' in page
    assert 'data-place="low_back" data-share' not in page
    assert "Right buttock 100%, Right thigh 100%, Left calf 14%." in page


def test_fewer_than_five_rated_days_are_a_list(client):
    keep_session(client)
    page = client.get("/report/").text
    assert "Nov 23, 2026: 5 before, 4 after" in page
    assert "chart-wide" not in page


def test_a_rating_without_a_session_is_in_the_list_too(client):
    keep_check(client, leg=3)
    assert "<li>Nov 23, 2026: 3</li>" in client.get("/report/").text


def test_marked_signs_new_symptoms_rest_and_the_doctor_are_told(client):
    keep_check(client, quick="list", ticks=["fever"], level="urgent", messages=["urgent"])
    keep_session(client, new_symptoms="tingling", hurts=[])
    page = client.get("/report/").text
    assert "Nov 23, 2026, marked: A fever, shivering, or feeling very unwell" in page
    assert "Nov 23, 2026, after a session: New or stronger tingling" in page
    assert "Steady asked for rest on 1 day." in page
    assert "A doctor has said yes to these exercises, as answered." in page
    assert figures(page)["Warning signs marked"] == "On 1 day"


def test_nothing_from_before_or_after_the_dates_is_shown(client):
    week_of_sessions(client)
    page = show(client, first="2026-11-18", last="2026-11-20").text
    assert "November 18, 2026 to November 20, 2026, 3 days" in page
    assert figures(page)["Sessions"] == "3, moved on 3 days"


def test_a_long_time_is_drawn_by_week(client):
    week_of_sessions(client)
    assert "Average of a week" in show(client, first="2026-01-01").text


def test_name_and_question_are_shown_as_typed_and_kept_nowhere(client):
    page = show(client, name="Zoë <b>", question="Is the  bridge\nright for me?")
    assert "Zoë &lt;b&gt;" in page.text
    assert '<p dir="auto">Is the bridge right for me?</p>' in page.text
    assert "Zoë" not in client.get("/report/").text


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"first": "2026-11-24", "last": "2026-11-23"}, "The first date lies after the last one."),
        ({"first": ""}, "Enter the first date."),
        ({"last": ""}, "Enter the last date."),
        ({"first": "2026-02-30"}, "Not a valid date value."),
        ({"first": "0001-01-01"}, "Choose a first date from 1900 on."),
        ({"name": "x" * 81}, "Field cannot be longer than 80 characters."),
        ({"question": "x" * 301}, "Field cannot be longer than 300 characters."),
        ({"sections": ["diagnosis"]}, "not a valid choice"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field_and_kept_as_typed(client, changes, said):
    page = show(client, **changes)
    assert page.status_code == 422
    assert said in page.text


def test_a_form_without_its_token_is_refused(client):
    assert client.post("/report/", data={}).status_code == 400


def test_the_report_is_kept_by_no_cache(client):
    assert client.get("/report/").headers["Cache-Control"] == "no-store"


def test_another_diary_is_not_read(client, other):
    keep_session(other, note="", exercises=[bodies.exercise()])
    assert "No ratings in this time." in client.get("/report/").text


def test_the_page_says_what_the_numbers_mean_and_who_has_not_checked_it(client):
    page = client.get("/report/").text
    assert "0 means no pain and 10 means the worst pain I can imagine." in page
    assert "No doctor or physical therapist has checked this content yet." in page
