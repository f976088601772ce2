import pytest

from app.domain.records import read_entry, to_dict
from tests.bodies import CHECK_ID, NOW, ZONES, entry
from tests.domain.records.reading import refusals

BARE = {"leg": None, "back": None, "places": None}


def test_an_entry_says_what_was_sent():
    body = entry(after_session=CHECK_ID, interfere=0)
    assert to_dict(read_entry(body, NOW, ZONES)) == body


@pytest.mark.parametrize(
    "changes",
    [
        {"leg": 0},
        {**BARE, "back": 0},
        {**BARE, "interfere": 4},
        {**BARE, "places": []},
        {**BARE, "kind": "flare", "note": ""},
        {**BARE, "kind": "walk", "minutes": 25},
        {**BARE, "kind": "walk"},
        {"kind": "note"},
    ],
)
def test_any_one_answer_is_enough(changes):
    assert read_entry(entry(**changes), NOW, ZONES)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        (BARE, "leg"),
        ({"kind": "note", "note": " \n"}, "note"),
        ({"minutes": 20}, "minutes"),
        ({"kind": "walk", "minutes": 0}, "minutes"),
        ({"kind": "walk", "minutes": 1441}, "minutes"),
        ({"kind": "walk", "after_session": CHECK_ID}, "after_session"),
        ({"kind": "swim"}, "kind"),
        ({"leg": 0, "places": ["left_foot"]}, "places"),
    ],
)
def test_what_says_nothing_or_contradicts_is_refused(changes, field):
    assert list(refusals("entry", entry(**changes))) == [field]
