"""The rows of a last session follow the rules; test_chain_examples has what they say."""

from dataclasses import replace

from app.domain.last_rows import End, last_rows
from tests.domain.thresholds import RULES, SCREEN


def test_the_rows_follow_the_thresholds():
    rows = last_rows(replace(RULES, settle_points=3), SCREEN)
    assert next(row["above"] for row in rows if row["rule"] == "B10") == [3, 10]


def test_a_class_of_ends_is_met_by_its_mildest_session():
    strong = End(rise=(3, 10), after_at_least=8).session()
    assert (strong.before.leg, strong.after.leg) == (5, 8)
    assert End().asked() == {}
