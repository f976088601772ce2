from datetime import date
from uuid import UUID

import pytest

from app.store import entries
from app.store.beginnings import first_day
from tests.bodies import NOW
from tests.store.sending import send_check, send_entry, send_session

ONE, TWO = UUID(int=1), UUID(int=2)
EARLY = {"at": "2026-10-05T07:00:00Z"}


def test_an_empty_diary_has_not_begun(diary):
    assert first_day(diary) is None


@pytest.mark.parametrize("kind", ["rating", "walk", "note", "flare"])
def test_a_diary_begins_with_its_first_record_whatever_it_is(diary, kind):
    send_session(diary, ONE)
    send_entry(diary, TWO, kind=kind, leg=None, places=[], **EARLY)
    assert first_day(diary) == date(2026, 10, 5)


def test_a_check_begins_a_diary_too(diary):
    send_session(diary, ONE)
    send_check(diary, TWO, **EARLY)
    assert first_day(diary) == date(2026, 10, 5)


def test_what_was_deleted_or_is_in_another_diary_begins_nothing(diary, open_diary):
    send_session(diary, ONE)
    send_entry(diary, TWO, **EARLY)
    entries.delete(diary, TWO, NOW)
    send_entry(open_diary("ben"), ONE, **EARLY)
    assert first_day(diary) == date(2026, 11, 23)
