"""The progress page in words, drawings and numbers."""

import gzip
import re

import pytest

from tests import cast
from tests.cast import CAST, reading


def headlines(page: str) -> list[str]:
    return re.findall(r"<h2[^>]*>(.*?)</h2>", page)


def rows(page: str) -> list[list[str]]:
    found = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', page)
    return [[day, *re.findall(r"<td>(.*?)</td>", cells)] for day, cells in found]


def test_the_sentence_on_top_has_the_actual_numbers(drawn):
    page = drawn([reading(ago, 7 if ago > 4 else 4) for ago in range(12)])
    assert headlines(page)[0] == (
        "Your 7-day average for leg or buttock pain is 4.9. On November 17 it was 7.0."
    )


def test_the_drawing_is_named_by_the_same_sentence(drawn):
    page = drawn(cast.improving())
    names = re.findall(r'role="img" aria-label="(.*?)"', page)
    assert names == headlines(page)[:2]


def test_when_the_line_ended_earlier_the_sentence_says_when(drawn):
    page = drawn([reading(ago, 5, back=6) for ago in (10, 11, 12)])
    assert headlines(page)[:2] == [
        "Your last 7-day average for leg or buttock pain was 5.0, on November 16.",
        "Your last 7-day average for back pain was 6.0, on November 16.",
    ]


def test_back_pain_has_its_own_chart_only_where_it_was_rated(drawn):
    assert len(headlines(drawn(cast.worsening()))) == 2
    assert "average for back pain is 3.0" in headlines(drawn(cast.improving()))[1]


def test_back_pain_alone_is_shown_too(drawn):
    page = drawn([reading(ago, None, back=4) for ago in range(3)])
    assert headlines(page)[0] == "Your 7-day average for back pain is 4.0."
    assert page.count('class="ranges"') == 1


def test_without_a_rating_it_says_when_the_chart_starts(drawn):
    page = drawn([])
    assert headlines(page) == ["Your chart starts with your first rating"]
    assert "trend-narrow" not in page


def test_without_a_rating_in_the_range_the_other_range_is_offered(drawn):
    page = drawn([reading(60, 5)])
    assert headlines(page) == ["No ratings in this time"]
    assert "range=120d" in page


@pytest.mark.parametrize(("count", "words"), [(1, "Two more ratings"), (2, "One more rating")])
def test_under_three_ratings_it_says_how_many_are_missing(drawn, count, words):
    page = drawn([reading(ago, 5) for ago in range(count)])
    assert headlines(page)[0] == f"{words} and we can draw your trend"


def test_ratings_only_after_sessions_leave_three_to_go(drawn):
    page = drawn([reading(0, None, 5)])
    assert headlines(page)[0] == "Three more ratings and we can draw your trend"
    assert "Days at" not in page


def test_ratings_too_far_apart_are_told_so(drawn):
    page = drawn([reading(ago, 5) for ago in (0, 4, 8, 12)])
    assert headlines(page)[0] == "Your ratings are too far apart for a trend so far"


def test_the_table_has_the_numbers_of_each_day_newest_first(drawn):
    page = drawn([reading(2, 6, 5), reading(1, 5), reading(0, None, 0)])
    assert rows(page) == [
        ["Nov 26", "–", "0", "–"],
        ["Nov 25", "5", "–", "–"],
        ["Nov 24", "6", "5", "–"],
    ]


def test_the_table_has_the_mean_where_there_is_one(drawn):
    page = drawn([reading(2, 6, 5), reading(1, 5, 5), reading(0, 4, 2)])
    assert rows(page)[0] == ["Nov 26", "4", "2", "5.0"]


def test_a_gap_is_named_in_the_key(drawn):
    assert "No ratings: Nov 10\u2009–\u200918" in drawn(cast.after_a_gap())


def test_many_gaps_are_counted_in_the_key(drawn):
    page = drawn([reading(ago, 5) for ago in range(0, 100, 6)], "120d")
    assert "No ratings for 4 days or more, 16 times" in page


def test_days_in_high_pain_are_counted(drawn):
    page = drawn([reading(0, 7), reading(1, 6), reading(2, 9)])
    assert "Days at 7 or more: 2 of 3 rated days" in page


def test_the_shown_range_is_marked(drawn):
    shown = re.findall(r'range=(\w+)" aria-current="true"', drawn(cast.flare(), "120d"))
    assert shown == ["120d"]


def test_an_unknown_range_is_named_escaped_and_four_weeks_are_shown(drawn):
    page = drawn(cast.flare(), "<b>")
    assert "There is no range called “&lt;b&gt;”." in page
    assert 'range=28d" aria-current="true"' in page


def test_each_drawing_of_a_gap_has_a_pattern_of_its_own(drawn):
    page = drawn(cast.after_a_gap())
    used = re.findall(r"url\(#(.*?)\)", page)
    assert (
        used == re.findall(r'<pattern id="(.*?)"', page) == ["hatch-leg-narrow", "hatch-leg-wide"]
    )


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("span", ["28d", "120d"])
def test_every_history_makes_a_page_by_the_house_rules(drawn, name, span):
    assert headlines(drawn(CAST[name](), span))


def test_three_sessions_a_day_for_four_months_stay_within_12_kilobytes(drawn):
    page = drawn(cast.thrice_daily(), "120d")
    assert len(rows(page)) == 240
    assert len(gzip.compress(page.encode())) <= 12 * 1024


def test_ten_years_are_no_larger_than_four_months(drawn):
    four_months = drawn(cast.ten_years()[-148:], "120d")
    assert drawn(cast.ten_years(), "120d") == four_months
