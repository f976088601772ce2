from uuid import UUID

import pytest

from app.domain.records import Invalid, read_entry
from app.store import diaries, entries, sessions
from tests import bodies
from tests.bodies import NOW, ZONES
from tests.store.sending import send_entry, send_session

ONE, TWO = UUID(int=1), UUID(int=2)


def test_an_entry_comes_back_as_it_was_sent(diary):
    send_entry(diary, ONE, kind="walk", minutes=25, leg=0)
    walk = read_entry(bodies.entry(kind="walk", minutes=25, leg=0), NOW, ZONES)
    assert entries.get(diary, ONE).record == walk


def test_entries_are_listed_newest_first(diary):
    send_entry(diary, ONE, at="2026-11-20T07:00:00Z")
    send_entry(diary, TWO)
    assert [kept.id for kept in entries.recent(diary)] == [TWO, ONE]


def test_a_deleted_entry_can_come_back(diary):
    send_entry(diary, ONE)
    assert entries.delete(diary, ONE, NOW)
    assert entries.get(diary, ONE) is None
    assert entries.restore(diary, ONE, NOW)
    assert entries.get(diary, ONE).revision == 3


def test_a_next_day_rating_follows_a_session_even_a_deleted_one(diary):
    send_session(diary, TWO)
    sessions.delete(diary, TWO, NOW)
    assert send_entry(diary, ONE, after_session=str(TWO)) == "created"


def test_a_rating_after_somebody_elses_session_is_refused_and_leaves_nothing(diary, open_diary):
    send_session(open_diary("bert"), TWO)
    with pytest.raises(Invalid, match="after_session: This session is not in your diary"):
        send_entry(diary, ONE, after_session=str(TWO))
    assert entries.recent(diary) == ()
    assert send_entry(diary, ONE) == "created"


def test_an_entry_is_at_most_four_statements(diary, statements):
    send_session(diary, TWO)
    statements.clear()
    send_entry(diary, ONE, after_session=str(TWO))
    assert len(statements) == 4


def test_a_diary_with_an_entry_remembers_its_zone(diary, open_diary):
    send_entry(diary, ONE, time_zone="UTC")
    assert open_diary("anna").time_zone == "UTC"
    assert diaries.find(bytes(32)) is None


def test_a_record_of_days_gone_by_leaves_the_zone_as_it_is(diary, open_diary):
    send_entry(diary, ONE, at="2026-11-20T07:00:00Z", time_zone="Pacific/Kiritimati")
    assert open_diary("anna").time_zone == "Pacific/Kiritimati"
    send_entry(open_diary("anna"), TWO)
    later = {"at": "2026-11-21T07:00:00Z", "time_zone": "Pacific/Pago_Pago"}
    send_entry(open_diary("anna"), UUID(int=3), **later)
    assert open_diary("anna").time_zone == "Europe/Berlin"
