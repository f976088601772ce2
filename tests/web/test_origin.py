"""Only our own pages may change something."""

import pytest

from app.web.origin import is_ours
from tests.web.sending import FOREIGN, STEADY, check_in, keep_session, listed, log, session, token

ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


@pytest.mark.parametrize(
    ("site", "origin", "ours"),
    [
        (None, None, True),
        (None, "http://steady.lan:8000", True),
        (None, "https://steady.lan:8000", True),
        (None, "http://steady.lan", False),
        (None, "null", False),
        (None, "", False),
        (None, "http://[", False),
        ("same-origin", None, True),
        ("same-origin", "http://steady.lan:8000", True),
        ("same-origin", "null", False),
        ("none", None, True),
        ("same-site", "http://other.lan", False),
        ("cross-site", None, False),
        ("", None, False),
    ],
)
def test_a_request_is_ours_by_what_the_browser_says(site, origin, ours):
    assert is_ours(site, origin, "steady.lan:8000") is ours


@pytest.mark.parametrize("headers", FOREIGN)
def test_every_route_that_changes_something_refuses_another_site(client, app, headers):
    tried = 0
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"GET", "HEAD", "OPTIONS"}):
            with app.test_request_context():
                _, path = rule.build(dict.fromkeys(rule.arguments, ID)) or ("", "")
            answer = client.open(path, method=method, headers=headers | STEADY, json={})
            assert answer.status_code == 403, (method, path)
            tried += 1
    assert tried >= 5


@pytest.mark.parametrize("headers", FOREIGN)
def test_nothing_is_kept_of_what_another_site_sends(client, headers):
    client.put(f"/api/v1/sessions/{ID}", json=session(), headers=STEADY | headers)
    assert listed(client) == []


def test_a_page_of_our_own_may_send(client):
    answer = client.put(
        f"/api/v1/sessions/{ID}",
        json=session(),
        headers=STEADY | {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost"},
    )
    assert answer.status_code == 201


@pytest.mark.parametrize("sent", [{}, {"csrf_token": "wrong"}])
def test_a_form_without_its_token_is_refused_and_says_what_to_do(client, sent):
    session_id = keep_session(client)
    answer = client.post(f"/diary/{session_id}/delete/", data=sent)
    assert answer.status_code == 400
    assert "reload it and send it again" in answer.text
    assert listed(client) == [str(session_id)]


def test_the_card_without_its_token_is_refused(client):
    check_in(client)
    assert log(client, csrf_token=None).status_code == 400
    assert listed(client) == []


def test_the_token_of_another_browser_is_refused(client, other):
    mine, _theirs = keep_session(client), keep_session(other)
    stolen = token(other.get("/diary/"))
    client.get("/diary/")
    answer = client.post(f"/diary/{mine}/delete/", data={"csrf_token": stolen})
    assert answer.status_code == 400
    assert listed(client) == [str(mine)]


def test_a_form_left_open_for_a_week_can_still_be_sent(client, clock):
    session_id = keep_session(client)
    sent = {"csrf_token": token(client.get("/diary/"))}
    clock.move(days=7)
    assert client.post(f"/diary/{session_id}/delete/", data=sent).status_code == 303
    assert listed(client) == []
