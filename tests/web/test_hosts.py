"""The names this server answers to."""

from dataclasses import replace
from socket import gethostname

import pytest

from app import create_app
from app.web.hosts import is_ours


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "localhost:8000",
        "127.0.0.1:8000",
        "192.168.1.20:8000",
        "[::1]:8000",
        "steady.local",
        "STEADY.LAN:80",
        "steady.home.arpa.",
        gethostname(),
    ],
)
def test_names_of_this_machine_and_of_a_home_network_are_ours(host):
    assert is_ours(host, (), None)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "local", "", ".", "-"],
)
def test_other_names_are_not(host):
    assert not is_ours(host, (), None)


def test_trusted_hosts_replace_the_names_of_the_home_network():
    trusted = ("steady.example", ".clinic.example")
    assert is_ours("steady.example:443", trusted, None)
    assert is_ours("a.clinic.example", trusted, None)
    assert not is_ours("clinic.example.evil.example", trusted, None)
    assert not is_ours("steady.lan", trusted, None)


def test_the_public_address_is_ours():
    assert is_ours("steady.example", (), "https://steady.example")
    assert is_ours("steady.example", ("other.example",), "https://steady.example")


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "[", "a b"])
@pytest.mark.parametrize("path", ["/", "/exercises/", "/api/v1/today", "/nowhere/"])
def test_a_request_for_a_foreign_name_is_refused(client, host, path):
    answer = client.get(path, headers={"Host": host})
    assert answer.status_code == 400
    assert "evil.example" not in answer.text


def test_a_refusal_names_the_setting_that_helps(client):
    assert "STEADY_TRUSTED_HOSTS" in client.get("/", headers={"Host": "evil.example"}).text


def test_a_forwarded_host_counts_only_behind_a_trusted_proxy(settings):
    forwarded = {"X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"}
    alone = create_app(settings).test_client()
    assert "Secure" not in alone.get("/", headers=forwarded).headers["Set-Cookie"]
    behind = create_app(replace(settings, trusted_proxies=1)).test_client()
    assert behind.get("/", headers=forwarded).status_code == 400
