"""Answers as small as the browser can take them."""

import gzip

import brotli
import pytest
import time_machine

from tests.conftest import START
from tests.web.sending import keep_session


@pytest.mark.parametrize(
    ("accepted", "chosen"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br", "br"),
        ("gzip, deflate", "gzip"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("*", "br"),
        ("identity", None),
        ("br;q=0, gzip;q=0", None),
        ("", None),
        ("nonsense;;q=x", None),
    ],
)
@pytest.mark.parametrize("path", ["/", "/learn/"])
def test_the_best_encoding_that_is_taken_is_sent(client, accepted, chosen, path):
    answer = client.get(path, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == chosen
    assert "Accept-Encoding" in answer.headers["Vary"]


@pytest.mark.parametrize(("name", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_personal_page_is_the_same_in_every_encoding(client, name, unpack):
    keep_session(client, note="a note to be found again")
    with time_machine.travel(START, tick=False):  # the token of a form bears the second it is of
        plain = client.get("/diary/").data
        packed = client.get("/diary/", headers={"Accept-Encoding": name})
    assert unpack(packed.data) == plain
    assert packed.headers["Content-Length"] == str(len(packed.data))
    assert len(packed.data) < len(plain) / 2


def test_what_is_short_stays_as_it_is(client):
    answer = client.get("/healthz", headers={"Accept-Encoding": "br, gzip"})
    assert "Content-Encoding" not in answer.headers
