"""What a person chose, as it shapes their sessions."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.choices import (
    change_limits,
    guided,
    own_script,
    personal,
    rest_limits,
    rest_of,
    standard,
)
from app.domain.limits import Span
from app.domain.script import public_script
from tests.domain.sessions import CATALOGUE, item, plans, side_modes

USUAL = standard(CATALOGUE)
PUBLIC = {block.id for block in public_script(CATALOGUE).blocks}


def session(choices, places=()):
    own = personal(CATALOGUE, choices)
    return guided(own, choices, own.plans["full"], places)


def own_of(choices):
    plans = personal(CATALOGUE, choices).plans
    return own_script(CATALOGUE, choices, {plan.id: plan.items for plan in plans.values()})


def test_whoever_chose_nothing_has_the_full_session_of_the_content():
    assert session(USUAL).seconds == 931
    assert own_of(USUAL).blocks == ()


def test_the_exercises_come_in_the_chosen_order_and_no_others():
    chosen = replace(USUAL, items=(item("glute-bridge"), item("pelvic-tilt")))
    assert [block.slug for block in session(chosen).blocks] == ["glute-bridge", "pelvic-tilt"]


def test_longer_changes_make_the_session_longer_by_as_much():
    chosen = replace(USUAL, between_lying_s=20, floor_to_standing_s=60)
    assert session(chosen).seconds == 931 + 3 * 10 + 20


@pytest.mark.parametrize(
    ("slug", "rest_s", "more"), [("knee-to-chest", 15, 30), ("glute-bridge", 60, 15)]
)
def test_a_longer_rest_is_between_holds_or_between_sets(slug, rest_s, more):
    usual = session(replace(USUAL, items=(item(slug),))).seconds
    chosen = replace(USUAL, items=(replace(item(slug), rest_s=rest_s),))
    assert session(chosen).seconds == usual + more


def test_the_chosen_side_begins_whichever_is_less_painful():
    chosen = replace(USUAL, items=(item("knee-to-chest"),))
    left = ["left_thigh"]
    assert session(chosen, left).blocks[0].first_side == "right"
    assert session(replace(chosen, first_side="left"), left).blocks[0].first_side == "left"


def test_one_side_can_come_first_in_the_full_session_only():
    chosen = replace(USUAL, side_mode="one_side_first")
    own = personal(CATALOGUE, chosen)
    modes = {plan.id: guided(own, chosen, plan).blocks[1].side_mode for plan in own.plans.values()}
    assert modes == {"full": "one_side_first", "short": "alternate", "gentle": "alternate"}


def test_the_short_and_the_gentle_session_stay_the_contents():
    own = personal(CATALOGUE, replace(USUAL, items=(item("glute-bridge"),)))
    assert own.plans["short"] == CATALOGUE.plans["short"]
    assert own.plans["gentle"] == CATALOGUE.plans["gentle"]


def test_a_change_lasts_at_least_as_long_as_what_is_said_in_it():
    assert change_limits(CATALOGUE) == {
        "between_lying_s": Span(6, 120),
        "floor_to_standing_s": Span(14, 120),
        "standing_to_floor_s": Span(11, 120),
    }


@pytest.mark.parametrize(
    ("slug", "limits", "own"),
    [
        ("knee-to-chest", Span(5, 60), 5),
        ("glute-bridge", Span(20, 120), 45),
        ("pelvic-tilt", None, 0),
    ],
)
def test_a_rest_is_between_holds_between_sets_or_not_to_be_chosen(slug, limits, own):
    exercise = CATALOGUE.exercises[slug]
    assert (rest_limits(exercise), rest_of(exercise)) == (limits, own)


def test_whoever_set_everything_aside_has_no_full_session_to_put_together():
    nothing = own_of(replace(USUAL, items=()))
    assert set(nothing.full.values()) == {()}


@settings(deadline=None, max_examples=50)
@given(plans(), side_modes, st.integers(14, 120))
def test_a_browser_can_put_any_chosen_session_together(plan, side_mode, seconds):
    chosen = replace(USUAL, items=plan.items, side_mode=side_mode, floor_to_standing_s=seconds)
    own = own_of(chosen)
    blocks = [*public_script(CATALOGUE).blocks, *own.blocks]
    known = {block.id: block for block in blocks}
    assert not {block.id for block in own.blocks} & PUBLIC
    for side, ids in own.full.items():
        compiled = session(replace(chosen, first_side=side))
        assert [known[i].cues for i in ids] == [block.cues for block in compiled.blocks]
        assert all(known[i].easier is None or known[i].easier in known for i in ids)
    times = {transition.id: transition.seconds for transition in own.transitions}
    assert times["floor_to_standing"] == seconds
