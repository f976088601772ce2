"""How large a request may be: small everywhere but where a file is taken."""

import io

import pytest

from tests.web.data.files import PAGE
from tests.web.sending import token


@pytest.mark.parametrize("path", ["import/", "ratings/upload/"])
def test_a_file_that_is_too_large_says_how_large_it_may_be(client, path):
    answer = client.post(PAGE + path, environ_overrides={"CONTENT_LENGTH": str(33 * 1024**2)})
    assert answer.status_code == 413
    assert "larger than" in answer.text


def test_only_where_a_file_is_taken_a_request_may_be_large(client):
    answer = client.post(f"{PAGE}delete/", data={"sure": "y" * 300_000})
    assert answer.status_code == 413


def test_where_a_file_is_taken_the_fields_beside_it_stay_small(client):
    sent = {
        "csrf_token": token(client.get(PAGE)),
        "more": "x" * 300_000,
        "diary-file": (io.BytesIO(b"{}"), "a.json"),
    }
    assert client.post(f"{PAGE}import/", data=sent).status_code == 413


def test_a_file_may_be_larger_than_anything_else(client):
    sent = {
        "csrf_token": token(client.get(PAGE)),
        "diary-file": (io.BytesIO(b" " * 6_000_000 + b"{}"), "a.json"),
    }
    assert client.post(f"{PAGE}import/", data=sent).status_code == 422
