"""The vectors that came with the content, each one a test."""

import pytest

from app.domain.after import after
from app.domain.before import before
from tests.domain.cases import NOW, answers, history, name, session, vectors
from tests.domain.thresholds import RULES, SCREEN


@pytest.mark.parametrize("vector", vectors("before"), ids=name)
def test_before_a_session_the_rules_say_what_the_content_expects(vector):
    decision = before(answers(**vector["input"]), history(**vector["input"]), NOW, RULES, SCREEN)
    assert decision.level == vector["expect_level"]
    assert set(vector["expect_messages"]) <= set(decision.messages)
    assert not set(vector.get("expect_absent", ())) & set(decision.messages)


@pytest.mark.parametrize("vector", vectors("after"), ids=name)
def test_after_a_session_the_rules_say_what_the_content_expects(vector):
    decision = after(session(**vector["input"]), RULES)
    assert decision.level == vector["expect_level"]
    assert sorted(decision.messages) == sorted(vector["expect_messages"])
