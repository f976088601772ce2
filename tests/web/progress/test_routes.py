"""The address of the progress page."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event
from werkzeug.test import TestResponse

from app.domain.records import body_hash, read_entry
from app.extensions import db
from app.store import entries
from app.web.identity import diary_for_writing
from tests.web.sending import keep_session
from tests.web.sending import token as form_token

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def rate(client: FlaskClient, leg: int, at: datetime, time_zone: str = "Europe/Berlin") -> None:
    """Store a rating in the diary of this client's cookie."""
    client.get("/progress/")
    cookie = client.get_cookie("steady")
    body = {"kind": "rating", "at": at.isoformat(), "time_zone": time_zone, "leg": leg, "note": ""}
    with client.application.test_request_context(headers={"Cookie": f"steady={cookie.value}"}):
        entry = read_entry(body, NOW, frozenset({time_zone}))
        entries.put(diary_for_writing(), uuid4(), entry, body_hash(body), NOW)


def heard(client: FlaskClient) -> list[str]:
    """Return the list that every statement from here on is added to."""
    seen: list[str] = []

    def hear(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement != "BEGIN":
            seen.append(statement)

    with client.application.app_context():
        event.listen(db.engine, "before_cursor_execute", hear)
    return seen


def cards(page: TestResponse) -> str:
    return page.text.partition('<section class="card"')[2]


def test_a_newcomer_is_told_when_the_chart_starts(client):
    page = client.get("/progress/")
    assert page.status_code == 200
    assert "Your chart starts with your first rating" in page.text


def test_a_stored_rating_stands_in_the_chart_and_in_the_table(client):
    rate(client, 6, NOW)
    page = client.get("/progress/").text
    assert 'class="ring"' in page
    assert '<th scope="row">Nov 23</th><td>6</td>' in page


def test_today_is_the_date_where_the_diary_is(client, clock):
    clock.move(hours=14)
    rate(client, 6, clock.now, "Asia/Tokyo")
    assert '<th scope="row">Nov 24</th>' in client.get("/progress/").text


def test_a_rating_in_another_diary_is_not_shown(client):
    rate(client.application.test_client(), 6, NOW)
    assert "Your chart starts with your first rating" in client.get("/progress/").text


@pytest.mark.parametrize("name", ["", "28d", "120d", "1y", "all"])
def test_each_range_has_its_address(client, name):
    assert client.get(f"/progress/?range={name}").status_code == 200


@pytest.mark.parametrize("name", ["7d", "120", "28D", "<b>", "\u0662\u0668d"])
def test_an_unknown_range_is_said_to_be_unknown(client, name):
    page = client.get("/progress/", query_string={"range": name})
    assert page.status_code == 422
    assert "There is no range called" in page.text


@pytest.mark.parametrize("span", ["28d", "120d", "1y", "all"])
def test_a_long_history_takes_three_statements(client, span):
    for ago in range(40):
        rate(client, 5, NOW - timedelta(days=ago))
    statements = heard(client)
    client.get(f"/progress/?range={span}")
    assert len(statements) == 3


def test_an_unchanged_page_takes_one_statement(client):
    rate(client, 5, NOW)
    first = cards(client.get("/progress/?range=all"))
    statements = heard(client)
    assert cards(client.get("/progress/?range=all")) == first
    assert len(statements) == 1


def test_a_new_rating_is_shown_at_once(client):
    rate(client, 5, NOW)
    client.get("/progress/")
    rate(client, 9, NOW - timedelta(days=1))
    assert '<th scope="row">Nov 22</th><td>9</td>' in client.get("/progress/").text


def test_the_next_day_begins_a_new_page(client, clock):
    rate(client, 5, NOW)
    client.get("/progress/")
    clock.move(days=1)
    assert "No ratings in this time" not in client.get("/progress/").text
    clock.move(days=40)
    assert "No ratings in this time" in client.get("/progress/").text


def test_a_day_has_its_year_as_soon_as_another_one_begins(client, clock):
    rate(client, 5, NOW, "Asia/Tokyo")
    clock.move(days=38, hours=8)  # New Year in Tokyo, and still the old one in UTC
    page = "/progress/?range=120d"
    assert '<th scope="row">Nov 23</th>' in client.get(page).text
    clock.move(hours=8)
    assert '<th scope="row">Nov 23, 2026</th>' in client.get(page).text


def test_sessions_on_both_sides_of_the_date_line_are_drawn_by_their_dates(client):
    times = {"started_at": "2026-11-22T11:00:00Z", "finished_at": "2026-11-22T11:16:00Z"}
    keep_session(client, **times, time_zone="Pacific/Kiritimati", leg_before=6)
    times = {"started_at": "2026-11-22T23:00:00Z", "finished_at": "2026-11-22T23:16:00Z"}
    keep_session(client, **times, time_zone="Pacific/Pago_Pago", leg_before=7)
    page = client.get("/progress/")
    assert page.status_code == 200
    table = page.text.partition('id="sessions"')[2].partition("<tbody")[2]
    assert table.index("Nov 23") < table.index("Nov 22")  # the newest first


def choose(client: FlaskClient, span: str) -> TestResponse:
    token = form_token(client.get("/progress/"))
    return client.post("/progress/", data={"range": span, "csrf_token": token})


def test_the_range_is_remembered(client):
    rate(client, 5, NOW)
    assert choose(client, "1y").headers["Location"] == "/progress/?range=1y"
    assert 'value="1y" aria-current="true"' in client.get("/progress/").text


def test_the_range_in_the_address_comes_before_the_remembered_one(client):
    rate(client, 5, NOW)
    choose(client, "1y")
    assert 'value="28d" aria-current="true"' in client.get("/progress/?range=28d").text


def test_a_range_that_does_not_exist_is_not_remembered(client):
    rate(client, 5, NOW)
    choose(client, "<b>")
    assert 'value="28d" aria-current="true"' in client.get("/progress/").text


def test_another_browser_remembers_its_own_range(client, other):
    rate(client, 5, NOW)
    rate(other, 5, NOW)
    choose(client, "1y")
    assert 'value="28d" aria-current="true"' in other.get("/progress/").text


@pytest.mark.parametrize("month", ["2026-11", "2026-10", "2026-01", "2027-01", "x", "2026-13"])
def test_a_month_beyond_the_diary_is_answered_with_this_one(client, month):
    rate(client, 5, NOW)
    rate(client, 5, NOW - timedelta(days=40))
    shown = "October 2026" if month == "2026-10" else "November 2026"
    assert f'<h2 id="calendar">{shown}</h2>' in client.get(f"/progress/?month={month}").text


def test_the_page_is_kept_by_no_cache(client):
    assert client.get("/progress/").headers["Cache-Control"] == "no-store"


def test_nothing_can_be_sent_to_the_page(client):
    assert client.delete("/progress/").status_code == 405
