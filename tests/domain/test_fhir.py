"""What FHIR readers get: valid by the models of fhir.resources, coded, before told from after."""

from typing import Any
from uuid import UUID

import pytest
from fhir.resources.R4B.bundle import Bundle

from app.domain.fhir import Words, entry, patient, resources
from app.domain.fhir.parts import local
from app.domain.records.times import instant
from tests.bodies import exercise
from tests.domain.archive.kept import ID, archived

HANDLE = UUID(int=7)
THERE = (UUID(ID),)
CODES = {
    "low_back": "37822005",
    "right_buttock": "46862004",
    "right_thigh": "68367000",
    "left_calf": "53840002",
}
WORDS = Words(
    places=dict.fromkeys(["right_buttock", "left_foot"], "Place")
    | {"low_back": "Low back", "right_thigh": "Right thigh", "left_calf": "Left calf"},
    codes=CODES,
    leg="Leg or buttock pain",
    leg_site="Leg or buttock",
    back="Low back pain",
    session="Exercise therapy",
    duration="Duration",
)


def made(kind, record=None, sessions=THERE) -> list[dict[str, Any]]:
    found = list(resources(archived(kind, record), HANDLE, WORDS, sessions))
    entries = [entry(resource) for resource in [patient(HANDLE), *found]]
    Bundle.model_validate({"resourceType": "Bundle", "type": "collection", "entry": entries})
    return found


def ratings(found: list[dict[str, Any]]) -> list[tuple[int, str | None]]:
    """Return each pain rating with its own category."""
    rated = [r for r in found if r["code"]["coding"][0]["code"] == "72514-3"]
    return [(r["valueQuantity"]["value"], own_category(r)) for r in rated]


def own_category(resource: dict[str, Any]) -> str | None:
    others = resource["category"][1:]
    return others[0]["coding"][0]["code"] if others else None


def test_a_session_is_a_procedure_with_its_ratings():
    procedure, duration, before, after = made("sessions")
    assert procedure["resourceType"] == "Procedure"
    assert procedure["code"]["coding"] == [
        {"system": "http://snomed.info/sct", "code": "229065009"}
    ]
    assert procedure["performedPeriod"]["start"] == "2026-11-23T08:30:00+01:00"
    assert duration["valueQuantity"]["value"] == 16.2
    assert ratings([before, after]) == [(5, "before-session"), (4, "after-session")]
    for observation in (duration, before, after):
        assert observation["partOf"] == [{"reference": f"urn:uuid:{ID}"}]
        assert observation["subject"] == {"reference": f"urn:uuid:{HANDLE}"}


def test_a_session_that_was_not_finished_was_stopped():
    assert made("sessions", {"completed": False})[0]["status"] == "stopped"
    assert made("sessions")[0]["status"] == "completed"


def test_what_was_done_and_written_are_notes():
    note = {"note": "Better.", "exercises": [exercise(), exercise(felt=None)]}
    own, done = made("sessions", note)[0]["note"]
    assert own["text"] == "Better."
    assert done["text"].splitlines() == [
        "pelvic-tilt (base): 1 x 8, 5 s, done, fine",
        "pelvic-tilt (base): 1 x 8, 5 s, done",
    ]
    nothing = {"exercises": [], "completed": False}
    assert "note" not in made("sessions", nothing)[0]


def test_a_rating_that_was_not_given_is_not_there():
    assert ratings(made("sessions", {"leg_before": None, "leg_after": None})) == []


@pytest.mark.parametrize(
    ("places", "site"),
    [
        (["right_thigh"], ("Right thigh", "68367000")),
        (["low_back", "left_calf"], ("Left calf", "53840002")),
        (["right_buttock", "right_thigh"], ("Place, Right thigh", "62175007")),
        (["left_calf", "left_foot"], ("Left calf, Place", "32153003")),
        (["right_thigh", "left_calf"], ("Right thigh, Left calf", None)),
        (None, ("Leg or buttock", None)),
    ],
)
def test_leg_pain_is_where_it_was_marked(places, site):
    [leg] = made("checks", {"leg": 5, "back": None, "places": places})
    coded = leg["bodySite"].get("coding", [{"code": None}])
    assert (leg["bodySite"]["text"], coded[0]["code"]) == site


def test_back_pain_is_in_the_low_back():
    _, back = made("checks")
    assert back["bodySite"]["coding"][0]["code"] == "37822005"


def test_a_rating_of_the_next_day_belongs_to_its_session():
    [rating] = made("entries", {"after_session": ID})
    assert ratings([rating]) == [(3, "next-day")]
    assert rating["partOf"] == [{"reference": f"urn:uuid:{ID}"}]
    assert rating["note"] == [{"text": "Slept well."}]


def test_a_rating_of_the_day_after_a_session_that_is_not_there_points_to_nothing():
    [rating] = made("entries", {"after_session": ID}, sessions=())
    assert ratings([rating]) == [(3, "next-day")]
    assert "partOf" not in rating


def test_a_rating_alone_belongs_to_nothing():
    [rating] = made("entries", {"note": " "})
    assert ratings([rating]) == [(3, None)]
    assert not {"partOf", "note"} & rating.keys()


@pytest.mark.parametrize("kind", ["clearances", "statements", "exercise_decisions"])
def test_what_rates_nothing_says_nothing(kind):
    assert made(kind) == []


def test_a_time_whose_distance_from_utc_has_seconds_is_told_in_utc():
    assert local(instant("1930-01-01T12:00:00Z"), "Africa/Monrovia") == "1930-01-01T12:00:00+00:00"
