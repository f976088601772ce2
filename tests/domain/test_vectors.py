"""The vectors that came with the content and our own, each one a test."""

import pytest

from tests.domain.outcomes import CONTENT, OWN, Outcomes, label
from tests.domain.thresholds import OFFERS, RULES, SCREEN

OUTCOMES = Outcomes(RULES, OFFERS, SCREEN)


def of_kind(vectors, *kinds):
    return [vector for vector in vectors if vector["kind"] in kinds]


@pytest.mark.parametrize("vector", of_kind(CONTENT, "before", "after"), ids=label)
def test_the_rules_decide_what_the_content_expects(vector):
    level, messages, *_ = OUTCOMES.of(vector)
    assert level == vector["expect_level"]
    assert set(vector["expect_messages"]) <= set(messages)
    assert not set(vector.get("expect_absent", ())) & set(messages)


@pytest.mark.parametrize("vector", of_kind([*CONTENT, *OWN], "after"), ids=label)
def test_after_a_session_exactly_the_expected_messages_are_shown(vector):
    expected = [vector["expect_level"], sorted(vector["expect_messages"])]
    assert list(OUTCOMES.of(vector)) == expected


@pytest.mark.parametrize("vector", of_kind(OWN, "before"), ids=label)
def test_before_a_session_exactly_the_expected_messages_are_shown(vector):
    level, messages, put_back, _ = OUTCOMES.of(vector)
    assert (level, messages) == (vector["expect_level"], vector["expect_messages"])
    assert put_back == vector["expect_put_back"]


@pytest.mark.parametrize(
    "vector",
    [v for v in [*CONTENT, *OWN] if v["kind"] not in ("before", "after")],
    ids=label,
)
def test_everything_else_is_what_the_vector_expects(vector):
    assert OUTCOMES.of(vector) == vector["expect"]
