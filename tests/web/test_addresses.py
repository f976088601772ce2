"""Where a private address opens, said to whoever gives it away."""

from dataclasses import replace

import pytest

from app.web import addresses
from tests.web.report.people import show, week_of_sessions
from tests.web.sending import token
from tests.web.settings.forms import plan

HERE = "This address opens on this computer alone."
HOME = "This address opens in your home network alone."


@pytest.mark.parametrize(
    ("host", "said"),
    [
        *((host, HERE) for host in ("localhost", "127.0.0.1:8000", "127.9.9.9", "[::1]:8000")),
        *((host, HOME) for host in ("192.168.2.7:8000", "10.0.0.4", "[fd00::7]", "[fe80::1]")),
        *((host, HOME) for host in ("nas", "steady.local", "steady.home.arpa:8000", "pi.lan")),
        *((host, None) for host in ("steady.example", "93.184.216.34", "[2606:2800:220::1]")),
    ],
)
def test_it_is_known_where_alone_an_address_opens(app, host, said):
    with app.test_request_context():
        assert addresses.reach(f"http://{host}/shared/x/") == said


def test_two_tokens_are_never_the_same_and_long_enough():
    made = {addresses.new_token() for _ in range(100)}
    assert len(made) == 100
    assert {len(one) for one in made} == {43}


@pytest.mark.parametrize(("public", "said"), [(None, True), ("https://steady.example", False)])
def test_whoever_makes_an_address_is_told_where_it_opens(app, client, monkeypatch, public, said):
    running = app.extensions["steady"]
    told = replace(running, settings=replace(running.settings, public_url=public))
    monkeypatch.setitem(app.extensions, "steady", told)
    week_of_sessions(client)
    plan(client)
    calendar = {"csrf_token": token(client.get("/settings/plan/"))}
    made = [show(client, "/report/links/"), client.post("/settings/plan/address/", data=calendar)]
    assert [page.status_code for page in made] == [201, 201]
    assert [HERE in page.text for page in made] == [said, said]
