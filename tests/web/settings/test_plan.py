"""The plan on its page: kept from today on, or explained with what was typed."""

import re

import pytest

from tests.web.settings.forms import PLAN, plan, save


def ticked(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="(\w+)"[^>]* checked', page)


def test_the_standard_is_five_days_without_breaks(client):
    page = client.get(PLAN).text
    assert ticked(page, "days") == ["mon", "tue", "wed", "thu", "fri"]
    assert ticked(page, "every") == ["none"]


def test_looking_makes_no_diary(client):
    client.get(PLAN)
    assert client.get("/api/v1/today").json["handle"] is None


def test_a_plan_is_shown_as_it_was_saved(client):
    answer = plan(client, every="45", break_days=["tue", "thu"], first="8:00", last="16:30")
    assert (answer.status_code, answer.location) == (303, f"{PLAN}?saved=1")
    page = client.get(PLAN).text
    assert ticked(page, "days") == ["mon", "wed", "fri"]
    assert ticked(page, "every") == ["45"]
    assert ticked(page, "break_days") == ["tue", "thu"]
    for value in ("breakfast", "07:30", "08:00", "16:30"):
        assert f'value="{value}"' in page


def test_today_and_settings_say_the_plan(client):
    plan(client)
    for path in ("/", "/settings/"):
        assert "Monday, Wednesday, and Friday, after breakfast" in client.get(path).text


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["mon", "tue", "wed", "thu", "fri"], "Monday to Friday."),
        (["fri", "sat", "sun"], "Friday to Sunday."),
        (["sat", "sun"], "Saturday and Sunday."),
        (["mon", "tue", "thu"], "Monday, Tuesday, and Thursday."),
    ],
)
def test_days_in_a_row_are_said_in_short(client, days, said):
    plan(client, days=days, habit="")
    assert said in client.get("/").text


def test_every_day_is_said_so(client):
    plan(client, days=["mon", "tue", "wed", "thu", "fri", "sat", "sun"], habit="")
    assert "Every day." in client.get("/").text


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"days": None}, "Choose at least 2 days of the week."),
        ({"days": ["mon"]}, "Choose at least 2 days of the week."),
        ({"days": ["mon", "someday"]}, "Choose one of the answers offered here."),
        ({"at": "25:00"}, "Write a time from 00:00 to 23:59, as in 07:30."),
        ({"at": "24:00"}, "Write a time from 00:00 to 23:59, as in 07:30."),
        ({"at": "30 February"}, "Write a time from 00:00 to 23:59, as in 07:30."),
        ({"habit": "x" * 61}, "Shorten this to 60 characters. It has 61."),
        ({"habit": "tea\0"}, "Remove the invisible control characters from this text."),
        ({"every": "7"}, "Choose one of the answers offered here."),
        ({"every": "45", "break_days": None}, "Choose a day."),
        ({"every": "45", "first": "25:00"}, "Write a time from 00:00 to 23:59, as in 07:30."),
        ({"every": "45", "first": ""}, "This is missing. Fill it in."),
        ({"every": "45", "first": "18:00"}, "Choose a time after the first one."),
    ],
)
def test_what_cannot_be_is_explained_and_changes_nothing(client, changes, message):
    answer = plan(client, **changes)
    assert answer.status_code == 422
    assert message in answer.text
    assert client.get("/api/v1/today").json["handle"] is None


@pytest.mark.parametrize(
    ("name", "typed"), [("at", "25:00"), ("habit", "after " + "tea " * 20), ("first", "9 o’clock")]
)
def test_what_was_typed_is_kept(client, name, typed):
    assert f'value="{typed}"' in plan(client, **{"every": "30", name: typed}).text


def test_a_time_that_is_wrong_can_be_seen_and_mended(client):
    tag = re.search('<input type="(\\w+)" id="at"', plan(client, at="25:00").text)
    assert tag[1] == "text"


def test_hours_of_breaks_that_are_not_wanted_are_not_looked_at(client):
    assert plan(client, every="none", first="25:00", break_days=None).status_code == 303


def test_a_plan_may_have_neither_habit_nor_time(client):
    assert plan(client, habit="", at="").status_code == 303


@pytest.mark.parametrize("typed", ["after lunch", "After  lunch", " after lunch "])
def test_after_is_said_once(client, typed):
    plan(client, habit=typed)
    assert "Monday, Wednesday, and Friday, after lunch." in client.get("/").text


@pytest.mark.parametrize("typed", ["afternoon tea", "the day after"])
def test_a_habit_that_only_has_after_in_it_stays(client, typed):
    plan(client, habit=typed)
    assert f"after {typed}." in client.get("/").text


def test_a_plan_holds_at_once_also_where_the_date_goes_back(client, clock):
    clock.move(hours=-5)  # 23 November on the islands, the 22nd in New York
    save(client, "zone", time_zone="Pacific/Kiritimati")
    plan(client, days=["tue", "sat"])
    save(client, "zone", time_zone="America/New_York")
    assert ticked(client.get(PLAN).text, "days") == ["tue", "sat"]
    for path in ("/", "/settings/"):
        assert "Tuesday and Saturday, after breakfast" in client.get(path).text


def test_markup_in_a_habit_is_text(client):
    plan(client, habit="<b>tea</b>")
    assert "after &lt;b&gt;tea&lt;/b&gt;" in client.get("/").text


def test_a_plan_without_its_token_is_not_taken(client):
    assert plan(client, csrf_token=None).status_code == 400


def test_one_diary_does_not_change_another(client, other):
    plan(client)
    assert ticked(other.get(PLAN).text, "days") == ["mon", "tue", "wed", "thu", "fri"]
