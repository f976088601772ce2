from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.first_ratings import FirstRatings

MONDAY = date(2026, 11, 23)
DAY = timedelta(days=1)
RATED = FirstRatings.of([(MONDAY, 4), (MONDAY - DAY, 10), (MONDAY + 2 * DAY, 0)])

some = st.dictionaries(st.dates(), st.integers(0, 10))


def test_dates_come_oldest_first():
    assert list(RATED) == [(MONDAY - DAY, 10), (MONDAY, 4), (MONDAY + 2 * DAY, 0)]
    assert (len(RATED), RATED.last_day) == (3, MONDAY + 2 * DAY)


def test_none_is_rated_where_nothing_is():
    assert FirstRatings().last_day is None
    assert not FirstRatings()
    assert [RATED.on(MONDAY + days * DAY) for days in (-2, -1, 0, 1, 2, 3)] == [
        *(None, 10, 4, None, 0, None)
    ]


@given(some, st.dates())
def test_a_date_parts_what_was_before_it_from_what_is_since(rated, day):
    firsts = FirstRatings.of(rated.items())
    assert dict(firsts.before(day)) == {at: value for at, value in rated.items() if at < day}
    assert dict(firsts.since(day)) == {at: value for at, value in rated.items() if at >= day}


@given(some)
def test_weeks_begin_on_monday_and_hold_every_rating_once(rated):
    weeks = list(FirstRatings.of(rated.items()).by_week())
    assert [monday for monday, _ in weeks] == sorted(
        {day - timedelta(days=day.weekday()) for day in rated}
    )
    assert [value for _, values in weeks for value in values] == [
        rated[day] for day in sorted(rated)
    ]
