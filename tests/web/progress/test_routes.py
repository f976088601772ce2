"""The address of the progress page."""

import pytest


def test_a_newcomer_is_told_when_the_chart_starts(client):
    page = client.get("/progress/")
    assert page.status_code == 200
    assert "Your chart starts with your first rating" in page.text


@pytest.mark.parametrize("name", ["28d", "120d"])
def test_each_range_has_its_address(client, name):
    assert client.get(f"/progress/?range={name}").status_code == 200


@pytest.mark.parametrize("name", ["", "7d", "120", "28D", "<b>", "\u0662\u0668d"])
def test_an_unknown_range_is_said_to_be_unknown(client, name):
    page = client.get("/progress/", query_string={"range": name})
    assert page.status_code == 422
    assert "There is no range called" in page.text


def test_the_page_is_nobody_elses(client):
    assert client.get("/progress/").headers["Cache-Control"] == "no-store"


def test_nothing_can_be_sent_to_the_page(client):
    assert client.delete("/progress/").status_code == 405
