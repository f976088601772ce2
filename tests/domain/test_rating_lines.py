"""The lines of a table as ratings: each kept once, or refused with what to do."""

import pytest

from app.domain.archive import Archived
from app.domain.rating_lines import RefusedLine, entries
from app.domain.rating_table import Columns, read_table
from tests.bodies import NOW

COLUMNS = Columns(0, 1, 2, 3, 4, "ymd")


def made(*lines: str, columns: Columns = COLUMNS) -> list[Archived | RefusedLine]:
    table = read_table("\n".join(["date,time,leg,back,note", *lines]))
    return list(entries(table, columns, "Europe/Berlin", NOW))


def why(line: str) -> str:
    [refused] = made(line)
    assert isinstance(refused, RefusedLine)
    assert refused.number == 2
    return str(refused.problem)


def test_a_line_is_a_rating_on_its_local_date():
    [kept] = made("2026-11-20,00:30,3,2,Slept well.")
    assert (kept.record.leg, kept.record.back, kept.record.note) == (3, 2, "Slept well.")
    assert kept.record.kind == "rating"
    assert kept.record.at.isoformat() == "2026-11-19T23:30:00+00:00"
    assert kept.day.isoformat() == "2026-11-20"


@pytest.mark.parametrize(("written", "number"), [("0", 0), ("10", 10), ("5.0", 5), ("5,00", 5)])
def test_a_number_is_read_however_a_spreadsheet_wrote_it(written, number):
    assert made(f'2026-11-20,,"{written}",,')[0].record.leg == number


def test_one_of_the_two_ratings_is_enough():
    assert made("2026-11-20,,,4,")[0].record.leg is None


def test_columns_that_are_not_there_are_not_answered():
    [kept] = made("2026-11-20,,3,,note", columns=Columns(0, None, 2, None, None, "ymd"))
    assert (kept.record.back, kept.record.note) == (None, "")


def test_the_same_line_has_the_same_id_wherever_it_stands():
    [first] = made("2026-11-20,07:30,3,,")
    _, again = made("2026-11-19,07:30,3,,", "2026-11-20,07:30,3.0,,")
    assert again.id == first.id
    assert len({kept.id for kept in made("2026-11-20,,3,,", "2026-11-20,,4,,")}) == 2


def test_the_same_line_twice_is_one_rating():
    kept, refused = made("2026-11-20,07:30,3,,", "2026-11-20,07:30,3,,")
    assert isinstance(kept, Archived)
    assert str(refused.problem) == "The same as line 2. It is taken once."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2026-11-20,,,,only a note", "No pain is rated"),
        ("2026-11-20,,3.5,,", "whole number from 0 to 10"),
        ("2026-11-20,,-1,,", "whole number from 0 to 10"),
        ("2026-11-20,,11,,", "whole number from 0 to 10"),
        ("2026-02-30,,3,,", "no such date"),
        ("2027-02-01,,3,,", "in the future"),
        ("1899-02-01,,3,,", "from 1900 on"),
        ("2026-11-20,,3,," + "x" * 2001, "Shorten this to 2000 characters"),
        ("2026-11-20,,3,,\x00", "control characters"),
        ("2026-11-20", "No pain is rated"),
    ],
)
def test_a_line_that_cannot_be_says_why(line, said):
    assert said in why(line)
