"""Many first saves at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from app.extensions import db
from app.store.models import DiaryRow
from tests.web.sending import listed, put, session

CROWD = 8


def diaries(app: Flask) -> int:
    with app.app_context(), db.engine.connect() as connection:
        return connection.scalar(select(func.count()).select_from(DiaryRow)) or 0


def together(app: Flask, cookie: str | None, ids: list[UUID]) -> list[TestResponse]:
    """Let each of these sessions be sent from a browser of its own at the same moment."""
    gate = threading.Barrier(len(ids))

    def save(session_id: UUID) -> TestResponse:
        browser: FlaskClient = app.test_client()
        if cookie:
            browser.set_cookie("steady", cookie)
        gate.wait(10)
        return put(browser, f"sessions/{session_id}", session())

    with ThreadPoolExecutor(len(ids)) as crowd:
        return list(crowd.map(save, ids))


def test_with_one_cookie_they_make_one_diary_that_keeps_all(app, client):
    client.get("/")
    ids = [uuid4() for _ in range(CROWD)]
    answers = together(app, client.get_cookie("steady").value, ids)
    assert [answer.status_code for answer in answers] == [201] * CROWD
    assert diaries(app) == 1
    assert set(listed(client)) == {str(session_id) for session_id in ids}


def test_with_one_cookie_and_one_id_they_keep_one_session(app, client):
    client.get("/")
    answers = together(app, client.get_cookie("steady").value, [uuid4()] * CROWD)
    assert sorted(answer.status_code for answer in answers) == [200] * (CROWD - 1) + [201]
    assert len(listed(client)) == 1


def test_without_a_cookie_each_makes_a_diary_of_its_own(app):
    answers = together(app, None, [uuid4() for _ in range(CROWD)])
    assert [answer.status_code for answer in answers] == [201] * CROWD
    assert len({answer.get_json()["handle"] for answer in answers}) == CROWD
    assert len({answer.headers["Set-Cookie"] for answer in answers}) == CROWD
    assert diaries(app) == CROWD
