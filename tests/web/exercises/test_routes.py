"""The exercises: what each is and how to do it."""

from html import unescape

import pytest

from app.content import load

CONTENT = load()
EXERCISES = CONTENT.catalogue.exercises


def test_the_list_leads_to_every_exercise(client):
    page = client.get("/exercises/").text
    for slug, exercise in EXERCISES.items():
        assert f'href="/exercises/{slug}/"' in page
        assert exercise.name in page


@pytest.mark.parametrize("slug", EXERCISES)
def test_a_page_has_all_that_the_content_says_of_it(client, slug):
    page = unescape(client.get(f"/exercises/{slug}/").text)
    exercise = EXERCISES[slug]
    said = [exercise.purpose, exercise.feel, *exercise.steps, *exercise.care]
    said += [*exercise.easier, *exercise.harder, *CONTENT.common.stop_now]
    assert [line.text for line in said if line.text not in page] == []


@pytest.mark.parametrize("slug", EXERCISES)
def test_each_can_be_done_alone_at_once(client, slug):
    page = client.get(f"/exercises/{slug}/").text
    assert f'href="/session/?exercise={slug}"' in page


@pytest.mark.parametrize("slug", ["no-such", "PELVIC-TILT", "pelvic_tilt", "<b>", "..", "a" * 5000])
def test_an_unknown_exercise_leads_to_those_there_are(client, slug):
    answer = client.get(f"/exercises/{slug}/")
    assert answer.status_code == 404
    assert "<b>" not in answer.text


@pytest.mark.parametrize("path", ["/exercises/", "/exercises/pelvic-tilt/"])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_there(client, path, method):
    assert client.open(path, method=method).status_code == 405
