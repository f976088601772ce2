"""The diary's list: both tables as one, in order, page by page, narrowed and searched."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import event

from app.domain.records.times import rfc_3339
from app.extensions import db
from app.store import entries, listing, sessions
from tests import bodies
from tests.bodies import NOW
from tests.store.sending import send_entry, send_session

ONE, TWO, THREE = (UUID(int=number) for number in (1, 2, 3))


def every_page(diary, size: int, **narrowed) -> list[UUID]:
    """Return what is listed page by page, one record at a time from the last one on."""
    seen, before = [], None
    while lines := listing.page(diary, size, before, **narrowed):
        seen += [line.id for line in lines]
        before = lines[-1].position
    return seen


def keep_mixed(diary, count: int) -> list[UUID]:
    """Keep sessions and entries hours apart; return their ids, newest first."""
    ids = [uuid4() for _ in range(count)]
    for number, record_id in enumerate(ids):
        at = rfc_3339(NOW - timedelta(hours=5 * number))
        if number % 3:
            send_entry(diary, record_id, at=at)
        else:
            send_session(diary, record_id, started_at=at, finished_at=at)
    return ids


@pytest.mark.parametrize("size", [1, 2, 5, 50])
def test_sessions_and_entries_follow_each_other_once_in_order(diary, size):
    ids = keep_mixed(diary, 11)
    assert every_page(diary, size) == ids


def test_records_of_one_moment_are_each_listed_once(diary):
    at = rfc_3339(NOW)
    ids = {UUID(int=number) for number in range(6)}
    for record_id in ids:
        if record_id.int % 2:
            send_entry(diary, record_id, at=at)
        else:
            send_session(diary, record_id, started_at=at, finished_at=at)
    assert sorted(every_page(diary, 2)) == sorted(ids)


def test_a_line_has_what_was_kept(diary):
    send_session(diary, ONE, note="slept badly", exercises=[bodies.exercise(felt="hurt")])
    [line] = listing.page(diary, 9)
    assert (line.kind, line.leg, line.leg_after, line.back) == ("session", 5, 4, None)
    assert (line.places_after, line.hurts) == (("right_buttock",), ("glute-bridge",))
    assert line.exercises == (listing.Part("pelvic-tilt", "done", "hurt"),)
    assert (line.note, line.plan, line.minutes) == ("slept badly", "full", None)


def test_an_entry_has_its_own(diary):
    send_entry(diary, ONE, kind="walk", minutes=25, leg=0)
    [line] = listing.page(diary, 9)
    assert (line.kind, line.minutes, line.leg, line.leg_after) == ("walk", 25, 0, None)
    assert (line.hurts, line.exercises, line.ended_at) == ((), (), None)


def test_an_entry_and_a_session_may_have_one_id(diary):
    send_session(diary, ONE)
    send_entry(diary, ONE)
    lines = {line.kind: len(line.exercises) for line in listing.page(diary, 9)}
    assert lines == {"session": 1, "rating": 0}


@pytest.mark.parametrize("show", ["session", "walk", "rating", "note", "flare"])
def test_a_kind_alone(diary, show):
    send_session(diary, uuid4())
    for kind in ("walk", "rating", "note", "flare"):
        send_entry(diary, uuid4(), kind=kind)
    assert [line.kind for line in listing.page(diary, 9, show=show)] == [show]


def test_what_hurt_was_pressed_or_said_afterwards(diary):
    pressed, said = uuid4(), uuid4()
    send_session(diary, pressed)
    send_session(diary, said, hurts=[], exercises=[bodies.exercise(felt="hurt")])
    send_session(diary, uuid4(), hurts=[])
    send_entry(diary, uuid4(), kind="flare")
    assert {line.id for line in listing.page(diary, 9, show="hurt")} == {pressed, said}
    assert len(every_page(diary, 1, show="hurt")) == 2


def test_what_is_deleted_is_in_no_list_but_its_own(diary):
    send_session(diary, ONE)
    send_entry(diary, TWO)
    send_entry(diary, THREE)
    sessions.delete(diary, ONE, NOW - timedelta(hours=1))
    entries.delete(diary, TWO, NOW)
    assert [line.id for line in listing.page(diary, 9)] == [THREE]
    assert listing.found(diary, lambda note: True, 9) == listing.page(diary, 9)
    assert [line.id for line in listing.deleted(diary, NOW)] == [TWO, ONE]


def test_what_was_just_deleted_comes_last_with_the_page(diary):
    send_session(diary, ONE)
    send_entry(diary, TWO)
    sessions.delete(diary, ONE, NOW)
    lines = listing.page(diary, 9, gone=ONE)
    assert [(line.id, line.deleted_at) for line in lines] == [(TWO, None), (ONE, NOW)]
    assert [line.id for line in listing.page(diary, 9, gone=TWO)] == [TWO]


def test_notes_are_found_page_by_page(diary):
    ids = keep_mixed(diary, 9)
    first = listing.found(diary, lambda note: "well" in note, 4)
    rest = listing.found(diary, lambda note: "well" in note, 9, first[-1].position)
    noted = [record_id for number, record_id in enumerate(ids) if number % 3]
    assert [line.id for line in first + rest] == noted


def test_nobody_lists_the_records_of_another(diary, open_diary):
    keep_mixed(diary, 4)
    send_session(diary, ONE)
    sessions.delete(diary, ONE, NOW)
    stranger = open_diary("bert")
    assert listing.page(stranger, 9, gone=ONE) == ()
    assert listing.found(stranger, lambda note: True, 9) == ()
    assert listing.deleted(stranger, NOW) == ()


@pytest.mark.parametrize("narrowed", [{}, {"show": "hurt"}, {"gone": ONE}])
@pytest.mark.parametrize("length", [3, 30])
def test_a_page_is_two_statements_however_long_the_diary(diary, statements, narrowed, length):
    keep_mixed(diary, length)
    statements.clear()
    listing.page(diary, 2, **narrowed)
    assert len(statements) == 2


def test_a_search_is_two_statements(diary, statements):
    keep_mixed(diary, 30)
    send_session(diary, ONE, note="well")
    statements.clear()
    assert len(listing.found(diary, lambda note: "well" in note, 40)) == 21
    assert len(statements) == 2


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_sqlite_reads_a_page_from_the_indexes_by_day(diary, statements):
    keep_mixed(diary, 3)
    said = plan_of(listing.page, diary, 2)
    assert "ix_sessions_by_day" in said
    assert "ix_entries_by_day" in said
    assert said.count("USE TEMP B-TREE FOR ORDER BY") == 1


def plan_of(read, diary, *arguments) -> str:
    """Return how SQLite would answer the first statement of a reading."""

    asked: list[tuple[str, object]] = []

    def hear(_connection, _cursor, statement, parameters, *_rest) -> None:
        asked.append((statement, parameters))

    event.listen(db.engine, "before_cursor_execute", hear)
    read(diary, *arguments)
    event.remove(db.engine, "before_cursor_execute", hear)
    statement, parameters = next(one for one in asked if one[0].startswith("SELECT"))
    with db.engine.connect() as connection:
        rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        return "\n".join(row.detail for row in rows)
