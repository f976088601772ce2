"""Any history a person could have: strategies for the properties of the rules."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from app.domain.first_ratings import FirstRatings
from app.domain.history import (
    Answers,
    DoneExercise,
    History,
    Pain,
    PastCheck,
    PastClearance,
    PastSession,
    Person,
)
from tests.domain.cases import NOW, SLUG, uid

NAMES = ("a", "b", "c", "d")

ratings = st.none() | st.integers(0, 10)
pains = st.builds(Pain, ratings, ratings, st.none() | st.integers(0, 5))
ids = st.sampled_from(NAMES).map(uid)
ages = (st.integers(0, 80) | st.integers(0, 40 * 24)).map(lambda hours: timedelta(hours=hours))
moments = ages.map(lambda age: NOW - age)
marks = st.sampled_from([(), (), (), (), *((item,) for item in ("saddle", "fever", "hip"))])


@st.composite
def close_pains(draw):
    """Ratings after that are near those before, so that every size of rise is common."""
    before = draw(pains)
    nearby = st.integers(-2, 4)
    after = [
        None if value is None else min(top, max(0, value + draw(nearby)))
        for value, top in ((before.leg, 10), (before.back, 10), (before.furthest, 5))
    ]
    return before, Pain(*after)


@st.composite
def sessions(draw):
    ended, (before, after) = draw(moments), draw(close_pains())
    return PastSession(
        id=uid(str(draw(st.integers(0, 10**6)))),
        ended_at=ended,
        local_date=ended.date(),
        before=before,
        after=after,
        new_symptoms=draw(st.sampled_from([None, "none", "none", "none", "tingling", "weakness"])),
        hurts=draw(st.sampled_from([0, 0, 1, 2])),
        plan=draw(st.sampled_from(["full", "gentle"])),
        exercises=(DoneExercise(SLUG, "base", draw(st.sampled_from([None, "fine", "hurt"]))),),
        check=draw(st.none() | ids),
        against_advice=draw(st.sampled_from([False, False, False, True])),
    )


checks = st.builds(
    PastCheck,
    id=ids,
    at=moments,
    level=st.sampled_from(["proceed", "gentle", "pause"]),
    messages=st.sampled_from([(), ("settle_not",), ("rises_repeat",)]),
    ticks=st.just(()) | marks,
    full_list=st.booleans(),
)
clearances = st.builds(
    PastClearance,
    at=moments,
    answer=st.sampled_from(["doctor_yes", "seen", "same", "worse"]),
    check=st.none() | ids,
    item=st.none() | st.sampled_from(["saddle", "fever", "hip"]),
)
daily = st.dictionaries(
    st.integers(0, 40).map(lambda age: NOW.date() - timedelta(days=age)), st.integers(0, 10)
).map(lambda legs: FirstRatings.of(legs.items()))
people = st.builds(
    Person,
    zone=st.sampled_from([UTC, ZoneInfo("America/New_York"), ZoneInfo("Pacific/Auckland")]),
    doctor=st.sampled_from(["yes", "yes", "not_yet", None]),
    clinician_ok=st.none() | st.booleans(),
    onset=st.none() | st.dates(date(2026, 6, 1), NOW.date()),
    first_use=st.none() | st.dates(date(2026, 9, 1), NOW.date()),
    shown=st.dictionaries(st.sampled_from(["check_doctor", "four_months", "six_weeks"]), moments),
)
histories = st.builds(
    History,
    person=people,
    sessions=st.lists(sessions(), min_size=1, max_size=4).map(tuple),
    checks=st.lists(checks, max_size=3).map(tuple),
    daily=daily,
    clearances=st.lists(clearances, max_size=2).map(tuple),
)
answers = st.builds(
    Answers,
    leg=ratings,
    ticks=marks,
    not_sure=st.sampled_from([(), (), (), ("urgent",), ("ask_first",)]),
)
