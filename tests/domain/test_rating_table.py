"""A table of another app: its text, its cells, and what its columns probably are."""

import pytest

from app.domain.rating_table import Columns, likely_columns, read_table, text_of
from app.domain.records.fields import Refused

TABLE = "Day;Hour;NRS leg;Back;Comment\n23.11.2026;07:30;3;;fine\n\n24.11.2026;08:00;4;2;\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_whatever_program_wrote_it(encoding):
    assert text_of("Datum;Rücken".encode(encoding)) == "Datum;Rücken"


@pytest.mark.parametrize("body", [b"\xff\xfea", b"\x81\x8d"])
def test_what_is_no_text_is_refused(body):
    with pytest.raises(Refused):
        text_of(body)


@pytest.mark.parametrize("between", [",", ";", "\t", "|"])
def test_what_stands_between_cells_is_found_out(between):
    table = read_table(TABLE.replace(";", between))
    assert table.delimiter == between
    assert table.names == ("Day", "Hour", "NRS leg", "Back", "Comment")
    assert [line.number for line in table.lines] == [2, 4]


def test_what_stands_between_cells_may_be_said():
    assert read_table("a,b;c\n1,2;3\n", ";").names == ("a,b", "c")


def test_lines_may_end_as_on_an_old_mac():
    assert read_table(TABLE.replace("\n", "\r")).names == read_table(TABLE).names


def test_a_line_for_excel_that_says_what_stands_between_cells_is_none_of_the_table():
    table = read_table("sep=;\r\nDay;NRS, leg\r\n2026-11-23;3\r\n")
    assert (table.delimiter, table.names) == (";", ("Day", "NRS, leg"))
    assert [line.number for line in table.lines] == [3]
    assert read_table("sep=;\na;b,c\n1;2,3\n", ",").names == ("a;b", "c")


def test_of_a_line_that_never_ends_only_so_much_is_kept():
    [line] = read_table("a,b\n1,2" + "," * 100_000).lines
    assert len(line.cells) == 61


def test_a_table_with_too_many_columns_says_so():
    with pytest.raises(Refused) as caught:
        read_table(",".join("a" * 61) + "\n1,2\n")
    assert "more than 60 columns" in str(caught.value.problem)


@pytest.mark.parametrize("text", ["", "\n\n", "one line;only\n", "no cells\nat all\n"])
def test_what_is_no_table_is_refused(text):
    with pytest.raises(Refused):
        read_table(text)


def test_a_table_that_is_too_long_is_refused():
    with pytest.raises(Refused) as caught:
        read_table("a,b\n" + "1,2\n" * 20_001)
    assert "20000" in str(caught.value.problem)


def test_a_cell_without_an_end_is_refused_by_its_line():
    with pytest.raises(Refused) as caught:
        read_table('a,b\n1,"' + "x" * 200_000)
    assert "near line 2" in str(caught.value.problem)


def test_columns_are_known_by_their_names_and_dates_by_their_order():
    assert likely_columns(read_table(TABLE)) == Columns(0, 1, 2, 3, 4, "dmy")


def test_a_column_is_known_as_the_date_by_what_stands_in_it():
    table = read_table("Score,When\n3,2026-11-23 07:30\n4,2026-11-24\n5,31.31.2026\n")
    assert likely_columns(table) == Columns(1, None, 0, None, None, "ymd")


def test_columns_are_known_by_german_names():
    table = read_table("Datum;Uhrzeit;Schmerz;Notiz\n23.11.2026;07:30;3;gut\n")
    assert likely_columns(table) == Columns(0, 1, 2, None, 3, "dmy")


def test_a_column_is_never_two_things():
    table = read_table("pain date,b\n2026-11-23,3\n")
    assert likely_columns(table) == Columns(0, None, None, None, None, "ymd")


def test_without_any_date_the_first_column_is_asked_about():
    table = read_table("a,b\n1,2\n")
    assert likely_columns(table) == Columns(0, None, None, None, None, "ymd")


def test_a_line_may_be_shorter_than_the_first():
    assert read_table("a,b\n1\n2,3\n").column(1) == ["3"]
