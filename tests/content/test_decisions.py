"""The rules in words stand for the rules in Python: the same levels, messages and sources."""

import re
from dataclasses import fields

import pytest
from hypothesis import given, settings

from app.content import load
from app.domain import after, before, marks, notices, settling
from app.domain.after import after as after_session
from app.domain.before import before as before_session
from tests.content.reading import grade
from tests.domain.cases import NOW
from tests.domain.histories import answers, histories, sessions

CONTENT = load()
ROWS = CONTENT.decisions.rows
THRESHOLDS = {
    field.name for part in (CONTENT.rules, CONTENT.offers, CONTENT.screen) for field in fields(part)
}


def held(decision):
    """Return what is wrong with the rows that held, by the words of the content."""
    for reason in decision.reasons:
        row = ROWS[reason.rule]
        levels = row.levels if row.levels else (None,)
        assert reason.level in levels, reason
        assert reason.message in row.messages, reason
        assert reason.put_back == row.put_back, reason
        assert set(reason.values) <= set(CONTENT.decisions.numbers), reason


@given(histories, answers)
@settings(max_examples=150, deadline=None)
def test_whatever_the_rules_say_before_a_session_is_in_the_table(history, today):
    held(before_session(today, history, NOW, CONTENT.rules, CONTENT.screen))


@given(sessions())
@settings(max_examples=150, deadline=None)
def test_whatever_the_rules_say_after_a_session_is_in_the_table(session):
    held(after_session(session, CONTENT.rules))


def sourced(module):
    """Yield the id and letters that the functions of a module begin with."""
    for thing in vars(module).values():
        found = re.match(r"(B\d+) \(([A-Z, a-z]+)\):", getattr(thing, "__doc__", None) or "")
        if found:
            yield found.groups()


@pytest.mark.parametrize("module", [before, settling, notices])
def test_each_row_rests_on_what_its_function_says(module):
    rows = list(sourced(module))
    assert rows
    for rule, letters in rows:
        said = {"P" if source == "flare data" else source for source in letters.split(", ")}
        assert said == set(ROWS[rule].source), rule


def test_marks_lead_where_the_table_says():
    for level, (rule, message) in marks.TIER_ROW.items():
        assert (ROWS[rule].levels, ROWS[rule].messages) == ((level,), (message,))


def test_new_symptoms_lead_where_the_table_says():
    for reason in after.NEW_SYMPTOMS.values():
        row = ROWS[reason.rule]
        assert (row.levels, row.messages) == ((reason.level,), (reason.message,))


def test_every_message_of_the_table_is_there_and_of_its_level():
    for row in ROWS.values():
        for name in row.messages:
            assert name in CONTENT.messages, row.id


def test_every_threshold_in_the_words_is_one_of_the_content():
    for row in ROWS.values():
        assert set(re.findall(r"{(\w+)}", row.words)) == set(row.values), row.id
        assert set(row.values) <= THRESHOLDS, row.id


def test_every_rule_is_easy_to_read():
    grades = {row.id: grade(re.sub(r"{\w+}", "2", row.words)) for row in ROWS.values()}
    assert {rule: found for rule, found in grades.items() if found > 6} == {}
    words = CONTENT.decisions
    assert grade(words.summary) <= 6
    assert grade(words.short_offer) <= 6
