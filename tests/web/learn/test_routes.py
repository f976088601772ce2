"""The pages to read, and the warning signs."""

from html import unescape

import pytest

from app.content import load

CONTENT = load()


def test_the_list_leads_to_every_page(client):
    page = client.get("/learn/").text
    for address in ("/learn/sciatica/", "/learn/safety/", "/warning-signs/"):
        assert f'href="{address}"' in page
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("name", ["sciatica", "safety"])
def test_a_page_has_all_that_the_content_says(client, name):
    page = unescape(client.get(f"/learn/{name}/").text)
    for section in CONTENT.pages[name].sections:
        assert section.heading in page
        for line in (*section.text, *section.points):
            assert line.text in page


def test_every_warning_sign_is_there_the_most_urgent_first(client):
    page = unescape(client.get("/warning-signs/").text)
    at = [page.index(point.text) for tier in CONTENT.warning.tiers for point in tier.points]
    assert at == sorted(at)
    assert "{" not in page.partition("<main")[2]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/exercises/",
        "/exercises/pelvic-tilt/",
        "/session/",
        "/diary/",
        "/progress/",
        "/learn/",
        "/learn/safety/",
        "/nowhere/",
    ],
)
def test_the_warning_signs_are_one_tap_away(client, path):
    assert 'href="/warning-signs/"' in client.get(path).text


@pytest.mark.parametrize("name", ["no-such", "learn", "warning", "exercises", "SAFETY", "<b>"])
def test_an_unknown_page_leads_to_those_there_are(client, name):
    answer = client.get(f"/learn/{name}/")
    assert answer.status_code == 404
    assert "under Learn" in answer.text


@pytest.mark.parametrize("path", ["/learn/", "/learn/safety/", "/warning-signs/"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_there(client, path, method):
    assert client.open(path, method=method).status_code == 405
