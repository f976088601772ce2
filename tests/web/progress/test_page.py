"""The progress page in words, drawings and numbers."""

import gzip
import re
from datetime import date

import pytest

from app.domain.series import Range
from tests import cast
from tests.cast import CAST, reading


def headlines(page: str) -> list[str]:
    """Return the headings of the pain trends, or of the card that stands for them."""
    return re.findall(r'<h2(?: id="(?:leg|back)-trend")?>(.*?)</h2>', page)


def rows(page: str) -> list[list[str]]:
    """Return the rows of the numbers of the pain trends."""
    trends = re.findall(r'data-label="Read the chart: (?:Leg|Back).*?</table>', page, re.S)
    found = re.findall(r'<tr data-at="\d+"><th scope="row">(.*?)</th>(.*?)</tr>', "".join(trends))
    return [[day, *re.findall(r"<td>(.*?)</td>", cells)] for day, cells in found]


def test_the_sentence_on_top_has_the_actual_numbers(drawn):
    page = drawn([reading(ago, 7 if ago > 4 else 4) for ago in range(12)])
    assert headlines(page)[0] == (
        "Your 7-day average for leg or buttock pain is 4.9. On November 17 it was 7.0."
    )


def test_the_drawing_is_named_by_the_same_sentence(drawn):
    page = drawn(cast.improving())
    names = re.findall(r'role="img" aria-label="(.*?)"', page)
    assert names[:2] == headlines(page)


def test_when_the_line_ended_earlier_the_sentence_says_when(drawn):
    page = drawn([reading(ago, 5, back=6) for ago in (10, 11, 12)])
    assert headlines(page)[:2] == [
        "Your last 7-day average for leg or buttock pain was 5.0, on November 16.",
        "Your last 7-day average for back pain was 6.0, on November 16.",
    ]


def test_back_pain_has_its_own_chart_only_where_it_was_rated(drawn):
    assert len(headlines(drawn(cast.worsening()))) == 1
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
    assert 'value="120d"' in page


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


MARKS = {
    "28d": {"7-day average": "", "Before": "", "After": ""},
    "120d": {"7-day average": "", "Before": "wide", "After": "wide", "Rating of a day": "narrow"},
}


@pytest.mark.parametrize("span", MARKS)
def test_the_key_names_the_marks_of_each_width(drawn, span):
    page = drawn([reading(ago, 5, 4) for ago in range(5)], span)
    trend = page[: page.index("Before and after each session")]
    found = re.findall(r'<li(?: class="key-(\w+)")?><svg[^§]*?</svg>\s*(.*?)</li>', trend)
    assert {label: only for only, label in found if "No ratings" not in label} == MARKS[span]


@pytest.mark.parametrize(
    ("span", "said"),
    [("28d", "Each dot is one day"), ("120d", "Each dot is one day"), ("1y", "average of a week")],
)
def test_how_to_read_the_chart_is_said_of_the_chart_that_is_shown(drawn, span, said):
    assert said in drawn(cast.improving(), span).partition("How to read this chart")[2]


def test_today_is_in_the_key_of_its_own_month_alone(drawn):
    assert '<b class="is-today"></b>Today' in drawn(cast.flare())
    assert '<b class="is-today"></b>Today' not in drawn(cast.flare(), month=date(2026, 10, 1))


def test_days_in_high_pain_are_counted(drawn):
    page = drawn([reading(0, 7), reading(1, 6), reading(2, 9)])
    assert "Days at 7 or more: 2 of 3 rated days" in page


def test_the_shown_range_is_marked(drawn):
    shown = re.findall(r'value="(\w+)" aria-current="true"', drawn(cast.flare(), "120d"))
    assert shown == ["120d"]


def test_each_drawing_of_a_gap_has_a_pattern_of_its_own(drawn):
    page = drawn(cast.after_a_gap())
    used = re.findall(r"url\(#(.*?)\)", page)
    assert (
        used == re.findall(r'<pattern id="(.*?)"', page) == ["hatch-leg-narrow", "hatch-leg-wide"]
    )


@pytest.mark.parametrize("name", CAST)
@pytest.mark.parametrize("span", [span.value for span in Range])
def test_every_history_makes_a_page_by_the_house_rules(drawn, name, span):
    assert headlines(drawn(CAST[name](), span))


def packed(page: str) -> int:
    return len(gzip.compress(page.encode()))


def test_three_sessions_a_day_for_four_months_stay_within_12_kilobytes(drawn):
    page = drawn(cast.thrice_daily(), "120d")
    assert len(rows(page)) == 240
    assert packed(page) <= 12 * 1024


@pytest.mark.parametrize("span", ["1y", "all"])
def test_ten_years_stay_within_12_kilobytes(drawn, span):
    assert packed(drawn(cast.ten_years(), span)) <= 12 * 1024


def test_a_year_is_told_by_week(drawn):
    page = drawn(cast.ten_years(), "1y")
    assert headlines(page)[0].startswith("Week of Nov 23, 2026: leg or buttock pain of ")
    assert 52 <= len(rows(page)) <= 53


def test_ten_years_are_told_by_month(drawn):
    page = drawn(cast.ten_years(), "all")
    assert headlines(page)[0].startswith("November 2026: leg or buttock pain of ")
    assert 119 <= len(rows(page)) <= 121
    assert "From lowest to highest day" in page


def test_all_of_a_short_diary_is_told_by_week_from_its_beginning(drawn):
    page = drawn(cast.improving(), "all")
    assert rows(page)[len(cast.weeks(cast.improving())["leg"]) - 1][0] == "Week of Jul 27"
    assert "Week of" in page


def test_ratings_never_thrice_a_week_make_no_long_line(drawn):
    page = drawn([reading(ago, 5) for ago in range(0, 300, 6)], "1y")
    assert headlines(page)[0] == "No week of this time has ratings on three days"
    assert "Average of a week" not in page
