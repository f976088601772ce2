from datetime import UTC, datetime

import pytest

from app.domain.exercises import Dose
from app.domain.records import Done, read_session, to_dict
from tests.bodies import CHECK_ID, NOW, ZONES, exercise, hurt, session
from tests.domain.records.reading import refusals


def test_a_session_says_what_was_sent():
    read = read_session(session(check=CHECK_ID), NOW, ZONES)
    assert str(read.check) == CHECK_ID
    assert read.started_at == datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
    assert (read.leg_before, read.back_before, read.leg_after) == (5, None, 4)
    assert read.places_before == ("right_buttock", "right_thigh")
    assert read.exercises[0].planned == Dose(sets=1, reps=8, hold_s=5)
    assert read.exercises[0].done == Done(
        sets=1, reps=8, right_reps=None, left_reps=None, held_s=40
    )
    assert (read.hurts[0].slug, read.hurts[0].rep) == ("glute-bridge", 3)
    assert not read.clock_corrected


def test_no_pain_at_all_is_a_rating():
    read = read_session(session(leg_after=0, back_after=0, places_after=[]), NOW, ZONES)
    assert (read.leg_after, read.back_after, read.places_after) == (0, 0, ())


NULLABLE = (
    *("check", "leg_before", "back_before", "places_before", "leg_after", "back_after"),
    *("places_after", "new_symptoms", "sent_at"),
)


@pytest.mark.parametrize("name", NULLABLE)
def test_what_is_missing_was_not_answered(name):
    body = session()
    del body[name]
    assert getattr(read_session(body, NOW, ZONES), name, None) is None


@pytest.mark.parametrize("name", sorted(set(session()) - set(NULLABLE)))
@pytest.mark.parametrize("absent", [True, False], ids=["absent", "null"])
def test_what_must_be_there_is_asked_for_by_name(name, absent):
    body = session(**{name: None})
    if absent:
        del body[name]
    assert refusals("session", body) == {name: ["This is missing. Fill it in."]}


def test_the_same_places_in_another_order_are_the_same_answer():
    turned = read_session(session(places_before=["right_thigh", "right_buttock"]), NOW, ZONES)
    assert turned == read_session(session(), NOW, ZONES)


def test_a_session_written_down_has_its_keys_in_the_documented_order():
    body = session(check=CHECK_ID)
    del body["sent_at"]
    written = to_dict(read_session(body, NOW, ZONES))
    assert written == body
    assert list(written) == list(body)
    assert list(written["exercises"][0]) == list(exercise())


def test_the_same_exercise_may_stand_twice_with_two_variants():
    rows = [exercise(outcome="skipped"), exercise(variant="half", outcome="done")]
    assert len(read_session(session(exercises=rows), NOW, ZONES).exercises) == 2


def test_a_hurt_between_two_repetitions_names_neither():
    row = hurt(side="left", set=None, rep=None)
    read = read_session(session(hurts=[row]), NOW, ZONES).hurts[0]
    assert (read.side, read.set, read.rep) == ("left", None, None)


@pytest.mark.parametrize(
    ("changes", "field", "word"),
    [
        ({"finished_at": "2026-11-23T07:29:59Z"}, "finished_at", "before the start"),
        ({"exercises": []}, "completed", "No exercise"),
        ({"exercises": [exercise(outcome="skipped")]}, "completed", "left out"),
        ({"leg_before": 0}, "places_before", "leg pain 0"),
        ({"places_before": []}, "places_before", "above 0"),
        ({"leg_after": 0}, "places_after", "leg pain 0"),
        ({"back_after": 0, "places_after": ["low_back"]}, "places_after", "back pain 0"),
        ({"leg_after": 0, "back_after": 3, "places_after": []}, "places_after", "above 0"),
    ],
)
def test_what_contradicts_is_refused_by_name(changes, field, word):
    found = refusals("session", session(**changes))
    assert list(found) == [field]
    assert word in found[field][0]


@pytest.mark.parametrize(
    "changes",
    [
        {"leg_before": 0, "places_before": ["low_back"]},
        {"leg_before": None, "places_before": ["right_foot"]},
        {"leg_before": None, "places_before": []},
        {"leg_before": 3, "places_before": ["low_back"]},
        {"completed": False, "exercises": []},
        {"finished_at": "2026-11-23T07:30:00Z"},
    ],
)
def test_what_may_be_true_is_taken(changes):
    assert read_session(session(**changes), NOW, ZONES)


@pytest.mark.parametrize(
    ("name", "rows", "field"),
    [
        ("exercises", [exercise(), exercise(seconds=-1)], "exercises.1.seconds"),
        ("exercises", [exercise(planned={"sets": 1, "reps": 8})], "exercises.0.planned.hold_s"),
        ("exercises", [exercise(planned=None)], "exercises.0.planned"),
        ("exercises", [exercise(done=[1])], "exercises.0.done"),
        ("exercises", [exercise(weight=3)], "exercises.0.weight"),
        ("exercises", ["pelvic-tilt"], "exercises.0"),
        ("exercises", {"0": exercise()}, "exercises"),
        ("exercises", [exercise()] * 51, "exercises"),
        ("hurts", [hurt()] * 201, "hurts"),
        ("hurts", [hurt(then="stop")], "hurts.0.then"),
    ],
)
def test_what_is_wrong_inside_a_list_is_named_with_its_place(name, rows, field):
    assert field in refusals("session", session(**{name: rows}))


def test_lists_may_be_full():
    full = session(exercises=[exercise()] * 50, hurts=[hurt()] * 200)
    assert len(read_session(full, NOW, ZONES).hurts) == 200


def test_everything_wrong_is_said_at_once():
    found = refusals("session", session(leg_before=11, plan="long", note=5))
    assert sorted(found) == ["leg_before", "note", "plan"]
