"""The past of a diary as it was last read: never anything but what a new reading would find."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from app.domain.kept import Kept
from app.extensions import db
from app.last_used import LastUsed
from app.store import erasure, history, history_dated, history_statement, imports, sessions
from app.store.models import SessionRow
from app.store.owner import DiaryRef
from app.store.past import LONGEST
from app.store.transaction import writing
from tests.bodies import NOW
from tests.domain.archive.kept import archived
from tests.store.acting import ACTS, Owner
from tests.store.sending import send_check, send_entry, send_session

PASTS = "steady_pasts"
ONE, TWO, THREE = UUID(int=1), UUID(int=2), UUID(int=3)
LONG_AGO = {"started_at": "2025-11-23T07:30:00Z", "finished_at": "2025-11-23T07:46:00Z"}


def plain(kept: Kept) -> Kept:
    """Return the same in one order, whatever order the rows came in."""
    ordered = {
        name: tuple(sorted(getattr(kept, name), key=repr)) for name in ("checks", "sessions")
    }
    return replace(kept, statements=tuple(sorted(kept.statements, key=repr)), **ordered)


def read_anew(app, diary: DiaryRef) -> Kept:
    known = app.extensions.pop(PASTS)
    found = history.read(diary, UTC)
    app.extensions[PASTS] = known
    return found


@pytest.fixture
def few(monkeypatch):
    """Let only the last few count, so that a short test has more."""
    for module in (history_statement, history_dated):
        for name in ("SESSIONS", "CHECKS", "WALKS"):
            monkeypatch.setattr(module, name, 4)
    history_statement.wanted.cache_clear()
    yield
    history_statement.wanted.cache_clear()


AGO = st.sampled_from([0, 6, 7, 8, 15, 40])
"""Mostly around the day that parts past and present."""


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.tuples(st.sampled_from(ACTS), AGO, st.integers(1, 10)), min_size=10, max_size=20)
)
def test_what_is_known_of_the_past_is_what_a_new_reading_finds(app, open_diary, few, acts):
    owner, processes = Owner(open_diary), [LastUsed(history.MOST) for _ in range(2)]
    owner.lives()
    for act, ago, points in acts:
        app.extensions[PASTS] = processes[points % 2]
        began = owner.open()
        history.read(began, UTC)
        getattr(owner, act)(ago, points)
        diary = owner.open()
        found = plain(read_anew(app, diary))
        assert [plain(history.read(seen, UTC)) for seen in (began, diary)] == [found, found]


@pytest.fixture
def known(app, diary):
    """A diary with one session of long ago, of which the past was read."""
    send_session(diary, ONE, **LONG_AGO)
    history.read(diary, UTC)
    return diary


def legs(diary: DiaryRef) -> list[int]:
    return [rating.points for rating in history.read(diary, UTC).daily]


def changed_unseen(leg: int) -> None:
    """Change all sessions in the database itself, so that only a new reading sees it."""
    with db.engine.begin() as connection:
        connection.execute(update(SessionRow).values(leg_before=leg))


def test_what_is_past_is_not_read_again(known, open_diary):
    send_session(known, TWO)
    changed_unseen(leg=9)
    assert legs(open_diary("anna")) == [5, 9]


@pytest.mark.parametrize("act", ["delete", "add", "import", "name a check", "restore"])
def test_whatever_changes_the_past_lets_it_be_read_again(known, open_diary, act):
    if act == "delete":
        sessions.delete(known, ONE, NOW)
        expected = []
    elif act == "add":
        send_entry(known, TWO, at="2024-11-23T07:00:00Z", leg=2)
        expected = [2, 5]
    elif act == "import":
        old = archived("entries", {"at": "2024-11-23T07:00:00Z", "leg": 2}, day="2024-11-23")
        imports.add(known, [old], NOW)
        expected = [2, 5]
    elif act == "name a check":
        send_check(known, THREE, at="2024-11-23T07:00:00Z", leg=2)
        assert legs(open_diary("anna")) == [2, 5]
        send_session(known, TWO, check=str(THREE), leg_before=6)
        expected = [5, 6]
    else:
        sessions.delete(known, ONE, NOW)
        history.read(open_diary("anna"), UTC)
        sessions.restore(known, ONE, NOW)
        expected = [5]
    assert legs(open_diary("anna")) == expected


@pytest.mark.parametrize("send", [send_session, send_check, send_entry])
def test_a_new_record_is_of_the_past_by_its_own_local_date(known, open_diary, send):
    at, ended = "2026-11-16T10:00:00Z", "2026-11-16T10:16:00Z"  # the evening before, over there
    times = {"started_at": at, "finished_at": ended} if send is send_session else {"at": at}
    rated = "leg_before" if send is send_session else "leg"
    send(known, TWO, **times, **{rated: 9}, time_zone="Pacific/Pago_Pago")
    assert known.past_until == date(2026, 11, 16)
    assert legs(open_diary("anna")) == [5, 9]


def test_a_mark_of_long_ago_is_known_among_many_later_checks(diary, open_diary, few):
    send_check(diary, ONE, at="2025-11-23T07:28:00Z", quick=None, ticks=["saddle"])
    history.read(open_diary("anna"), UTC)
    for number in range(6):
        send_check(diary, UUID(int=10 + number))
    assert ONE in {check.id for check in history.read(open_diary("anna"), UTC).checks}


def test_what_was_rolled_back_is_never_known(known, open_diary):
    with suppress(ZeroDivisionError), writing():
        sessions.delete(open_diary("anna"), ONE, NOW)
        assert legs(open_diary("anna")) == []
        raise ZeroDivisionError
    send_entry(known, TWO, at="2024-11-23T07:00:00Z", leg=2)  # the same revision, now for good
    assert legs(open_diary("anna")) == [2, 5]


def test_a_request_that_began_before_a_change_finds_what_is_there_now(known, open_diary):
    began = open_diary("anna")
    sessions.delete(known, ONE, NOW)
    assert legs(began) == []
    erasure.erase(known)
    assert legs(began) == []


def test_the_past_moves_on_with_time_and_comes_back_from_a_clock_that_ran_ahead(open_diary):
    owner = Owner(open_diary)
    moved = []
    for owner.now in (NOW, NOW + LONGEST, NOW + timedelta(days=4000), NOW):
        before = owner.open().past
        owner.add_entry(ago=0, points=4)
        after = owner.open().past
        assert after.until <= owner.now.date() <= after.until + LONGEST
        moved.append((after.until != before.until, after.revision > before.revision))
    assert moved == [(False, False), *[(True, True)] * 3]
