"""A file between preview and yes: private, one for each browser, not for long, not too many."""

import os
import stat

import pytest

from app.web.data import uploads
from tests.web.data.files import diary, send
from tests.web.sending import keep_session


@pytest.fixture
def file(client) -> dict:
    keep_session(client)
    return diary(client)


def test_nobody_else_on_the_machine_can_read_it(client, kept, file):
    send(client, file)
    [path] = kept.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.stat().st_mode) == 0o700


def test_its_name_says_nothing_of_the_one_it_was_sent_with(client, kept, file):
    send(client, file)
    [path] = kept.iterdir()
    assert len(path.name) == 64
    assert client.get_cookie("steady").value.rpartition(".")[0] not in path.name


def test_the_next_file_of_a_browser_takes_its_place(client, other, kept, file):
    for browser in (client, client, other):
        send(browser, file)
    assert len(list(kept.iterdir())) == 2


def test_the_next_import_deletes_what_is_too_old(client, other, kept, file, clock):
    send(client, file)
    clock.move(hours=1, seconds=1)
    send(other, file)
    assert len(list(kept.iterdir())) == 1


def test_of_too_many_the_oldest_goes(app, kept, file, clock, monkeypatch):
    monkeypatch.setattr(uploads, "MOST", 3)
    browsers = [app.test_client() for _ in range(4)]
    for browser in browsers:
        clock.move(seconds=1)
        send(browser, file)
    assert len(list(kept.iterdir())) == 3
    assert browsers[0].get("/settings/data/import/").status_code == 303
    assert browsers[1].get("/settings/data/import/").status_code == 200


def test_a_file_that_another_process_deletes_meanwhile_is_no_failure(
    client, kept, file, monkeypatch
):
    send(client, file)
    [path] = kept.iterdir()
    stale = path.with_name("stale")
    os.symlink(path.with_name("nothing"), stale)
    assert send(client, file).status_code == 200
    stale.unlink()
