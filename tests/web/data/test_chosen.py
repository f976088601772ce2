"""Every part of the settings is known to the import, and taken only as it can have been."""

import re

import pytest

from app.config import PACKAGE
from app.web import calling, look, zones
from app.web.data.chosen import PARTS, read_settings
from tests.web.data.files import agree, diary, send
from tests.web.settings.forms import PLAN, plan

FIELDS = {
    calling.PART: ["number"],
    look.PART: [*look.CHOICES],
    zones.PART: ["name"],
    "progress": ["range"],
    "session": ["items"],
    "routine": ["periods"],
}


def test_every_part_that_can_be_chosen_can_be_brought_back():
    code = "\n".join(path.read_text() for path in sorted((PACKAGE / "web").rglob("*.py")))
    assert set(re.findall(r'^PART = "(\w+)"', code, re.MULTILINE)) == set(PARTS)


@pytest.mark.parametrize(
    "changes",
    [
        {"since": "9999-12-31", "saved_at": "9999-12-30T00:00:00Z"},
        {"since": "0001-01-01"},
        {"since": "2026-12-31", "saved_at": "2026-12-31T09:00:00Z"},
        {"edition": 1_000_001},
    ],
)
def test_a_plan_that_no_change_can_have_made_is_left_out_and_said(client, other, changes):
    plan(client)
    file = diary(client)
    file["diary"]["settings"]["routine"]["periods"][0] |= changes
    preview = send(other, file)
    assert "<code>routine</code>" in preview.text
    assert "Nothing in it is new" in preview.text


def test_a_plan_that_was_changed_often_can_be_changed_after_an_import(client, other):
    plan(client)
    file = diary(client)
    file["diary"]["settings"]["routine"]["periods"][0]["edition"] = 1_000_000
    agree(other, send(other, file))
    plan(other, days=["tue", "sat"])
    (period,) = diary(other)["diary"]["settings"]["routine"]["periods"]
    assert period["routine"]["days"] == ["tue", "sat"]
    assert other.get(f"{PLAN}steady.ics").status_code == 200


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("value", [None, 5, 1.5, True, "\0", [], {}, [[]], [{}], {"a": []}])
def test_a_value_of_another_shape_is_refused(app, part, value):
    given = {part: dict.fromkeys(FIELDS[part], value)}
    with app.test_request_context():
        taken, refused = read_settings(given)
    assert refused == ([] if given == {"routine": {"periods": []}} else [part])
    assert list(taken) != refused
