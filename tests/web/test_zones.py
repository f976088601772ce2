"""Which time zones there are, and which one holds."""

import pytest

from app.web import zones


@pytest.mark.parametrize("name", ["Europe/Berlin", "Pacific/Kiritimati", "America/Sao_Paulo"])
def test_zones_are_known_by_name(name):
    assert name in zones.known()


@pytest.mark.parametrize(
    "name",
    ["", "../../etc/passwd", "/etc/passwd", "Europe", "berlin", "\0", "localtime", "Factory"],
)
def test_a_path_is_no_zone(name):
    assert name not in zones.known()


@pytest.mark.parametrize(
    ("said", "linked", "zone"),
    [
        ("Asia/Tokyo", "/usr/share/zoneinfo/Europe/Berlin", "Asia/Tokyo"),
        ("no zone", "/usr/share/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("", "/var/db/timezone/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("", "/somewhere/else", "UTC"),
    ],
)
def test_the_server_says_its_zone(monkeypatch, tmp_path, said, linked, zone):
    link = tmp_path / "localtime"
    link.symlink_to(linked)
    monkeypatch.setattr(zones, "LINK", link)
    monkeypatch.setenv("TZ", said)
    zones.of_this_server.cache_clear()
    assert zones.of_this_server() == zone
    zones.of_this_server.cache_clear()
