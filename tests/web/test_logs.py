"""Nothing that somebody wrote or felt, and no token, ever stands in a log or an address."""

import logging
import re
from uuid import uuid4

import pytest

from app.extensions import db
from tests.web.data.files import agree, diary, send
from tests.web.report.people import make_link
from tests.web.sending import check_in, keep_session, listed, log, put, put_text, session, token
from tests.web.settings.forms import address, plan

CANARIES = ["canary-in-the-note", "canary-in-an-agent", "canary-in-a-body"]


@pytest.fixture
def everything_logged(caplog):
    with caplog.at_level(logging.DEBUG):
        yield caplog


def use_everything(client) -> list[str]:
    """Use every part once, well and badly; return the addresses that were given out."""
    note = {"note": CANARIES[0]}
    agent = {"User-Agent": f"{CANARIES[1]}\r\n\x1b[31mINFO a second line"[:18]}
    given = [check_in(client, leg=leg).location for leg in ("6", "4")]
    given.append(log(client, **note).location)
    given.append(check_in(client, leg="9").location)
    given.append(check_in(client, quick="list", urgent="not_sure").location)
    keep_session(client, **note)
    put(client, f"sessions/{uuid4()}", session(leg_before=11, **note))
    put_text(client, f"sessions/{uuid4()}", f'{{"note": "{CANARIES[2]}"')
    for path in ("/", "/diary/", "/progress/?range=canary-in-a-body", "/nowhere/"):
        client.get(path, headers=agent)
    session_id = listed(client)[0]
    sent = {"csrf_token": token(client.get("/diary/"))}
    given.append(client.post(f"/diary/{session_id}/delete/", data=sent).location)
    return given


def test_no_log_has_a_note_a_body_or_a_token(client, everything_logged):
    use_everything(client)
    token_of_diary = client.get_cookie("steady").value.rpartition(".")[0]
    assert [word for word in (*CANARIES, token_of_diary) if word in everything_logged.text] == []


def test_no_log_has_what_was_in_a_file(client, other, everything_logged):
    keep_session(client, note=CANARIES[0])
    file = diary(client)
    agree(other, send(other, file))
    send(other, file | {CANARIES[2]: 1})
    send(other, f"Date,leg,note\n2026-11-20,3,{CANARIES[2]}\n".encode(), "ratings")
    assert [word for word in CANARIES if word in everything_logged.text] == []


def test_no_log_has_what_was_in_a_request_that_failed(app, client, everything_logged):
    check_in(client)
    with app.app_context(), db.engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON sessions BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    assert log(client, note=CANARIES[0]).status_code == 500
    assert put(client, f"sessions/{uuid4()}", session(note=CANARIES[0])).status_code == 500
    cookie = client.get_cookie("steady").value
    assert "Traceback" in everything_logged.text
    assert [
        word for word in (CANARIES[0], cookie, "right_thigh") if word in everything_logged.text
    ] == []


def test_no_log_has_a_private_address_that_failed(app, client, everything_logged):
    plan(client)
    keep_session(client)
    paths = [address(client), make_link(client)]
    with app.app_context(), db.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE checks RENAME TO gone")
        connection.exec_driver_sql("ALTER TABLE sessions RENAME TO gone_too")
    assert [client.get(path).status_code for path in paths] == [500, 500]
    assert "Exception on /settings/calendar/<token>/steady.ics [GET]" in everything_logged.text
    secrets = [part for path in paths for part in path.split("/") if len(part) == 43]
    assert len(secrets) == 2
    assert [secret for secret in secrets if secret in everything_logged.text] == []


def test_no_address_says_how_somebody_is(client):
    given = use_everything(client)
    assert len(given) == 6
    for place in given:
        bare = re.sub(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID", place)
        assert bare in {
            "/stop/ID/",
            "/session/ID/",
            "/session/card/",
            "/session/card/?plan=full",
            "/warning-signs/",
            "/diary/?deleted=ID",
        }


def test_no_page_of_the_diary_puts_a_note_into_an_address(client):
    keep_session(client, note=CANARIES[0])
    addresses = re.findall(r'(?:href|src|action)="([^"]*)"', client.get("/diary/").text)
    assert not [address for address in addresses if CANARIES[0] in address]
