"""The rule table as a page, and what the pages of the rules cost."""

import re

import pytest
from sqlalchemy import event

from app.content import load
from app.extensions import db

CONTENT = load()
DECIDES = "/learn/how-steady-decides/"


def test_every_rule_is_on_the_page_with_its_source_and_messages(client):
    page = client.get(DECIDES).text
    for row in CONTENT.decisions.rows.values():
        card = page.partition(f'id="rule-{row.id}"')[2].partition("</li>")[0]
        assert card, row.id
        for letter in row.source:
            assert CONTENT.sources.letters[letter].label in card
        for message in row.messages:
            assert CONTENT.messages[message].title.replace("'", "&#39;") in card


def test_the_thresholds_of_the_content_stand_in_the_rules(client):
    page = client.get(DECIDES).text
    assert "Your leg pain is now 8 or more." in page
    assert "We ask 14 and then 28 days after you left it out." in page
    rules = page.partition("<main")[2].partition("</main>")[0]
    assert not re.search(r"{\w+}", rules)


def test_the_page_says_that_nobody_has_reviewed_it_yet(client):
    assert CONTENT.meta.review in client.get(DECIDES).text


def test_the_page_is_the_same_for_everybody(client):
    answer = client.get(DECIDES)
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "public, no-cache"


@pytest.fixture
def statements(app):
    seen = []

    def hear(_connection, _cursor, statement, *_rest):
        if not statement.startswith(("BEGIN", "PRAGMA")):
            seen.append(statement)

    with app.app_context():
        engine = db.engine
    event.listen(engine, "before_cursor_execute", hear)
    yield seen
    event.remove(engine, "before_cursor_execute", hear)


def test_today_asks_the_database_twice(anna, statements):
    anna.answers_first_run()
    anna.does_a_session()
    statements.clear()
    anna.opens("/")
    assert len(statements) == 2
