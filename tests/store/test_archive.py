"""A whole diary is read: everything that is the person's, from one state, a few at a time."""

from uuid import UUID

import pytest
from sqlalchemy import inspect, text

from app.domain.archive import KINDS, plain
from app.domain.exercise_states import ExerciseDecision
from app.domain.person import Statement
from app.domain.records import body_hash, read_check
from app.extensions import Base, db
from app.store import (
    archive,
    archive_rows,
    checks,
    decisions,
    entries,
    erasure,
    settings,
)
from app.store import (
    statements as said,
)
from app.store.decisions import Decided
from app.store.owner import DiaryGone
from tests.bodies import NOW, ZONES, check
from tests.domain.archive.kept import DECIDED
from tests.store.sending import send_check, send_clearance, send_entry, send_session

ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))

IN_THE_FILE = {
    "diaries": {"time_zone", "settings", "created_at"},
    "checks": None,
    "sessions": None,
    "session_exercises": None,
    "entries": None,
    "clearances": None,
    "statements": None,
    "exercise_decisions": None,
}
"""The tables of a diary file; None: every column but whose it is."""
LEFT_OUT = {
    "diaries": {
        "id",
        "handle",
        "token_hash",
        "revision",
        "purge_at",
        "past_until",
        "past_revision",
    },
    "feeds": None,
    "receipts": None,
    "share_links": None,
}
"""What means nothing in another diary; app/store/archive.py says why."""


def test_of_every_column_it_was_decided_whether_it_is_taken_along():
    decided = set()
    for tables in (IN_THE_FILE, LEFT_OUT):
        for name, columns in tables.items():
            every = {column.name for column in Base.metadata.tables[name].columns}
            decided |= {(name, column) for column in columns or every}
    assert decided == {
        (table.name, column.name)
        for table in Base.metadata.tables.values()
        for column in table.columns
    }


def test_every_column_of_a_kind_is_written_back(diary):
    fill(diary)
    for kind, table in archive_rows.TABLES.items():
        with archive.opened(diary) as opened:
            [kept, *_] = opened.records(kind)
        names = {column.name for column in inspect(table).columns}
        assert archive_rows.values(diary, kept).keys() == names, kind


def fill(diary):
    send_check(diary, ONE)
    send_session(diary, TWO, check=str(ONE))
    send_entry(diary, THREE)
    send_clearance(diary, ONE, check=str(ONE))
    said.add(diary, [Statement(NOW, "gone")], NOW)
    said.decide(diary, ExerciseDecision(NOW, "glute-bridge", "aside"), NOW)


def ids(diary, kind, live=False) -> list[UUID]:
    with archive.opened(diary) as opened:
        return [kept.id for kept in (opened.live if live else opened.records)(kind)]


def test_all_kinds_are_read(diary):
    fill(diary)
    assert [len(ids(diary, kind)) for kind in KINDS] == [1] * len(KINDS)


def test_another_diary_is_not_read(diary, open_diary):
    fill(open_diary("berta"))
    assert [ids(diary, kind) for kind in KINDS] == [[]] * len(KINDS)


def test_the_oldest_record_comes_first(diary):
    send_entry(diary, ONE, at="2026-11-22T07:00:00Z")
    send_entry(diary, TWO, at="2026-11-20T07:00:00Z")
    send_entry(diary, THREE, at="2026-11-21T07:00:00Z")
    assert ids(diary, "entries") == [TWO, THREE, ONE]


def test_a_deleted_record_is_read_unless_only_live_ones_are_asked_for(diary):
    send_entry(diary, ONE)
    entries.delete(diary, ONE, NOW)
    assert ids(diary, "entries") == [ONE]
    assert ids(diary, "entries", live=True) == []


def test_a_check_that_a_session_names_is_not_alone(diary):
    send_check(diary, ONE)
    send_check(diary, TWO)
    send_session(diary, THREE, check=str(ONE))
    with archive.opened(diary) as opened:
        assert [kept.id for kept in opened.lone_checks()] == [TWO]


def test_the_settings_and_the_zone_are_read(diary):
    send_entry(diary, ONE)
    settings.save(diary, "progress", {"range": "1y"})
    with archive.opened(diary) as opened:
        assert (opened.created_at, opened.time_zone) == (NOW, "Europe/Berlin")
        assert opened.settings == {"progress": {"range": "1y"}}


def decided_of(diary, decided: Decided | None):
    body = check()
    checks.put(diary, ONE, read_check(body, NOW, ZONES), body_hash(body), NOW, decided)
    with archive.opened(diary) as opened:
        [kept] = opened.records("checks")
    return plain(kept)["decided"]


def test_what_was_decided_is_read_with_its_reasons(diary):
    assert decided_of(diary, decisions.read(DECIDED)) == DECIDED


def test_what_was_not_decided_is_null(diary):
    assert decided_of(diary, None) is None


def test_what_was_decided_before_reasons_were_kept_has_none(diary, app):
    decided_of(diary, Decided("gentle", ("gentle",)))
    with db.engine.begin() as connection:
        connection.execute(text("UPDATE checks SET decided_because = NULL"))
    with archive.opened(diary) as opened:
        [kept] = opened.records("checks")
    assert kept.decided == {
        "level": "gentle",
        "messages": ["gentle"],
        "reasons": [],
        "version": None,
    }


def test_everything_is_read_as_it_was_when_the_first_was(diary):
    send_entry(diary, ONE)
    with archive.opened(diary) as opened:
        list(opened.records("entries"))
        send_session(diary, TWO)
        assert list(opened.records("sessions")) == []
    assert ids(diary, "sessions") == [TWO]


def test_of_many_sessions_only_some_are_in_memory(diary, statements, monkeypatch):
    monkeypatch.setattr(archive, "AT_ONCE", 2)
    for number in range(1, 6):
        send_session(diary, UUID(int=number))
    statements.clear()
    assert len(ids(diary, "sessions")) == 5
    assert len([one for one in statements if "FROM session_exercises" in one]) == 3


def test_a_diary_that_was_deleted_meanwhile_is_not_read(diary):
    erasure.erase(diary)
    with pytest.raises(DiaryGone), archive.opened(diary):
        pass
