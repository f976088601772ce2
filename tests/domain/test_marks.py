from dataclasses import replace

from app.domain.marks import Question, full_list_causes, in_force, questions
from tests.domain.cases import NOW, check, clearance, history, moment
from tests.domain.thresholds import RULES, SCREEN

MARKED = check("c", "2026-11-10T09:00:00", ticks=["hip"])
CLEARED = clearance("2026-11-12T09:00:00", "doctor_yes", check="c")


def past(*clearances, checks=(MARKED,)):
    return replace(history(), checks=checks, clearances=clearances)


def asked(item, history):
    return next(question for question in questions(history, SCREEN) if question.item == item)


def test_items_are_asked_in_the_order_of_the_list():
    assert [q.item for q in questions(past(), SCREEN)] == [item.id for item in SCREEN.items]


def test_an_item_never_marked_is_asked_plainly():
    assert asked("fever", past(CLEARED)) == Question("fever", "mark")


def test_an_item_still_in_force_is_asked_plainly():
    assert asked("hip", past()) == Question("hip", "mark")


def test_a_cleared_item_is_asked_as_the_same_or_worse():
    question = Question("hip", "same_or_worse", moment("2026-11-12T09:00:00"))
    again = clearance("2026-11-14T09:00:00", "doctor_yes", item="hip")
    assert asked("hip", past(CLEARED, again)) == question


def test_the_same_as_when_it_was_checked_stays_cleared():
    same = clearance("2026-11-14T09:00:00", "same", item="hip")
    assert in_force(past(CLEARED, same), SCREEN) == frozenset()


def test_worse_than_when_it_was_checked_is_in_force_again():
    worse = clearance("2026-11-14T09:00:00", "worse", item="hip")
    assert in_force(past(CLEARED, worse), SCREEN) == {"hip"}


def test_the_same_alone_clears_nothing():
    same = clearance("2026-11-14T09:00:00", "same", item="hip")
    assert in_force(past(same), SCREEN) == {"hip"}


def test_not_being_sure_is_in_force_until_cleared():
    unsure = check("u", "2026-11-10T09:00:00", not_sure=["urgent"])
    assert in_force(past(checks=(unsure,)), SCREEN) == {"urgent"}
    seen = clearance("2026-11-11T09:00:00", "seen", check="u")
    assert in_force(past(seen, checks=(unsure,)), SCREEN) == frozenset()


def test_a_yes_does_not_clear_an_urgent_item():
    urgent = check("u", "2026-11-10T09:00:00", ticks=["fever"])
    said = clearance("2026-11-11T09:00:00", "doctor_yes", item="fever")
    assert in_force(past(said, checks=(urgent,)), SCREEN) == {"fever"}


def test_a_statement_about_one_item_leaves_another():
    both = check("u", "2026-11-10T09:00:00", ticks=["hip", "bones"])
    said = clearance("2026-11-11T09:00:00", "doctor_yes", item="hip")
    assert in_force(past(said, checks=(both,)), SCREEN) == {"bones"}


def test_the_switches_of_the_list_turn_its_causes_off():
    rise = {"at": "2026-11-22T09:00:00", "leg_b": 3, "leg_a": 4}
    listed = check("l", "2026-11-20T09:00:00", full_list=True)
    risen = replace(history(history=[rise]), checks=(listed,))
    off = replace(SCREEN, full_repeat_after_rise=False, full_repeat_new_place=False)
    assert full_list_causes(3, ["left_foot"], risen, NOW, RULES, off) == ()
