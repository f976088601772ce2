from app.domain.feels import FeltCount, feels
from tests.cast import TODAY
from tests.domain.thresholds import OFFERS

DAY_BEFORE = TODAY.replace(day=TODAY.day - 1)


def counted(felt: str | None, times: int, variant: str = "base", last=TODAY, **more) -> FeltCount:
    return FeltCount("pelvic-tilt", variant, felt, times, last, **more)


def only(*counts: FeltCount):
    return feels(counts, OFFERS)["pelvic-tilt"]


def test_versions_of_an_exercise_are_counted_together():
    found = only(counted("fine", 4), counted("fine", 3, "half"), counted("hurt", 2))
    assert (found.times, found.fine, found.strong, found.hurt, found.said) == (9, 7, 0, 2, 9)


def test_times_without_an_answer_count_as_done_and_not_as_said():
    found = only(counted("fine", 2), counted(None, 5))
    assert (found.times, found.said) == (7, 2)


def test_under_six_answers_are_not_enough_to_say():
    assert not only(counted("fine", 5), counted(None, 9)).enough
    assert only(counted("fine", 3), counted("strong", 3)).enough


def test_the_version_is_the_one_done_last():
    assert only(counted("fine", 9, last=DAY_BEFORE), counted("fine", 1, "half")).variant == "half"


def test_what_was_done_is_added_up():
    found = only(counted("fine", 1, seconds=60, reps=8), counted("hurt", 1, seconds=50, reps=6))
    assert (found.seconds, found.reps) == (110, 14)


def test_what_was_never_done_is_not_there():
    assert feels([], OFFERS) == {}
