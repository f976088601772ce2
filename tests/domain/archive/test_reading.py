"""A kept record is read back whole, or refused by the name of each field."""

import pytest

from app.domain.archive import KINDS, plain, read_archived
from app.domain.records import Invalid
from tests.bodies import NOW, ZONES
from tests.domain.archive.kept import DECIDED, archived, body


def refused(kind, record=None, **changes) -> dict[str, str]:
    with pytest.raises(Invalid) as caught:
        archived(kind, record, **changes)
    return {name: str(problems[0]) for name, problems in caught.value.fields.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_written_is_read_as_it_was(kind):
    given = body(kind)
    kept = archived(kind)
    assert kept.kind == kind
    assert {k: v for k, v in plain(kept).items() if k != "record"} == {
        k: v for k, v in given.items() if k != "record"
    }
    assert read_archived(kind, plain(kept), NOW, ZONES) == kept


@pytest.mark.parametrize("kind", KINDS)
def test_a_deleted_record_stays_deleted(kind):
    assert archived(kind, deleted_at="2026-11-23T07:47:00Z").deleted_at is not None


@pytest.mark.parametrize("kind", ["checks", "sessions"])
def test_what_was_never_decided_stays_so(kind):
    assert archived(kind, decided=None).decided is None


@pytest.mark.parametrize("kind", KINDS)
def test_a_corrected_clock_is_known_by_the_record_too(kind):
    kept = archived(kind, clock_corrected=True)
    assert kept.clock_corrected
    assert getattr(kept.record, "clock_corrected", True)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_object_is_refused(kind):
    for given in (None, 5, "x", []):
        with pytest.raises(Invalid) as caught:
            read_archived(kind, given, NOW, ZONES)
        assert "record" in caught.value.fields


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "5"),
        ("revision", 0),
        ("revision", True),
        ("received_at", "yesterday"),
        ("received_at", "2036-01-01T00:00:00Z"),
        ("deleted_at", 5),
        ("clock_corrected", 1),
        ("day", "2026-11-31"),
        ("day", "20261123"),
        ("day", 5),
        ("day", "1899-12-31"),
        ("day", "2026-11-20"),
        ("more", 1),
    ],
)
def test_each_field_is_named_that_is_wrong(field, value):
    assert list(refused("sessions", **{field: value})) == [field]


def test_a_record_must_be_there():
    with pytest.raises(Invalid) as caught:
        read_archived("sessions", body("sessions") | {"record": None}, NOW, ZONES)
    assert list(caught.value.fields) == ["record"]


def test_a_date_may_be_a_day_away_from_the_time_in_utc():
    assert archived("entries", day="2026-11-24").day.isoformat() == "2026-11-24"


@pytest.mark.parametrize("kind", ["clearances", "statements", "exercise_decisions"])
def test_what_has_no_date_of_its_own_gets_none(kind):
    assert list(refused(kind, day="2026-11-23")) == ["day"]
    assert list(refused(kind, decided=None)) == ["decided"]


def test_what_is_wrong_in_the_record_is_named_as_when_it_was_entered():
    wrong = refused("sessions", {"leg_before": "5", "note": 5}, revision=0)
    assert list(wrong) == ["revision", "leg_before", "note"]


def test_the_time_of_sending_is_no_part_of_what_is_kept():
    assert list(refused("entries", {"sent_at": "2026-11-20T07:00:00Z"})) == ["sent_at"]


REASON = DECIDED["reasons"][0]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"level": "bad"}, "level"),
        ({"messages": "x"}, "messages"),
        ({"reasons": 5}, "reasons"),
        ({"version": "a b"}, "version"),
        ({"reasons": [REASON | {"rule": "a b"}]}, "reasons.0.rule"),
        ({"reasons": [REASON | {"values": 5}]}, "reasons.0.values"),
        ({"reasons": [REASON | {"values": {"leg": []}}]}, "reasons.0.values"),
        ({"reasons": [REASON | {"values": {"leg": True}}]}, "reasons.0.values"),
        ({"reasons": [REASON | {"values": {"leg": 10**9}}]}, "reasons.0.values"),
        ({"reasons": [REASON | {"values": {"furthest": 6}}]}, "reasons.0.values"),
        ({"reasons": [REASON | {"values": {"since": "May"}}]}, "reasons.0.values"),
        ({"reasons": [REASON | {"values": {"a b": 1}}]}, "reasons.0.values"),
        ({"reasons": [REASON | {"values": {"items": "x" * 4001}}]}, "reasons.0.values"),
    ],
)
def test_a_decision_is_read_as_strictly(changes, field):
    assert list(refused("checks", decided=DECIDED | changes)) == [f"decided.{field}"]
    both = {"start": DECIDED, "end": DECIDED | changes}
    assert list(refused("sessions", decided=both)) == [f"decided.end.{field}"]


def test_a_decision_may_rest_on_a_date():
    onset = REASON | {"values": {"onset": "2026-09-01"}}
    assert archived("checks", decided=DECIDED | {"reasons": [onset]}).decided["reasons"] == [onset]


@pytest.mark.parametrize(
    ("subject", "value"),
    [
        ("doctor", "not_yet"),
        ("clinician_ok", "no"),
        ("disk", "not_sure"),
        ("gone", ""),
        ("dismissed", "six_weeks"),
        ("mistake", "fever"),
    ],
)
def test_each_subject_says_what_it_can(subject, value):
    assert archived("statements", {"subject": subject, "value": value}).record.value == value


@pytest.mark.parametrize(
    ("subject", "value"),
    [("doctor", "no"), ("onset", "May"), ("gone", "yes"), ("dismissed", ""), ("gone", None)],
)
def test_a_subject_says_nothing_else(subject, value):
    assert list(refused("statements", {"subject": subject, "value": value})) == ["value"]


def test_an_unknown_subject_is_refused():
    assert "subject" in refused("statements", {"subject": "weather"})


def test_a_decision_about_an_exercise_may_have_no_dose():
    assert archived("exercise_decisions", {"dose": None}).record.dose is None


def test_a_dose_that_cannot_be_is_refused_by_its_number():
    wrong = {"dose": {"sets": 0, "reps": 8, "hold_s": 5}}
    assert list(refused("exercise_decisions", wrong)) == ["dose.sets"]
