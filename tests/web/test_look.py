"""How pages look for one person: in personal pages at once, in public ones by a cookie."""

import re

import pytest

from app.web.look import CHOICES, COOKIE
from tests.web.settings.forms import look, save

STANDARD = ".".join(words[0] for words in CHOICES.values())


def attributes(page: str) -> dict[str, str]:
    return dict(re.findall(r' data-(\w+)="(\w+)"', re.search("<html[^>]*>", page)[0]))


def cookie(client) -> str | None:
    found = client.get_cookie(COOKIE)
    return found.value if found else None


def test_a_personal_page_has_the_look_in_its_markup(client):
    assert attributes(client.get("/").text)["theme"] == "system"
    look(client, theme="dark", size="large", contrast="more")
    save(client, "drawings", palette="brown")
    assert attributes(client.get("/").text) == {
        "theme": "dark",
        "size": "large",
        "contrast": "more",
        "palette": "brown",
    }


@pytest.mark.parametrize("path", ["/exercises/", "/session/", "/warning-signs/", "/offline/"])
def test_a_public_page_is_the_same_for_everybody(client, other, path):
    look(client, theme="dark")
    page = client.get(path)
    assert page.data == other.get(path).data
    assert attributes(page.text) == {}


def test_saving_tells_the_look_to_public_pages(client):
    look(client, theme="dark", size="larger")
    assert cookie(client) == "dark.larger.normal.warm"


def test_a_script_may_read_that_cookie_and_it_says_no_more(client):
    answer = look(client, theme="dark")
    (said,) = [line for line in answer.headers.getlist("Set-Cookie") if COOKIE in line]
    assert "HttpOnly" not in said
    assert "SameSite=Lax" in said
    assert re.match(rf"{COOKIE}=[a-z.]+;", said)


def test_the_standard_look_needs_no_cookie(client):
    look(client, theme="dark")
    look(client)
    assert cookie(client) is None


def test_a_personal_page_puts_a_lost_cookie_back(client):
    look(client, theme="dark")
    client.delete_cookie(COOKIE)
    client.get("/")
    assert cookie(client) == "dark.normal.normal.warm"


def test_a_cookie_that_belongs_to_no_diary_is_taken_away(client):
    client.set_cookie(COOKIE, "dark.normal.normal.warm")
    client.get("/")
    assert cookie(client) is None


def test_the_cookie_is_sent_only_when_it_changes(client):
    look(client, theme="dark")
    assert not [s for s in client.get("/").headers.getlist("Set-Cookie") if COOKIE in s]


def sheet(client, value: str | None = None) -> str:
    if value:
        client.set_cookie(COOKIE, value)
    answer = client.get("/settings/look.css")
    assert answer.mimetype == "text/css"
    return answer.text


def test_without_a_script_a_style_sheet_brings_the_look(client):
    page = client.get("/exercises/").text
    assert '<noscript><link rel="stylesheet" href="/settings/look.css"></noscript>' in page
    rules = sheet(client, "dark.large.more.deep")
    for selector in ('[data-theme="dark"]', '[data-size="large"]', '[data-palette="deep"]'):
        assert selector not in rules
    for selector in (
        ":root:root {\n      color-scheme: dark",
        ":root:root {\n    font-size: 112.5%",
        ":root:root:root {\n      --bg: #000000",
        ":root:root,\n  .palette:root {\n    --fig-skin: #a3704c",
    ):
        assert selector in rules


def test_a_forced_light_theme_is_light_where_the_system_is_dark(client):
    rules = sheet(client, "light.normal.normal.warm")
    assert ':not([data-theme="light"])' not in rules
    assert ":root:not(:root)" in rules


@pytest.mark.parametrize("value", [None, "dark", "dark.large.more", "a.b.c.d.e", '"<b>"'])
def test_without_a_look_the_sheet_is_empty(client, value):
    assert sheet(client, value) == ""


def test_unknown_words_choose_nothing(client):
    assert sheet(client, "neon.huge.most.blue") == sheet(client, "x.x.x.x")


def test_the_sheet_is_kept_by_no_cache_and_hands_out_no_cookie(client):
    answer = client.get("/settings/look.css")
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers
