"""Whose diary: the cookie that says it, and what it never does."""

from dataclasses import replace

import pytest
from itsdangerous import Signer
from sqlalchemy import text

from app import create_app
from app.extensions import db
from app.store import state
from tests.web.sending import check_in, keep_session, listed, put, session

PERSONAL = ["/", "/diary/", "/progress/", "/api/v1/today"]


def diaries(app) -> int:
    with app.app_context(), db.engine.connect() as connection:
        return connection.scalar(text("SELECT count(*) FROM diaries"))


@pytest.mark.parametrize("path", PERSONAL)
def test_a_personal_page_hands_out_a_cookie_for_400_days(client, path):
    answer = client.get(path)
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("steady=")
    for part in ("Max-Age=34560000", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie
    assert "Domain" not in cookie


@pytest.mark.parametrize("path", PERSONAL)
def test_a_personal_page_is_kept_by_no_cache(client, path):
    answer = client.get(path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Cookie" in answer.headers["Vary"]


def test_on_https_the_cookie_is_secure_and_bound_to_the_host(settings):
    app = create_app(replace(settings, public_url="https://steady.example"))
    answer = app.test_client().get("/", base_url="https://steady.example")
    assert answer.headers["Set-Cookie"].startswith("__Host-steady=")
    assert "Secure" in answer.headers["Set-Cookie"]


def test_reading_makes_no_diary(client, app):
    for path in PERSONAL * 5:
        client.get(path)
    assert diaries(app) == 0


def test_the_first_write_makes_the_diary_of_the_cookie(client, app):
    client.get("/")
    before = client.get_cookie("steady").value
    keep_session(client)
    assert client.get_cookie("steady").value == before
    assert diaries(app) == 1


def test_a_write_without_a_cookie_makes_diary_and_cookie(client, app):
    session_id = keep_session(client)
    assert client.get_cookie("steady") is not None
    assert listed(client) == [str(session_id)]
    assert diaries(app) == 1


def test_later_writes_go_to_the_same_diary(client, app):
    keep_session(client)
    keep_session(client)
    check_in(client)
    assert diaries(app) == 1


def test_only_the_hash_of_the_token_is_stored(client, settings, app):
    keep_session(client)
    token = client.get_cookie("steady").value.rpartition(".")[0]
    with app.app_context(), db.engine.connect() as connection:
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    stored = b"".join(path.read_bytes() for path in settings.instance.glob("steady.db*"))
    assert len(token) >= 43
    assert token.encode() not in stored


def test_the_token_stands_in_no_answer(client):
    keep_session(client)
    token = client.get_cookie("steady").value.rpartition(".")[0]
    pages = [client.get(path).text for path in PERSONAL]
    assert not [page for page in pages if token in page]


def forged(cookie: str, how: str) -> str:
    token = cookie.rpartition(".")[0]
    last = {"A": "B"}.get(cookie[-2], "A")
    return {
        "no signature": token,
        "a flipped character": cookie[:-2] + last + cookie[-1],
        "a key of somebody else": Signer("another key", salt="steady-diary").sign(token).decode(),
        "nothing": "",
        "not ASCII": "ä" * 40,
        "much": "x" * 4000,
    }[how]


@pytest.mark.parametrize(
    "how",
    [
        "no signature",
        "a flipped character",
        "a key of somebody else",
        "nothing",
        "not ASCII",
        "much",
    ],
)
def test_a_cookie_that_we_did_not_sign_is_replaced_and_opens_nothing(client, other, how):
    keep_session(client)
    cookie = client.get_cookie("steady").value
    other.set_cookie("steady", forged(cookie, how))
    assert listed(other) == []
    replaced = other.get_cookie("steady").value
    assert replaced != cookie
    assert replaced.rpartition(".")[0] != cookie.rpartition(".")[0]


def test_a_cookie_of_another_installation_opens_nothing(client, settings, tmp_path):
    keep_session(client)
    elsewhere = create_app(replace(settings, secret_key="the secret of another installation"))
    state.upgrade(elsewhere)
    visitor = elsewhere.test_client()
    visitor.set_cookie("steady", client.get_cookie("steady").value)
    assert listed(visitor) == []


def test_nobody_sees_the_diary_of_another(client, other):
    session_id = keep_session(client, note="only mine")
    keep_session(other)
    assert str(session_id) not in listed(other)
    assert "only mine" not in other.get("/diary/").text


def test_the_same_id_may_stand_in_two_diaries(client, other):
    session_id = keep_session(client, note="mine")
    assert put(other, f"sessions/{session_id}", session(note="theirs")).status_code == 201
    assert "mine" in client.get(f"/session/{session_id}/").text
    assert "theirs" in other.get(f"/session/{session_id}/").text
