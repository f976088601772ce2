"""The address of the progress page."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event

from app.domain.records import body_hash, read_entry
from app.extensions import db
from app.store import entries
from app.web.identity import diary_for_writing

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def rate(client: FlaskClient, leg: int, at: datetime, time_zone: str = "Europe/Berlin") -> None:
    """Store a rating in the diary of this client's cookie."""
    client.get("/progress/")
    cookie = client.get_cookie("steady")
    body = {"kind": "rating", "at": at.isoformat(), "time_zone": time_zone, "leg": leg, "note": ""}
    with client.application.test_request_context(headers={"Cookie": f"steady={cookie.value}"}):
        entry = read_entry(body, NOW, frozenset({time_zone}))
        entries.put(diary_for_writing(), uuid4(), entry, body_hash(body), NOW)


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


@pytest.mark.parametrize("name", ["", "28d", "120d"])
def test_each_range_has_its_address(client, name):
    assert client.get(f"/progress/?range={name}").status_code == 200


@pytest.mark.parametrize("name", ["7d", "120", "28D", "<b>", "\u0662\u0668d"])
def test_an_unknown_range_is_said_to_be_unknown(client, name):
    page = client.get("/progress/", query_string={"range": name})
    assert page.status_code == 422
    assert "There is no range called" in page.text


def test_a_long_history_takes_no_more_than_three_statements(client):
    for ago in range(40):
        rate(client, 5, NOW - timedelta(days=ago))
    statements: list[str] = []
    with client.application.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", lambda *call: statements.append(call[2]))
    client.get("/progress/?range=120d")
    assert 0 < len([statement for statement in statements if statement != "BEGIN"]) <= 3


def test_the_page_is_kept_by_no_cache(client):
    assert client.get("/progress/").headers["Cache-Control"] == "no-store"


def test_nothing_can_be_sent_to_the_page(client):
    assert client.delete("/progress/").status_code == 405
