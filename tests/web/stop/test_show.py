"""The page of a check that ended in a stop."""

from uuid import uuid4

import pytest

from tests.web.sending import check_in, keep_check


def test_it_says_why_and_what_to_do(client):
    page = client.get(check_in(client, leg="10").location)
    assert page.status_code == 200
    assert 'href="/session/"' in page.text
    assert 'href="/warning-signs/"' in page.text


def test_a_message_that_the_content_no_longer_has_is_left_out(client):
    check_id = keep_check(client, level="urgent", messages=["no_longer_there"])
    assert client.get(f"/stop/{check_id}/").status_code == 200


def test_a_check_of_another_diary_is_answered_like_one_that_is_not_there(client, other):
    theirs = client.get(f"/stop/{keep_check(other)}/")
    unknown = client.get(f"/stop/{uuid4()}/")
    assert theirs.status_code == unknown.status_code == 404
    assert theirs.data == unknown.data


@pytest.mark.parametrize("name", ["1", "not-an-id"])
def test_what_is_no_id_is_not_found(client, name):
    assert client.get(f"/stop/{name}/").status_code == 404


@pytest.mark.parametrize("method", ["put", "delete"])
def test_it_can_only_be_asked_for(client, method):
    assert client.open(f"/stop/{keep_check(client)}/", method=method).status_code == 405
