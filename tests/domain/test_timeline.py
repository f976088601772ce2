"""A whole session on one line of time."""

import pytest
from hypothesis import given

from app.domain.catalogue import Plan, PlanItem
from app.domain.exercises import Dose
from app.domain.plan import only
from app.domain.timeline import compile_session, whole_minutes
from tests.domain.sessions import CATALOGUE, EXERCISES, item, plans, side_modes, sides, spoken


def custom(*items: PlanItem) -> Plan:
    return Plan("custom", "Own", items)


def session(plan_id: str):
    return compile_session(CATALOGUE, CATALOGUE.plans[plan_id])


@pytest.mark.parametrize(
    ("plan_id", "seconds", "minutes"), [("full", 931, 16), ("short", 347, 6), ("gentle", 276, 5)]
)
def test_a_plan_lasts_as_long_as_the_table_says(plan_id, seconds, minutes):
    assert (session(plan_id).seconds, session(plan_id).minutes) == (seconds, minutes)


def test_the_order_of_the_article_costs_getting_up_and_down():
    order = sorted(EXERCISES, key=lambda exercise: exercise.article_number)
    assert compile_session(CATALOGUE, custom(*(item(e.slug) for e in order))).seconds == 961


def test_everything_at_its_maximum_stays_under_half_an_hour():
    most = [
        PlanItem(e.slug, "base", Dose(e.limits.sets.max, e.limits.reps.max, e.limits.hold_s.max))
        for e in EXERCISES
    ]
    assert compile_session(CATALOGUE, custom(*most)).seconds == 1798


@given(plan=plans(), side=sides, mode=side_modes)
def test_a_session_has_neither_gap_nor_overlap(plan, side, mode):
    compiled = compile_session(CATALOGUE, plan, side, mode)
    at_s = 0
    for placed in compiled.cues:
        assert placed.cue.at_s == at_s
        at_s += placed.cue.lasts_s
    assert at_s == compiled.seconds


def test_a_session_opens_with_its_length():
    assert spoken(session("full"))[:2] == [
        ("0:00", "Welcome. Have a towel and a cushion close by. Stop at any time."),
        ("0:06", "5 exercises, about 16 minutes."),
    ]


def test_one_exercise_alone_is_not_counted_aloud():
    alone = compile_session(CATALOGUE, only(CATALOGUE.exercises["pelvic-tilt"]))
    assert alone.seconds == 15 + 113 + 20
    assert [text for at, text in spoken(alone) if at < "0:15"] == [
        "Welcome. Have a towel and a cushion close by. Stop at any time."
    ]


def test_the_next_name_is_said_once_in_the_change_before_it():
    said = spoken(session("full"))
    assert [line for line in said if "Knee to chest" in line[1]] == [
        ("2:11", "Next: Knee to chest.")
    ]


def test_the_first_exercise_says_its_own_name():
    assert ("0:15", "Pelvic tilt.") in spoken(session("full"))


def test_a_change_begins_with_what_is_done():
    said = [at for at, text in spoken(session("full")) if text == "Good. That one is done."]
    changes = [p.cue.at_s for p in session("full").cues if p.cue.phase == "between"]
    assert said == [f"{s // 60}:{s % 60:02}" for s in changes]


def test_getting_up_says_what_comes_and_how_to_rise():
    change = session("full").cues[-22:]
    up = next(placed for placed in change if placed.cue.phase == "between")
    assert (up.cue.lasts_s, up.exercise) == (40, 4)
    assert [line.text for line in up.cue.say] == [
        "Good. That one is done.",
        "Next: Standing hamstring stretch.",
        "Roll onto your side. Push up with your arms. Hold a chair if it helps. Take your time.",
    ]


def test_getting_down_says_how():
    plan = custom(item("standing-hamstring-stretch"), item("pelvic-tilt"))
    said = [text for _, text in spoken(compile_session(CATALOGUE, plan))]
    assert "Come down to the floor slowly. Use a chair to help." in said


def test_the_lying_version_of_a_standing_exercise_needs_no_getting_up():
    plan = custom(item("glute-bridge"), item("standing-hamstring-stretch", "lying-towel"))
    changes = [
        p.cue.lasts_s for p in compile_session(CATALOGUE, plan).cues if p.cue.phase == "between"
    ]
    assert changes == [10]


@pytest.mark.parametrize(
    ("plan_id", "goodbye"),
    [
        ("full", "All done. Rest for a moment, then look at your screen."),
        (
            "short",
            "All done. Stay there as long as you like. Roll onto your side before you get up.",
        ),
        (
            "gentle",
            "All done. Roll onto your side before you get up. "
            "Then take a short, easy walk if you can.",
        ),
    ],
)
def test_a_session_closes_as_it_ends(plan_id, goodbye):
    assert spoken(session(plan_id))[-1][1] == goodbye


def test_minutes_are_rounded_up():
    assert [whole_minutes(seconds) for seconds in (59, 60, 61)] == [1, 1, 2]
