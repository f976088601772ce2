from dataclasses import replace
from datetime import UTC, date, timedelta

from app.domain.exercise_states import ExerciseDecision
from app.domain.first_ratings import FirstRatings
from app.domain.kept import Kept
from app.domain.person import Statement
from tests.domain.cases import NOW, check, session
from tests.domain.thresholds import RULES

DAY = timedelta(days=1)
MARKED = check("a", "2026-11-20T09:00:00", ticks=("fever",), not_sure=("urgent",))
KEPT = Kept(UTC, NOW - 30 * DAY, checks=(MARKED,))


def test_a_mark_by_mistake_is_no_mark_from_then_on():
    wrong = Statement(NOW - DAY, "mistake", "fever")
    kept = replace(KEPT, statements=(wrong,))
    assert kept.history(NOW, RULES).checks[0].ticks == ()
    assert kept.history(NOW, RULES).checks[0].not_sure == ("urgent",)
    assert kept.history(NOW - 2 * DAY, RULES).checks[0].ticks == ("fever",)


def test_a_mark_made_after_the_mistake_counts():
    early = Statement(NOW - 10 * DAY, "mistake", "fever")
    assert replace(KEPT, statements=(early,)).history(NOW, RULES).checks == (MARKED,)


def test_only_what_was_wrong_is_taken_back():
    wrong = Statement(NOW, "mistake", "urgent")
    found = replace(KEPT, statements=(wrong,)).history(NOW, RULES).checks[0]
    assert (found.ticks, found.not_sure) == (("fever",), ())


def test_ratings_before_the_pain_was_gone_are_another_episode():
    days = FirstRatings.of((date(2026, 11, n), 5) for n in (10, 20, 22))
    kept = replace(KEPT, daily=days, statements=(Statement(NOW - 3 * DAY, "gone"),))
    found = kept.history(NOW, RULES)
    assert [rating.day.day for rating in found.daily] == [22]
    assert found.rated_after == (NOW - 3 * DAY).date()
    assert kept.history(NOW - 4 * DAY, RULES).daily == days


def test_the_first_use_is_the_first_session_or_the_diary():
    assert KEPT.first_use() == date(2026, 10, 24)
    late = replace(KEPT, opened=NOW, sessions=(session("2026-11-01T09:00:00"),))
    assert late.history(NOW, RULES).person.first_use == date(2026, 11, 1)


def test_answers_to_a_step_up_are_known_and_other_decisions_are_not():
    kinds = ("harder", "aside", "stay")
    decisions = tuple(ExerciseDecision(NOW - DAY, "pelvic-tilt", kind) for kind in kinds)
    found = replace(KEPT, decisions=decisions).history(NOW, RULES)
    assert found.harder_answered == (NOW - DAY,) * 2
