"""Time left is always deadline minus now: hidden, asleep, or long."""

import pytest

from app.domain.timeline import compile_session
from tests.journeys import expected
from tests.journeys.expected import CATALOGUE
from tests.journeys.steps import LEG_AFTER, Person

pytestmark = pytest.mark.browser

FULL = compile_session(CATALOGUE, CATALOGUE.plans["full"])


def seen_at(moment: float) -> object:
    """Return what is to be seen at this second of a full session."""
    placed = next(p for p in reversed(FULL.cues) if p.cue.at_s <= moment)
    return expected.stage(FULL, placed, moment)


@pytest.fixture
def playing(person: Person) -> Person:
    person.starts()
    person.waits(100.35)
    return person


def test_hidden_for_75_seconds_it_loses_none(playing: Person) -> None:
    playing.looks_away(75)
    assert playing.looks() == seen_at(175.35)


def test_a_device_that_slept_is_where_the_wall_clock_is(playing: Person) -> None:
    playing.device_sleeps(300)
    playing.waits(0.1)
    assert playing.looks() == seen_at(400.45)


def test_a_wall_clock_set_back_changes_nothing(playing: Person) -> None:
    playing.device_sleeps(-3600)
    playing.waits(0.1)
    assert playing.looks() == seen_at(100.45)


def test_ten_minutes_later_it_ends_within_a_quarter_of_a_second_of_plan(playing: Person) -> None:
    playing.looks_away(600)
    playing.waits(FULL.seconds - 700.35 - 0.25)
    assert playing.looks().word == "All done"
    playing.waits(0.5)
    playing.sees_heading(LEG_AFTER)


def test_an_hour_away_ends_at_the_questions_and_not_in_error(playing: Person) -> None:
    playing.device_sleeps(3600)
    playing.waits(0.1)
    playing.sees_heading(LEG_AFTER)
