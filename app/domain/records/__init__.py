"""The one validator: a record is valid or not made at all.

Form, API and import all make their records here, from a plain dict.
"""

from app.domain.records.check import Check, read_check
from app.domain.records.clearance import Clearance, read_clearance
from app.domain.records.entry import Entry, read_entry
from app.domain.records.fields import Invalid, Problem
from app.domain.records.session import Done, ExerciseDone, Hurt, Session, read_session
from app.domain.records.times import local_date
from app.domain.records.written import body_hash, changed, to_dict

__all__ = [
    "Check",
    "Clearance",
    "Done",
    "Entry",
    "ExerciseDone",
    "Hurt",
    "Invalid",
    "Problem",
    "Session",
    "body_hash",
    "changed",
    "local_date",
    "read_check",
    "read_clearance",
    "read_entry",
    "read_session",
    "to_dict",
]
