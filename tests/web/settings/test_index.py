"""The settings: each section is saved by itself, also without a script."""

import re

import pytest

from tests.web.sending import keep_check, keep_session, token
from tests.web.settings.forms import PATH, look, save

PACE = {"between_lying_s": "20", "floor_to_standing_s": "45", "standing_to_floor_s": "50"}
VOICE = {"voice": "tones", "speed": "slow", "volume": "low"}


def chosen(page: str) -> set[str]:
    """Return what is chosen, as name=value."""
    tags = re.findall(r'<input type="radio" name="(\w+)" value="(\w+)"[^>]* checked', page)
    return {f"{name}={value}" for name, value in tags}


def test_the_standard_is_chosen_at_first(client):
    assert chosen(client.get(PATH).text) == {
        "theme=system",
        "size=normal",
        "contrast=normal",
        "palette=warm",
        "voice=voice",
        "speed=normal",
        "volume=high",
    }


def test_every_section_has_a_button_of_its_own(client):
    page = client.get(PATH).text
    assert page.count("data-saves") == page.count(
        '<button class="button is-quiet is-fit" type="submit">'
    )


def test_looking_makes_no_diary(client):
    client.get(PATH)
    assert client.get("/api/v1/today").json["handle"] is None


@pytest.mark.parametrize(
    ("section", "answers"),
    [
        ("sound", VOICE),
        ("look", {"theme": "dark", "size": "largest", "contrast": "more"}),
        ("drawings", {"palette": "deep"}),
    ],
)
def test_a_saved_section_is_chosen_from_then_on(client, section, answers):
    answer = save(client, section, **answers)
    assert (answer.status_code, answer.location) == (303, f"{PATH}?saved={section}#{section}")
    page = client.get(f"{PATH}?saved={section}").text
    assert {f"{name}={value}" for name, value in answers.items()} <= chosen(page)
    assert page.count("Saved.</p>") == 1


def test_sections_leave_each_other_alone(client):
    look(client, theme="dark")
    save(client, "drawings", palette="fair")
    save(client, "sound", **VOICE)
    assert {"theme=dark", "palette=fair", "voice=tones"} <= chosen(client.get(PATH).text)


def test_the_voice_is_the_one_of_the_sessions(client):
    save(client, "sound", **VOICE)
    choices = client.get("/api/v1/today").json["choices"]
    assert {name: choices[name] for name in VOICE} == VOICE
    assert choices["between_lying_s"] == 10


def test_the_pace_is_the_one_of_the_sessions_and_leaves_the_voice(client):
    save(client, "sound", **VOICE)
    answer = save(client, "pace", **PACE)
    assert answer.location == f"{PATH}?saved=pace#pace"
    choices = client.get("/api/v1/today").json["choices"]
    assert {name: str(choices[name]) for name in PACE} == PACE
    assert {name: choices[name] for name in VOICE} == VOICE
    page = client.get(PATH).text
    assert all(f'name="{name}" value="{seconds}"' in page for name, seconds in PACE.items())


@pytest.mark.parametrize("seconds", ["", "2", "121", "1_0", "٢٠", "20.5", "-20", "9" * 200])
def test_a_pace_that_cannot_be_is_explained_beside_what_was_typed(client, seconds):
    answer = save(client, "pace", **PACE | {"between_lying_s": seconds})
    assert answer.status_code == 422
    assert "Choose a whole number from " in answer.text
    assert f'name="between_lying_s" value="{seconds}"' in answer.text
    assert client.get("/api/v1/today").json["handle"] is None


@pytest.mark.parametrize(
    ("section", "answers", "message"),
    [
        ("look", {"theme": "sepia", "size": "normal", "contrast": "more"}, "one of the answers"),
        ("drawings", {"palette": ""}, "This field is required."),
        ("sound", VOICE | {"speed": "wild"}, "one of the answers"),
        ("emergency", {"number": "call me"}, "Write the number as you would dial it."),
        ("emergency", {"number": "++++"}, "Write the number as you would dial it."),
        ("emergency", {"number": "*#"}, "Write the number as you would dial it."),
        ("emergency", {"number": "112;ext=5"}, "Write the number as you would dial it."),
        ("emergency", {"number": "112\u202e"}, "Write the number as you would dial it."),
        ("emergency", {"number": "٠١١٢"}, "Write the number as you would dial it."),
        ("emergency", {"number": "1" * 200}, "Write the number as you would dial it."),
        ("zone", {"time_zone": "Mars/Base"}, "There is no time zone of this name."),
        ("zone", {"time_zone": "/etc/passwd"}, "There is no time zone of this name."),
    ],
)
def test_what_cannot_be_is_explained_and_changes_nothing(client, section, answers, message):
    answer = save(client, section, **answers)
    assert answer.status_code == 422
    assert message in answer.text
    assert client.get("/api/v1/today").json["handle"] is None


@pytest.mark.parametrize(
    ("section", "name", "typed"), [("zone", "time_zone", "Mars/Base"), ("emergency", "number", "x")]
)
def test_what_was_typed_is_kept_beside_what_is_wrong(client, section, name, typed):
    assert f'value="{typed}"' in save(client, section, **{name: typed}).text


def test_a_section_that_is_not_there_is_not_found(client):
    assert save(client, "astrology").status_code == 404


def test_a_section_without_its_token_is_not_taken(client):
    token(client.get(PATH))
    sent = {"section": "drawings", "palette": "deep"}
    assert client.post(PATH, data=sent).status_code == 400


def test_the_own_number_is_called(client):
    save(client, "emergency", number="112")
    assert 'value="112"' in client.get(PATH).text
    save(client, "emergency", number="")
    assert 'name="number" value=""' in client.get(PATH).text


@pytest.mark.parametrize(
    ("typed", "kept"), [(" 112\n", "112"), ("+49 (0) 112", "+49 (0) 112"), ("*999#", "*999#")]
)
def test_a_number_is_kept_as_it_is_dialled(client, typed, kept):
    save(client, "emergency", number=typed)
    assert client.get("/api/v1/today").json["emergency_number"] == kept


def test_every_sign_of_the_own_number_is_dialled(client):
    save(client, "emergency", number="*999#")
    keep_check(client, ticks=["saddle"], quick="list")
    assert '<a class="button is-urgent" href="tel:*999%23">' in client.get("/").text


def test_the_day_begins_in_the_chosen_zone(client, clock):
    clock.move(hours=14)
    assert "Monday, November 23" in client.get("/").text
    save(client, "zone", time_zone=" Pacific/Kiritimati ")
    assert "Tuesday, November 24" in client.get("/").text


def test_a_record_does_not_change_the_chosen_zone_and_keeps_its_own(client, clock):
    save(client, "zone", time_zone="Pacific/Kiritimati")
    keep_session(client, time_zone="Europe/Berlin")
    assert "Now: Pacific/Kiritimati" in client.get(PATH).text
    assert "8:30" in client.get("/diary/").text


def test_without_a_chosen_zone_the_last_record_says_it(client):
    save(client, "zone", time_zone="Pacific/Kiritimati")
    save(client, "zone", time_zone="")
    keep_session(client, time_zone="Europe/Berlin")
    assert "Now: Europe/Berlin" in client.get(PATH).text


def test_one_diary_does_not_change_another(client, other):
    look(client, theme="dark")
    assert "theme=system" in chosen(other.get(PATH).text)


def test_every_page_leads_here(client):
    for path in ("/", "/exercises/", "/learn/safety/"):
        assert f'href="{PATH}"' in client.get(path).text


def test_the_settings_are_read_with_the_diary(client, statements):
    look(client, theme="dark")
    statements.clear()
    client.get(PATH)
    assert len([statement for statement in statements if statement != "BEGIN"]) == 1
