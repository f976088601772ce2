"""Whatever somebody writes is shown as it was written, and is nothing but text."""

import json
from html.parser import HTMLParser

import pytest

from tests.web.sending import keep_session, put_text, session

NOTES = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' autofocus onfocus='alert(1)",
    "</p><form action=//evil.example><input name=x>",
    "<!-- --!> <b>bold</b> -->",
    "<style>*{display:none}</style>",
    "{{ 7*7 }} {% raw %} ${7*7} #{7*7}",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#60;",
    '=HYPERLINK("http://evil.example")',
    "ظهري يؤلمني \u202e and back",
    "坐骨神经痛 🦵🏽👩‍⚕️",
    "Z̶̡̛a̷l̵g̸o̷ e\u0301",
    "line one\nline two\ttab",
    "\ufeffmark \u200bzero \u2028line",
    "%s %(note)s {note} {0} \\u0041 \\",
    "x" * 2000,
]


class Marks(HTMLParser):
    """The tags and attributes of a page, and all its text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("note", NOTES, ids=range(len(NOTES)))
@pytest.mark.parametrize("page", ["/diary/", "/session/{id}/"])
def test_a_note_adds_text_and_no_mark(client, other, note, page):
    plain, noted = keep_session(other, note="plain"), keep_session(client, note=note)
    drawn = Marks(client.get(page.format(id=noted)).text)
    assert drawn.tags == Marks(other.get(page.format(id=plain)).text).tags
    assert note.replace("e\u0301", "é") in drawn.text


@pytest.mark.parametrize("note", ["\ud800", "a\x00b", "\x1b[31m", "\x85", "\x7f"])
def test_a_note_that_no_file_could_keep_is_refused(client, note):
    body = session(note="HERE")
    text = json.dumps(body).replace('"HERE"', json.dumps(note))
    answer = put_text(client, "sessions/7c9e6679-7425-40de-944b-e07fc1f90ae7", text)
    assert answer.status_code in {400, 422}


def test_line_ends_of_every_kind_are_line_ends(client):
    session_id = keep_session(client, note="one\r\ntwo\rthree")
    assert "one\ntwo\nthree" in client.get(f"/session/{session_id}/").text
