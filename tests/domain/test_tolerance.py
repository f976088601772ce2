from datetime import timedelta

import pytest

from app.domain.history import Aside
from app.domain.tolerance import easiest, felt_of, next_easier, quiet_days, retry_offered
from tests.domain.cases import NOW, SLUG, history, session
from tests.domain.exercise_made import exercise
from tests.domain.thresholds import OFFERS, RULES


def offered(days, past=None, level="proceed", **aside):
    put_aside = Aside(SLUG, NOW - timedelta(days=days), **aside)
    return retry_offered(put_aside, past or history(), NOW, level, RULES, OFFERS)


@pytest.mark.parametrize(
    ("variant", "easier"),
    [
        ("both-knees", "leg-straight"),
        ("leg-straight", "base"),
        ("base", "towel"),
        ("towel", "no-pull"),
    ],
)
def test_easier_is_one_level_down(variant, easier):
    assert next_easier(exercise(), variant).id == easier


def test_nothing_is_easier_than_the_easiest():
    assert easiest(exercise()).id == "no-pull"
    assert next_easier(exercise(), "no-pull") is None


def test_an_exercise_is_offered_again_after_14_days_aside():
    assert [offered(13), offered(14)] == [False, True]


def test_then_28_days_after_the_first_not_yet():
    assert [offered(27, offered=1), offered(28, offered=1)] == [False, True]


def test_then_never_again_by_itself():
    assert not offered(300, offered=2)


def test_a_person_who_does_not_want_to_be_asked_is_not():
    assert not offered(20, ask_again=False)


def test_nothing_is_offered_again_on_a_gentle_day():
    assert not offered(20, level="gentle")


def test_nothing_is_offered_again_within_seven_days_of_a_hurt():
    felt_bad = {"at": "2026-11-17T09:00:00", "felt": [("hurt",)]}
    assert not offered(20, history(history=[felt_bad]))


def test_quiet_days_count_from_the_last_rise_or_hurt():
    rise = {"at": "2026-11-18T09:00:00", "leg_b": 3, "leg_a": 4}
    pressed = {"at": "2026-11-19T10:00:00", "hurts": 1}
    calm = {"at": "2026-11-22T09:00:00", "leg_b": 3, "leg_a": 3}
    assert quiet_days(history(history=[rise, calm]), NOW, RULES) == 5
    assert quiet_days(history(history=[rise, pressed, calm]), NOW, RULES) == 3


def test_without_a_rise_or_hurt_there_is_nothing_to_count_from():
    assert quiet_days(history(history=[{"at": "2026-11-18T09:00:00"}]), NOW, RULES) is None


def test_how_an_exercise_felt_leaves_out_what_was_skipped_and_other_exercises():
    done = session(felt=[("fine",), ("strong", "partial"), (None,), ("hurt", "skipped")])
    assert felt_of(SLUG, (done,)) == ("fine", "strong", None)
    assert felt_of("another", (done,)) == ()
