"""A diary as FHIR R4 resources: a Procedure for each session, an Observation for each rating.

R4 knows no "before" and "after": both are said twice, by the time and by a category of our own.
Codes: LOINC 72514-3 (pain 0 to 10, reported) and 55411-3 (duration of exercise), SNOMED CT
229065009 (exercise therapy) and the lower limbs 62175007 and 32153003; those of the zones come
from the content.
"""

from app.domain.fhir.bundle import Words, entry, patient, resources

__all__ = ["Words", "entry", "patient", "resources"]
