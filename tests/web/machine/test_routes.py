"""Is the process alive, is its storage ready."""

import pytest

from app.extensions import db


def test_the_process_is_alive_whatever_the_storage_does(client, settings, statements):
    (settings.instance / "steady.db").unlink()
    assert client.get("/healthz").get_json() == {"status": "alive"}
    assert statements == []


def test_a_database_of_this_version_is_ready(client):
    answer = client.get("/readyz")
    assert (answer.status_code, answer.get_json()) == (200, {"status": "ready"})


def test_a_database_of_another_version_is_not_ready(client, app):
    with app.app_context(), db.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'newer'")
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0


def test_a_damaged_database_is_not_ready(client, settings):
    (settings.instance / "steady.db").write_bytes(b"no database " * 1000)
    assert client.get("/readyz").status_code == 503


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_machine_gets_no_cookie(client, path):
    assert "Set-Cookie" not in client.get(path).headers


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_nothing_can_be_sent_there(client, path, method):
    assert client.open(path, method=method).status_code == 405
