from datetime import date
from uuid import UUID

from app.store import safety_answers, sessions
from tests.bodies import NOW
from tests.store.sending import send_check, send_session

DAY = date(2026, 11, 23)
ONE, TWO = UUID(int=1), UUID(int=2)


def answers(diary, first: date = DAY, last: date = DAY) -> list[tuple[str, str]]:
    return [(a.kind, a.what) for a in safety_answers.between(diary, first, last)]


def test_marked_signs_and_those_a_person_was_not_sure_of_are_told_apart(diary):
    send_check(
        diary, ONE, doctor=None, quick="list", ticks=["fever"], not_sure=["urgent"], level="urgent"
    )
    assert answers(diary) == [("marked", "fever"), ("not_sure", "urgent")]


def test_a_check_without_a_mark_says_nothing(diary):
    send_check(diary, ONE)
    assert answers(diary) == []


def test_new_symptoms_are_there_and_none_or_no_answer_are_not(diary):
    send_session(diary, ONE, new_symptoms="tingling")
    send_session(diary, TWO, new_symptoms=None)
    send_session(diary, UUID(int=3))
    assert answers(diary) == [("symptom", "tingling")]


def test_answers_of_other_dates_deleted_ones_and_other_diaries_are_left_out(diary, open_diary):
    send_check(diary, ONE, quick="list", ticks=["fever"], level="urgent")
    send_session(diary, TWO, new_symptoms="tingling")
    sessions.delete(diary, TWO, NOW)
    send_check(open_diary("ben"), ONE, quick="list", ticks=["weight"], level="urgent")
    assert answers(diary) == [("marked", "fever")]
    assert answers(diary, date(2026, 11, 24), date(2026, 11, 25)) == []
