from dataclasses import replace

import pytest

from app.content import load
from app.domain.rules import LEVELS, worst


@pytest.fixture(scope="module")
def content():
    return load()


def test_the_highest_level_wins():
    assert worst("gentle", "urgent", "proceed") == "urgent"


def test_no_level_at_all_is_proceed():
    assert worst() == "proceed"


def test_every_level_is_worse_than_those_before_it():
    assert [worst(*LEVELS[: i + 1]) for i in range(len(LEVELS))] == list(LEVELS)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"pause_at": 11}, "pause_at must be 1 to 10, not 11"),
        ({"gentle_at": 8}, "gentle_at must be 1 to 7, not 8"),
        ({"rise_gentle": 1}, "rise_gentle must be 2 to 9, not 1"),
        ({"rise_pause": 2}, "rise_pause must be 3 to 10, not 2"),
        ({"rises_to_pause": 4}, "rises_to_pause must be 1 to 3, not 4"),
        ({"trend_min_days_per_week": 8}, "trend_min_days_per_week must be 1 to 7, not 8"),
    ],
)
def test_thresholds_that_contradict_each_other_are_refused(content, change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        replace(content.rules, **change)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"hurt_again_count": 4}, "hurt_again_count must be 1 to 3, not 4"),
        ({"retry_after_days": (14, 0)}, r"retry_after_days\[1\] must be 1 to 366, not 0"),
        ({"harder_step": {"reps": 0}}, "harder_step.reps must be 1 to 30, not 0"),
        ({"harder_max_pain_before": 11}, "harder_max_pain_before must be 1 to 10, not 11"),
    ],
)
def test_offers_that_cannot_be_are_refused(content, change, message):
    with pytest.raises(ValueError, match=f"^{message}$"):
        replace(content.offers, **change)
