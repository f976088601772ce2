"""Records from elsewhere are added once, all or none, and never over others."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy.exc import IntegrityError

from app.domain.archive import KINDS, plain, read_archived
from app.store import archive, entries, erasure, imports, sessions
from app.store.deleting import KEPT
from app.store.owner import DiaryGone
from tests.bodies import NOW, ZONES, exercise, session
from tests.domain.archive.kept import archived, body
from tests.store.sending import send_entry, send_session, together

ONE = UUID(int=1)
ABOUT = (NOW - timedelta(days=9), "Pacific/Kiritimati", {"progress": {"range": "1y"}})


@pytest.fixture
def everything():
    return [archived(kind) for kind in KINDS]


def all_of(diary):
    with archive.opened(diary) as opened:
        return [plain(kept) for kind in KINDS for kept in opened.records(kind)]


def test_records_are_added_as_they_were(diary, everything):
    assert imports.add(diary, everything, NOW) == len(KINDS)
    assert all_of(diary) == [plain(kept) for kept in everything]


def test_what_is_there_is_not_added_again(diary, everything):
    imports.add(diary, everything, NOW)
    assert imports.add(diary, everything, NOW) == 0
    assert len(all_of(diary)) == len(KINDS)


def test_many_are_added_in_parts(diary, monkeypatch):
    monkeypatch.setattr(imports, "AT_ONCE", 2)
    many = [archived("entries", id=str(UUID(int=number))) for number in range(1, 6)]
    assert imports.add(diary, many, NOW) == 5
    assert imports.standings(diary, many) == ["same"] * 5


def test_how_each_stands_to_a_diary_is_known_before(diary):
    send_entry(diary, UUID(int=2))
    send_entry(diary, UUID(int=3))
    send_entry(diary, UUID(int=4))
    entries.delete(diary, UUID(int=4), NOW)
    given = [
        archived("entries", id=str(UUID(int=1))),
        archived("entries", id=str(UUID(int=2))),
        archived("entries", {"note": "other"}, id=str(UUID(int=3))),
        archived("entries", id=str(UUID(int=4))),
        archived("clearances", id=str(UUID(int=2))),
    ]
    assert imports.standings(diary, given) == ["new", "same", "different", "deleted", "new"]


def test_to_a_diary_that_is_not_begun_everything_is_new(app, everything):
    assert imports.standings(None, everything) == ["new"] * len(KINDS)


def test_a_record_that_is_there_is_never_overwritten(diary):
    send_entry(diary, ONE, note="mine")
    imports.add(diary, [archived("entries", {"note": "theirs"}, id=str(ONE))], NOW)
    assert entries.get(diary, ONE).record.note == "mine"


def test_what_another_diary_has_under_the_same_id_is_left_alone(diary, open_diary, everything):
    theirs = open_diary("berta")
    imports.add(theirs, everything, NOW)
    assert imports.add(diary, everything, NOW) == len(KINDS)
    assert all_of(theirs) == all_of(diary)


def test_a_session_that_was_imported_is_known_when_a_phone_sends_it_again(diary):
    given = session()
    del given["sent_at"]
    kept = read_archived("sessions", body("sessions", id=str(ONE)), NOW, ZONES)
    imports.add(diary, [kept], NOW)
    assert send_session(diary, ONE) == "repeated"
    assert send_session(diary, ONE, note="other") == "conflict"


def test_the_beginning_the_zone_and_the_settings_come_along(diary):
    imports.add(diary, [], NOW, ABOUT)
    with archive.opened(diary) as opened:
        assert (opened.created_at, opened.time_zone, opened.settings) == ABOUT


def test_what_was_chosen_here_stays(diary):
    send_entry(diary, ONE)
    later = (NOW + timedelta(days=1), "Pacific/Kiritimati", {})
    imports.add(diary, [], NOW, later)
    with archive.opened(diary) as opened:
        assert (opened.created_at, opened.time_zone) == (NOW, "Europe/Berlin")


def test_an_import_counts_as_a_change_of_the_diary(diary, open_diary, everything):
    imports.add(diary, everything, NOW)
    assert open_diary("anna").revision > diary.revision


def test_an_import_that_fails_in_the_middle_leaves_nothing(app, diary, everything):
    [*others, last] = everything
    with pytest.raises(IntegrityError):
        imports.add(diary, [*others, replace(last, revision=None)], NOW, ABOUT)
    assert all_of(diary) == []
    assert sessions.recent(diary) == ()
    with archive.opened(diary) as opened:
        assert opened.settings == {}


def test_what_came_deleted_is_purged_when_its_time_is_over(diary, open_diary):
    gone = archived("entries", deleted_at=(NOW - KEPT / 2).isoformat())
    imports.add(diary, [gone], NOW)
    assert open_diary("anna").purge_at == NOW + KEPT / 2


@pytest.mark.parametrize("about", [None, ABOUT])
def test_a_diary_that_is_deleted_meanwhile_takes_nothing(diary, everything, about):
    erasure.erase(diary)
    with pytest.raises(DiaryGone):
        imports.add(diary, everything, NOW, about)


def test_what_is_brought_twice_at_once_is_added_once(app, diary, everything):
    for number in range(5):
        record_id = str(UUID(int=100 + number))
        same = [archived(kind, id=record_id) for kind in KINDS]
        added = together(app, 4, lambda _, same=same: imports.add(diary, same, NOW))
        assert sorted(added) == [0, 0, 0, len(KINDS)]


def test_exercises_of_a_session_that_is_there_stay_as_they_are(diary):
    send_session(diary, ONE, exercises=[exercise()])
    longer = {"exercises": [exercise(), exercise(slug="glute-bridge")]}
    assert imports.add(diary, [archived("sessions", longer, id=str(ONE))], NOW) == 0
    assert [one.slug for one in sessions.get(diary, ONE).record.exercises] == ["pelvic-tilt"]
