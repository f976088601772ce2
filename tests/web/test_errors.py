"""What is said when something goes wrong."""

import logging
from dataclasses import replace
from uuid import uuid4

import pytest

from app import create_app
from app.extensions import db
from tests.web.sending import check_in, keep_session, put, session

PUBLIC = ["/exercises/", "/exercises/glute-bridge/", "/learn/", "/warning-signs/", "/session/"]
PERSONAL = ["/", "/diary/", "/progress/", "/api/v1/today"]


def test_an_unknown_page_says_so_and_leads_on(client):
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    assert "mistyped" in answer.text
    assert 'href="/"' in answer.text


@pytest.mark.parametrize("path", ["/.git/config", "/.env", "/instance/secret_key", "/steady.db"])
def test_no_file_of_ours_is_served(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", ["/static/../pyproject.toml", "/static/x/..%2f..%2fREADME.md"])
def test_no_path_leads_out_of_the_static_files(client, path):
    assert client.get(path).status_code == 404


def test_an_error_of_the_api_has_one_shape(client):
    for answer in (
        client.get("/api/v1/nowhere"),
        client.delete("/api/v1/today"),
        client.put(f"/api/v1/sessions/{uuid4()}", data="x"),
        put(client, f"sessions/{uuid4()}", {}),
        put(client, f"sessions/{uuid4()}", session(), **{"X-Steady": "no"}),
    ):
        error = answer.get_json()["error"]
        assert set(error) == {"code", "message", "fields"}
        assert error["message"].endswith(".")


def test_each_error_of_the_api_has_a_code_of_its_own(client):
    codes = {
        client.get("/api/v1/nowhere").get_json()["error"]["code"],
        client.delete("/api/v1/today").get_json()["error"]["code"],
        client.put(f"/api/v1/sessions/{uuid4()}", data="x").get_json()["error"]["code"],
        put(client, f"sessions/{uuid4()}", {}).get_json()["error"]["code"],
    }
    assert codes == {"not_found", "method_not_allowed", "not_json", "invalid"}


@pytest.mark.parametrize("path", ["/fails/", "/api/v1/fails"])
def test_a_failure_shows_nothing_of_its_inside(settings, path):
    def fails():
        raise RuntimeError("SELECT secret FROM /srv/steady")

    app = create_app(settings)
    app.add_url_rule(path, "fails", fails)
    answer = app.test_client().get(path)
    assert answer.status_code == 500
    assert "It is our fault" in answer.text
    for inside in ("Traceback", "RuntimeError", "SELECT", "/srv"):
        assert inside not in answer.text


@pytest.fixture
def damaged(app, settings, client):
    """The browser of a diary whose database file is no database any more."""
    keep_session(client)
    with app.app_context():
        db.engine.dispose()
    for path in settings.instance.glob("steady.db*"):
        path.write_bytes(b"no database " * 1000)
    return client


@pytest.mark.parametrize("path", PERSONAL)
def test_without_its_storage_a_personal_page_asks_to_come_back(damaged, path):
    answer = damaged.get(path)
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert "Nothing was lost" in answer.text


@pytest.mark.parametrize("path", PUBLIC)
def test_without_its_storage_a_public_page_is_as_ever(damaged, path):
    assert damaged.get(path).status_code == 200


def test_without_its_storage_nothing_is_said_to_be_saved(damaged):
    assert put(damaged, f"sessions/{uuid4()}", session()).status_code == 503
    assert check_in(damaged).status_code == 503


def test_storage_that_is_away_keeps_the_cookie_of_the_diary(damaged):
    before = damaged.get_cookie("steady").value
    damaged.get("/")
    assert damaged.get_cookie("steady").value == before


def test_a_locked_database_is_read_and_asks_to_save_again(client, app):
    kept = keep_session(client)
    with app.app_context(), db.engine.connect() as holder:
        holder.exec_driver_sql("COMMIT")
        holder.exec_driver_sql("BEGIN IMMEDIATE")
        assert client.get("/diary/").status_code == 200
        refused = put(client, f"sessions/{uuid4()}", session())
    assert refused.status_code == 503
    assert refused.get_json()["error"]["code"] == "storage_away"
    assert str(kept) in client.get("/diary/").text


def test_a_read_only_database_is_read_and_asks_to_save_again(client, settings, clock):
    kept = keep_session(client)
    address = f"sqlite:///file:{settings.instance / 'steady.db'}?mode=ro&uri=true"
    reader = create_app(replace(settings, database_url=address), clock).test_client()
    reader.set_cookie("steady", client.get_cookie("steady").value)
    assert str(kept) in reader.get("/diary/").text
    assert put(reader, f"sessions/{uuid4()}", session()).status_code == 503
    with reader.application.app_context():
        db.engine.dispose()


def test_a_failed_save_writes_nothing_of_the_record_into_the_log(client, app, caplog):
    keep_session(client)
    with app.app_context(), db.engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON sessions BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with caplog.at_level(logging.DEBUG):
        answer = put(client, f"sessions/{uuid4()}", session(note="canary-in-a-note"))
    assert answer.status_code == 500
    assert "INSERT INTO sessions" in caplog.text
    assert "canary-in-a-note" not in caplog.text
    assert "right_buttock" not in caplog.text
