"""The rows for the browser give what the rules give at every end of a session."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings

from app.domain.after import after
from app.domain.after_table import after_rows
from app.domain.change import difference, moved
from tests.domain import histories as any_
from tests.domain.cases import session
from tests.domain.thresholds import RULES

ROWS = after_rows(RULES)


def looked_up(rows, session):
    """Find the row of a session's end as the browser does."""
    leg = difference(session.before.leg, session.after.leg)
    back = difference(session.before.back, session.after.back)
    points = max((change for change in (leg, back) if change is not None), default=None)
    highest = max(rating or 0 for rating in (session.after.leg, session.after.back))
    for row in rows:
        rises = row["rise"]
        if (
            (
                points is None
                if rises is None
                else points is not None and rises[0] <= points <= rises[1]
            )
            and (10 if leg is None else leg) <= row["leg_at_most"]
            and highest >= row["after_at_least"]
            and row["moved"] == moved(session)
            and row["new"] == (session.new_symptoms or "none")
            and session.hurts >= row["hurts"]
        ):
            return row
    raise AssertionError(f"no row for {session}")


@settings(deadline=None)
@given(any_.sessions())
def test_after_a_session_the_table_says_what_the_rules_say(ended):
    decision, row = after(ended, RULES), looked_up(ROWS, ended)
    assert (row["level"], row["messages"]) == (decision.level, list(decision.messages))


def test_after_a_session_every_pair_of_ratings_is_in_the_table():
    ratings = [None, 0, 2, 5, 8]
    ranks = [(None, None), (5, 2), (2, 2), (2, 3), (0, 1)]
    for leg_b, leg_a, back_b, back_a in product(ratings, repeat=4):
        for far_b, far_a in ranks:
            ended = session(
                leg_b=leg_b, leg_a=leg_a, back_b=back_b, back_a=back_a, far_b=far_b, far_a=far_a
            )
            decision, row = after(ended, RULES), looked_up(ROWS, ended)
            assert (row["level"], row["messages"]) == (decision.level, list(decision.messages))


@pytest.mark.parametrize("allowed", [1, 3])
def test_the_rows_follow_the_thresholds(allowed):
    rules = replace(RULES, back_rise_allowed_if_centralised=allowed)
    rows = after_rows(rules)
    for back_a in range(11):
        ended = session(leg_b=3, leg_a=3, back_b=0, back_a=back_a, far_b=5, far_a=2)
        assert looked_up(rows, ended)["level"] == after(ended, rules).level
