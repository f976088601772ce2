from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from app.domain.records.times import rfc_3339
from app.store import sessions
from tests.bodies import NOW
from tests.store.sending import send_session


def test_pages_follow_each_other_without_a_gap_newest_first(diary):
    starts = [NOW - timedelta(days=days // 2, hours=days % 2) for days in range(7)]
    for start in starts:
        send_session(diary, uuid4(), started_at=rfc_3339(start), finished_at=rfc_3339(NOW))
    first = sessions.page(diary, 3)
    second = sessions.page(diary, 3, before=first[-1].position)
    third = sessions.page(diary, 3, before=second[-1].position)
    listed = [kept.record.started_at for kept in first + second + third]
    assert listed == sorted(starts, reverse=True)


def test_sessions_that_began_at_once_are_each_listed_once(diary):
    ids = {UUID(int=number) for number in range(5)}
    for session_id in ids:
        send_session(diary, session_id)
    first = sessions.page(diary, 2)
    rest = sessions.page(diary, 9, before=first[-1].position)
    assert {kept.id for kept in first} | {kept.id for kept in rest} == ids
    assert len(first) + len(rest) == 5


@pytest.mark.parametrize("length", [1, 12])
def test_a_list_is_two_statements_however_long(diary, statements, length):
    for number in range(length):
        send_session(diary, UUID(int=number))
    statements.clear()
    assert len(sessions.recent(diary)) == length
    assert len(statements) == 2


def test_the_days_of_sessions_are_local_dates_each_once(diary, statements):
    send_session(diary, uuid4())
    send_session(diary, uuid4(), time_zone="Pacific/Pago_Pago")
    send_session(diary, uuid4(), time_zone="Pacific/Pago_Pago")
    deleted = uuid4()
    send_session(diary, deleted, started_at="2026-11-20T12:00:00Z")
    sessions.delete(diary, deleted, NOW)
    statements.clear()
    assert sessions.days(diary, date(2026, 11, 1)) == {date(2026, 11, 22), date(2026, 11, 23)}
    assert sessions.days(diary, date(2026, 11, 23)) == {date(2026, 11, 23)}
    assert len(statements) == 2
