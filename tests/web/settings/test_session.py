"""The choices before the start, without a script."""

import re

import pytest
from flask.testing import FlaskClient

PATH = "/settings/session/"


def filled(client: FlaskClient, **changes: object) -> dict[str, object]:
    """Return the form as a browser would send it back, with some answers changed."""
    page = client.get(PATH).text
    form: dict[str, object] = {}
    for tag in re.findall(r"<input [^>]*>", page):
        name, value = (re.search(rf'{a}="([^"]*)"', tag) for a in ("name", "value"))
        if (
            name
            and value
            and (('type="radio"' not in tag and 'type="checkbox"' not in tag) or " checked" in tag)
        ):
            form[name[1]] = value[1]
    for name, body in re.findall(r'<select name="([^"]+)">(.*?)</select>', page, re.DOTALL):
        form[name] = re.search(r"<option selected>(\d)", body)[1]
    return {name: value for name, value in (form | changes).items() if value is not None}


def today(client: FlaskClient) -> dict:
    return client.get("/api/v1/today").json


def test_it_shows_the_standard_and_its_honest_minutes(client: FlaskClient):
    page = client.get(PATH).text
    assert "About 16 minutes" in page
    assert len(re.findall(r"<input [^>]* checked>", page)) == 5 + 5 + 5 + 1


def test_looking_makes_no_diary(client: FlaskClient):
    client.get(PATH)
    assert today(client)["handle"] is None


def test_sent_back_unchanged_it_changes_nothing(client: FlaskClient):
    before = today(client)["choices"]
    assert client.post(PATH, data=filled(client)).status_code == 303
    assert today(client)["choices"] == before


def test_what_was_chosen_holds_from_then_on(client: FlaskClient):
    answer = client.post(
        PATH,
        data=filled(
            client,
            **{
                "do-pelvic-tilt": None,
                "place-glute-bridge": "1",
                "hold_s-glute-bridge": "5",
                "rest_s-glute-bridge": "90",
                "variant-knee-to-chest": "both-knees",
                "between_lying_s": "20",
                "first_side": "left",
                "voice": "tones",
                "letter_keys": None,
            },
        ),
    )
    assert (answer.status_code, answer.location) == (303, f"{PATH}?saved=1")
    chosen = today(client)["choices"]
    assert [item["slug"] for item in chosen["items"]] == [
        "glute-bridge",
        "knee-to-chest",
        "deep-gluteal-stretch",
        "standing-hamstring-stretch",
    ]
    assert chosen["items"][0]["dose"] == {"sets": 2, "reps": 8, "hold_s": 5}
    assert [item["rest_s"] for item in chosen["items"]] == [90, None, None, None]
    assert chosen["items"][1]["variant"] == "both-knees"
    kept = {
        name: chosen[name] for name in ("between_lying_s", "first_side", "voice", "letter_keys")
    }
    assert kept == {
        "between_lying_s": 20,
        "first_side": "left",
        "voice": "tones",
        "letter_keys": False,
    }
    page = client.get(PATH).text
    assert page.index("Glute bridge") < page.index("Knee to chest") < page.index("Pelvic tilt")


def test_today_says_the_minutes_of_the_chosen_session(client: FlaskClient):
    client.post(PATH, data=filled(client, between_lying_s="120"))
    assert "about 22 minutes" in client.get("/").text
    assert "About 22 minutes" in client.get(f"{PATH}?saved=1").text


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("hold_s-glute-bridge", "7", "Choose a whole number from 2 to 6."),
        ("reps-knee-to-chest", "two", "Choose a whole number from 1 to 4."),
        ("rest_s-knee-to-chest", "4", "Choose a whole number from 5 to 60."),
        ("sets-glute-bridge", "1_0", "Choose a whole number from 1 to 3."),
        ("sets-glute-bridge", "", "This is missing. Fill it in."),
        ("floor_to_standing_s", "٥٠", "Choose a whole number from 14 to 120."),
        ("voice", "opera", "Choose one of the answers offered here."),
    ],
)
def test_what_cannot_be_is_explained_and_kept_in_the_form(client, name, value, message):
    answer = client.post(PATH, data=filled(client, **{name: value}))
    assert answer.status_code == 422
    assert message in answer.text
    assert f'href="#{name}"' in answer.text
    assert name == "voice" or f'value="{value}"' in answer.text
    assert today(client)["handle"] is None


def test_the_exercise_with_a_problem_is_open(client: FlaskClient):
    answer = client.post(PATH, data=filled(client, **{"hold_s-glute-bridge": "7"}))
    assert answer.text.count("<details open>") == 1


def test_a_session_has_at_least_one_exercise(client: FlaskClient):
    none = {name: None for name in filled(client) if name.startswith("do-")}
    answer = client.post(PATH, data=filled(client, **none))
    assert answer.status_code == 422
    assert "Keep at least one exercise." in answer.text


def test_an_exercise_left_out_may_have_any_amount(client: FlaskClient):
    changes = {"do-glute-bridge": None, "hold_s-glute-bridge": "99"}
    assert client.post(PATH, data=filled(client, **changes)).status_code == 303


def test_one_diary_does_not_change_another(client: FlaskClient, other: FlaskClient):
    client.post(PATH, data=filled(client, voice="silent"))
    assert today(other)["choices"]["voice"] == "voice"


def test_a_form_without_its_token_is_not_taken(client: FlaskClient):
    assert client.post(PATH, data=filled(client, csrf_token=None)).status_code == 400


def test_the_choices_are_read_with_the_diary(client: FlaskClient, statements: list[str]):
    client.post(PATH, data=filled(client, voice="silent"))
    statements.clear()
    client.get(PATH)
    assert len([statement for statement in statements if statement != "BEGIN"]) == 1
