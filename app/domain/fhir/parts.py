"""The parts that FHIR resources are made of, and the code systems they come from."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

Resource = dict[str, Any]

LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
UCUM = "http://unitsofmeasure.org"
OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"


def observation(
    observation_id: UUID,
    *,
    code: Resource,
    subject: UUID,
    at: str,
    value: Resource,
    extra: Resource,
    categories: Sequence[Resource] = (),
) -> Resource:
    """Return a final observation that the person made themselves."""
    return {
        "resourceType": "Observation",
        "id": str(observation_id),
        "status": "final",
        "category": [
            {"coding": [{"system": OBSERVATION_CATEGORY, "code": "survey"}]},
            *categories,
        ],
        "code": code,
        "subject": reference(subject),
        "effectiveDateTime": at,
        "valueQuantity": value,
        **extra,
    }


def concept(text: str, system: str, code: str) -> Resource:
    """Return a code with what it is called here."""
    return {"coding": [{"system": system, "code": code}], "text": text}


def quantity(value: float, unit: str) -> Resource:
    """Return an amount in a unit of UCUM."""
    return {"value": value, "unit": unit, "system": UCUM, "code": unit}


def reference(resource_id: UUID) -> Resource:
    """Return what points to another resource of the same file."""
    return {"reference": f"urn:uuid:{resource_id}"}


def local(at: datetime, zone: str) -> str:
    """Return a time with its distance from UTC; in UTC where that is no whole minutes."""
    there = at.astimezone(ZoneInfo(zone))
    offset = there.utcoffset()
    odd = offset is not None and offset.total_seconds() % 60
    return (there.astimezone(UTC) if odd else there).isoformat()
