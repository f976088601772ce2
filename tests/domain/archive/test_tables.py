"""A record as rows of tables: local times, empty for what was not answered, no formulas."""

import pytest

from app.domain.archive.tables import COLUMNS, TABLES_OF, rows, written
from tests.domain.archive.kept import archived


def cells(table, kind, record=None, zone="UTC", **changes) -> list[dict[str, str]]:
    found = rows(table, archived(kind, record, **changes), zone)
    return [dict(zip(COLUMNS[table], row, strict=True)) for row in found]


def test_every_kind_has_its_tables():
    assert {table for tables in TABLES_OF.values() for table in tables} == set(COLUMNS)


def test_a_session_is_a_row_in_local_time():
    [row] = cells("sessions", "sessions")
    assert row["started_at"] == "2026-11-23 08:30:00"
    assert (row["time_zone"], row["utc_offset"]) == ("Europe/Berlin", "UTC+01:00")
    assert (row["leg_before"], row["back_before"], row["check"]) == ("5", "", "")
    assert row["places_before"] == "right_buttock right_thigh"
    assert (row["completed"], row["decided_end"]) == ("yes", "gentle")


def test_no_pain_anywhere_is_not_the_same_as_not_answered():
    [nowhere] = cells("entries", "entries", {"places": [], "leg": 0})
    [unanswered] = cells("entries", "entries", {"places": None})
    assert (nowhere["places"], unanswered["places"]) == ("none", "")


def test_exercises_and_hurts_are_rows_of_their_own():
    [done] = cells("exercises", "sessions")
    [hurt] = cells("hurts", "sessions")
    assert (done["position"], done["planned_hold_s"], done["done_held_s"]) == ("1", "5", "40")
    assert (hurt["slug"], hurt["side"], hurt["at_s"]) == ("glute-bridge", "", "402")
    assert done["session"] == hurt["session"] == cells("sessions", "sessions")[0]["id"]


def test_a_check_says_what_was_shown_and_what_was_decided():
    [row] = cells("checks", "checks")
    assert (row["level"], row["decided_level"]) == ("proceed", "gentle")
    assert cells("checks", "checks", decided=None)[0]["decided_level"] == ""


@pytest.mark.parametrize("kind", ["clearances", "statements", "exercise_decisions"])
def test_what_names_no_zone_is_in_that_of_the_diary(kind):
    [row] = cells(kind, kind, zone="Pacific/Pago_Pago")
    assert row["at"] == "2026-11-22 20:00:00"
    assert row["utc_offset"] == "UTC-11:00"


def test_a_decision_shows_its_dose_where_it_has_one():
    [row] = cells("exercise_decisions", "exercise_decisions")
    [plain] = cells("exercise_decisions", "exercise_decisions", {"dose": None})
    assert (row["sets"], row["reps"], row["hold_s"]) == ("2", "8", "5")
    assert plain["sets"] == ""


@pytest.mark.parametrize("start", "=+-@\t\r\n＝＋－＠")
def test_no_cell_is_taken_for_a_formula(start):
    assert written(f"{start}1+1") == f"'{start}1+1"
    assert written(f"  {start}1") == f"'  {start}1"


def test_other_cells_stay_as_they_are():
    assert [written(cell) for cell in (None, 0, "", "a=b", "5 - 3")] == [
        *("", "0", "", "a=b", "5 - 3")
    ]
