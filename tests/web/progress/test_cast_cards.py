"""The calendar and how each exercise feels, for the standing cast: counted anew from its days."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from app.domain.feels import FeltCount
from tests import cast
from tests.cast import CAST, TODAY

FELT = ("fine", "strong", "hurt")
BEGAN = {name: min(reading.day for reading in made()) for name, made in CAST.items()}
SHOWN = [
    (name, month)
    for name, began in BEGAN.items()
    for month in (TODAY.replace(day=1), date(2026, 10, 1), date(2026, 8, 1))
    if began.replace(day=1) <= month
]


def cells(page: str) -> dict[int, str]:
    """Return the class of each day in the calendar."""
    table = page.partition('<table class="calendar">')[2].partition("</table>")[0]
    found = re.findall(r'<b class="(.*?)" aria-hidden="true">(\d+)</b>', table)
    return {int(day): kind.split()[0] if kind.split() else "" for kind, day in found}


@pytest.mark.parametrize(("name", "month"), SHOWN)
def test_a_day_is_marked_as_what_was_done_on_it_and_the_sum_says_how_many(drawn, name, month):
    known = [event for event in cast.events(CAST[name]()) if event.day >= month]
    page = drawn(CAST[name](), month=month)
    days = [event.day for event in known if event.day.replace(day=1) == month]
    done = {event.day.day for event in known if event.kind == "session" and event.day in days}
    shown = cells(page)
    assert {day for day, kind in shown.items() if kind == "is-session"} == done
    assert len(shown) == ((month + timedelta(days=32)).replace(day=1) - month).days
    assert f"{len(done)} day{'' if len(done) == 1 else 's'} moved." in page


@pytest.mark.parametrize("name", CAST)
def test_an_exercise_has_a_bar_as_long_as_each_answer_was_given_or_says_too_few(drawn, name):
    sessions = [event for event in cast.events(CAST[name]()) if event.kind == "session"]
    said = Counter(FELT[(event.leg or 0) % 3] for event in sessions)
    counts = [FeltCount("glute-bridge", "base", felt, n, TODAY) for felt, n in said.items()]
    page = drawn(CAST[name](), felt=counts)
    card = page.partition('<h2 id="feels">')[2].partition('<ul class="chart-key')[0]
    bars = dict(re.findall(r'<rect class="(\w+)"(?: x="\d+")? width="(\d+)"', card))
    if said.total() < 6:
        assert bars == {}
        assert "not enough to say yet" in card
    else:
        assert {felt: int(width) for felt, width in bars.items()} == {f: said[f] for f in FELT}
        assert ", ".join(f"{felt} {said[felt]}" for felt in FELT) in card
