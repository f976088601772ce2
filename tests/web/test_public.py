"""Public pages: identical for everybody, drawn once, answered without the database."""

import gzip

import brotli
import pytest

from tests.web.sending import keep_session

PATHS = [
    "/exercises/",
    "/exercises/pelvic-tilt/",
    "/exercises/standing-hamstring-stretch/",
    "/learn/",
    "/learn/sciatica/",
    "/learn/safety/",
    "/warning-signs/",
    "/session/",
    "/api/v1/script",
]
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


@pytest.mark.parametrize("path", PATHS)
def test_everybody_gets_the_same_bytes(client, other, path):
    keep_session(client)
    assert client.get(path).data == other.get(path).data


@pytest.mark.parametrize("path", PATHS)
def test_no_cookie_is_handed_out_or_asked_about(client, path):
    keep_session(client)
    answer = client.get(path)
    assert "Set-Cookie" not in answer.headers
    assert "Cookie" not in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("path", PATHS)
def test_no_statement_goes_to_the_database(client, statements, path):
    keep_session(client)
    statements.clear()
    client.get(path)
    assert statements == []


@pytest.mark.parametrize("path", PATHS)
def test_every_encoding_holds_the_same_page(client, path):
    answers = {
        name: client.get(path, headers={"Accept-Encoding": name or "identity"}) for name in UNPACK
    }
    assert [answers[name].headers.get("Content-Encoding") for name in UNPACK] == [*UNPACK]
    assert len({UNPACK[name](answers[name].data) for name in UNPACK}) == 1
    assert len({answers[name].headers["ETag"] for name in UNPACK}) == len(UNPACK)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_that_has_not_changed_is_not_sent_again(client, path):
    tag = client.get(path).headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_its_headers_may_be_asked_for_alone(client, path):
    whole, alone = client.get(path), client.head(path)
    assert alone.data == b""
    assert alone.headers["Content-Length"] == str(len(whole.data))


@pytest.mark.parametrize("path", PATHS)
def test_nothing_can_be_sent_to_it(client, path):
    assert client.delete(path).status_code == 405


def test_what_follows_the_question_mark_changes_nothing(client):
    assert client.get("/session/?plan=short&x=1").data == client.get("/session/").data


@pytest.mark.parametrize("path", ["/exercises/no-such/", "/exercises/%00/", "/learn/no-such/"])
def test_an_unknown_name_leads_to_those_there_are(client, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert "All of them are under" in answer.text


def test_unknown_names_are_not_kept(client, app):
    client.get("/learn/")
    kept = len(app.extensions["steady_pages"])
    for number in range(20):
        client.get(f"/exercises/made-up-{number}/")
    assert len(app.extensions["steady_pages"]) == kept
