"""How often the database is asked, however long the history."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from app.extensions import db
from app.store.models import ReceiptRow
from tests.histories import multiply
from tests.web.sending import check, check_in, keep_session, log, put, session

PAGES = {
    **dict.fromkeys(["/", "/progress/", "/progress/?range=all"], 3),
    **dict.fromkeys(["/diary/", "/diary/?show=hurt", "/diary/deleted/"], 3),
    **dict.fromkeys(["/settings/", "/settings/plan/", "/settings/data/"], 3),
}
"""How often each may ask, at most."""


def asked(statements: list[str]) -> list[str]:
    return [said for said in statements if not said.startswith("BEGIN")]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("more", [0, 3000])
def test_a_page_asks_as_often_however_long_the_history(app, client, statements, path, more):
    session_id = keep_session(client)
    if more:
        multiply(app, session_id, more, timedelta(hours=8))
    statements.clear()
    assert client.get(path).status_code == 200
    assert 1 <= len(asked(statements)) <= PAGES[path]


@pytest.mark.parametrize("path", PAGES)
def test_who_has_no_cookie_is_not_looked_up(client, statements, path):
    client.get(path)
    assert statements == []


def saved(statements: list[str]) -> list[str]:
    """Return the statements of the last write."""
    last = max(at for at, said in enumerate(statements) if said == "BEGIN IMMEDIATE")
    return statements[last + 1 :]


@pytest.mark.parametrize(("noun", "body"), [("sessions", session), ("checks", check)])
def test_a_save_is_at_most_four_statements_in_one_transaction(client, statements, noun, body):
    put(client, f"{noun}/{uuid4()}", body())
    statements.clear()
    assert put(client, f"{noun}/{uuid4()}", body()).status_code == 201
    assert statements.count("BEGIN IMMEDIATE") == 1
    assert 1 <= len(saved(statements)) <= 4


def test_a_session_sent_as_a_form_is_no_more(client, statements):
    check_in(client)
    statements.clear()
    assert log(client).status_code == 303
    assert statements.count("BEGIN IMMEDIATE") == 1
    assert 1 <= len(saved(statements)) <= 4


def test_a_refused_record_is_never_sent_to_the_database(client, statements):
    keep_session(client)
    statements.clear()
    put(client, f"sessions/{uuid4()}", session(leg_before=11))
    assert "BEGIN IMMEDIATE" not in statements


def test_a_receipt_is_kept_for_every_session(app, client):
    keep_session(client)
    with app.app_context(), db.engine.connect() as connection:
        assert len(connection.execute(select(ReceiptRow.record_id)).all()) == 1
